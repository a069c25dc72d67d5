import { en } from '../../../../../server/src/features/syndication/explain/en';
import { explainPost, type PostFacts } from '../../../../../server/src/features/syndication/explain/explain-post';
import type { Attempt, Post, Problem } from '../../../../../server/src/features/syndication/ports';
import { PRESENCES, WORKS } from '../../../../../shared/contracts/posts';
import { WHY_LANGUAGES } from '../../../../../shared/contracts/why';
import { memoryAccounts } from '../memory-stores';
import { POST } from '../post/states';

const PROBLEMS = Object.keys(en.problem) as Problem['code'][];
const english = { language: 'en', timeZone: 'Europe/Paris' } as const;
const french = { language: 'fr', timeZone: 'Europe/Paris' } as const;

async function facts(
  post: Partial<Post>,
  more: Partial<PostFacts> = {},
  state: 'ready' | 'paused' | 'broken' = 'ready',
) {
  const account = await memoryAccounts().store.insert({
    ...{ channel: 'mastodon', label: 'Team', locale: '', kinds: [], settings: {}, handle: '@team@social.example' },
    ...{ displayName: 'Team', url: null, facts: {}, state, publicUrl: '', connectedAt: POST.createdAt, secrets: {} },
  });
  const known = { account: { ...account, reason: state === 'broken' ? 'Token revoked' : null }, isConnected: true };
  return { post: { ...POST, ...post }, ...known, attempts: [], decisions: [], late: null, itemTimes: [], ...more };
}

function problem(code: Problem['code'], detail = ''): Problem {
  return { code, detail, hint: null, field: null } as Problem;
}

const attempt: Attempt = {
  ...{ postId: 1, number: 1, operation: 'publish', operationKey: 'k1', startedAt: POST.createdAt, endedAt: null },
  ...{ outcome: 'retryable', detail: null, payloadDigest: null, exchange: null },
};

describe('the explanation of a post', () => {
  it.each(WHY_LANGUAGES)('has a whole paragraph for every presence, work and problem in %s', async (language) => {
    const base = await facts({});
    const seen = new Set<string>();
    for (const presence of PRESENCES) {
      for (const work of WORKS) {
        for (const code of [null, ...PROBLEMS]) {
          const post: Post = { ...base.post, presence, work, problem: code && problem(code) };
          const text = explainPost({ ...base, post }, { language, timeZone: 'UTC' });
          expect(text).toMatch(/^[\p{Lu}].*\.$/su);
          expect(text).not.toMatch(/undefined|null|\[object/);
          seen.add(text);
        }
      }
    }
    // No two states read alike.
    expect(seen.size).toBe(PRESENCES.length * WORKS.length * (PROBLEMS.length + 1));
  });

  it.each(WHY_LANGUAGES)('says in %s why a late post is late, as far as anybody knows', async (language) => {
    const say = async (late: PostFacts['late']) =>
      explainPost(await facts({ work: 'due' }, { late }), { language, timeZone: 'UTC' });
    const [onTime, late, nothing] = [await say(null), await say('late'), await say('nothing-sends')];
    expect(new Set([onTime, late, nothing]).size).toBe(3);
    expect(nothing).toContain('syndication.enabled');
  });

  it('tells of a refusal with the network’s own words, the attempts and the way out', async () => {
    const refused = { work: 'failed', at: null, problem: problem('rejected', 'Text is too long') } as const;
    const attempts = [attempt, { ...attempt, number: 2, outcome: 'rejected' as const }];
    expect(explainPost(await facts(refused, { attempts }), english)).toBe(
      'Team (@team@social.example) does not show it. Posting it failed, and is not tried again before a person says so. ' +
        'The content was refused: change it, then try again. In its own words: “Text is too long”. ' +
        'There were 2 attempts, the last on November 22, 2026 at 10:00 AM GMT+1: the content was refused.',
    );
  });

  it('adds no full stop to words that have one', async () => {
    const held = { work: 'held', at: null, problem: problem('not-approved', 'Say first that it is remote.') } as const;
    expect(explainPost(await facts(held), english)).toMatch(/In its own words: “Say first that it is remote\.”(?: |$)/);
  });

  it('says in French since when it stands, in the reader’s zone', async () => {
    const receipt = { remoteId: 'r1', url: 'https://social.example/r1', at: '2026-07-01T10:00:00.000Z' };
    const text = explainPost(await facts({ presence: 'live', work: 'idle', at: null, receipt }), french);
    expect(text).toContain('en ligne sur Team (@team@social.example) depuis le 1 juillet 2026');
    expect(text).toContain('12:00');
    expect(text).toContain('Il ne reste rien à faire.');
  });

  it('says what is to be done next: a change, a removal', async () => {
    expect(explainPost(await facts({ presence: 'live' }), english)).toContain('Changing what stands there is due');
    const absent = await facts({ presence: 'live', desired: 'absent' });
    expect(explainPost(absent, english)).toContain('Taking it down is due');
  });

  it('names an account that does not work only where a post waits for it', async () => {
    const broken = await facts({ work: 'due' }, {}, 'broken');
    expect(explainPost(broken, english)).toContain('needs new access: “Token revoked”');
    expect(explainPost(await facts({ presence: 'live', work: 'idle' }, {}, 'broken'), english)).not.toContain('access');
    expect(explainPost(await facts({}, {}, 'paused'), english)).toContain('is paused by a person.');
    expect(explainPost(await facts({}, { isConnected: false }), english)).toContain('is disconnected');
  });

  it('says who decided, and who proposed', async () => {
    const decisions = [{ action: 'cancel' as const, by: { name: 'Ana', id: 1 }, at: POST.createdAt, reason: null }];
    const cancelled = await facts({ work: 'cancelled', at: null }, { decisions });
    expect(explainPost(cancelled, english)).toMatch(/Last decision, by Ana on .*: do not send it\.$/);
    const proposer = { name: 'Ben', id: 2 };
    const proposal = { rev: 2, proposer, proposedAt: POST.createdAt, due: POST.createdAt, answer: null };
    const waits = await facts({
      work: 'held',
      problem: problem('approval'),
      approval: { state: 'proposed', ...proposal },
    });
    expect(explainPost(waits, english)).toContain('Proposed by Ben on');
  });
});
