import * as fc from 'fast-check';
import { canonicalJson } from '../../../../../server/src/core/json';
import { POLICY, type Post } from '../../../../../server/src/features/syndication';
import { backoff } from '../../../../../server/src/features/syndication/policy';
import type { PostEvent } from '../../../../../server/src/features/syndication/post/post-events';
import { move } from '../../../../../server/src/features/syndication/post/post-state';
import { EARLIER, EVENTS, LATER, NOW, operation, POST, STATES } from './states';

function moved(post: Post, ...events: PostEvent[]): Post {
  return events.reduce((before, event) => {
    const after = move(before, event, { now: NOW, policy: POLICY });
    if (!after) throw new Error(`${event.type} is no move of ${before.presence} ${before.work}`);
    return after;
  }, post);
}

describe('a publication', () => {
  it('stores its intent and payload before the call', () => {
    const post = moved(POST, EVENTS['began publish']);
    expect(post).toMatchObject({ sentPayload: { text: 'hello' }, attempts: 1, at: LATER });
    expect(post.operation).toMatchObject({ kind: 'publish', rev: 2, firstStartedAt: NOW, settle: null });
  });

  it('keeps the steps of an earlier attempt only for the same payload', () => {
    const parked = moved(POST, EVENTS['began publish'], EVENTS.stepped, EVENTS.parked);
    expect(moved(parked, EVENTS['began publish']).steps).toEqual({ 'k1/media': 'm1' });
    expect(moved(parked, { ...EVENTS['began publish'], payload: { text: 'other' } }).steps).toEqual({});
  });

  it('is live as it was sent, and follows what was edited meanwhile once edits pause', () => {
    const post = moved(POST, EVENTS['began publish'], EVENTS.edited, EVENTS.stands);
    expect(post).toMatchObject({ presence: 'live', work: 'planned', livePayload: { text: 'hello' }, sentRev: 2 });
    expect(post.at).toBe('2026-11-22T10:00:05.000Z');
  });

  it.each([
    ['https://first.example/1', 'https://first.example/1'],
    ['javascript:alert(document.cookie)', null],
    ['data:text/html,<script>alert(1)</script>', null],
  ])('keeps an address of the network only where people can follow it: %s', (url, kept) => {
    const receipt = { remoteId: 'p1', url, at: NOW };
    const post = moved(POST, EVENTS['began publish'], { type: 'stands', receipt });
    expect(post.receipt).toEqual({ ...receipt, url: kept });
  });

  it('is taken down at once when its item was withdrawn while it was sent', () => {
    const post = moved(POST, EVENTS['began publish'], EVENTS.withdrawn, EVENTS.stands);
    expect(post).toMatchObject({ presence: 'live', work: 'due', desired: 'absent', at: NOW });
  });

  it('is given up to a person after eight clean failures, with the last reason', () => {
    let post: Post = POST;
    for (let count = 1; count < POLICY.maxFailures; count += 1) {
      post = moved(post, EVENTS['began publish'], EVENTS.retryable);
      expect(post).toMatchObject({ work: 'waiting', at: LATER, failures: count });
    }
    post = moved(post, EVENTS['began publish'], EVENTS.retryable);
    expect(post).toMatchObject({ work: 'failed', at: null, problem: { code: 'retryable', detail: 'words' } });
    expect(moved(post, EVENTS.retry)).toMatchObject({ work: 'due', failures: 0, problem: null });
  });

  it('is believed absent only when two look-ups agree, a settle time apart', () => {
    const sending = moved(STATES['none settling'], EVENTS.looking, EVENTS['not-found']);
    expect(sending.operation?.absentAt).toBe(NOW);
    const tooSoon = moved(sending, { type: 'not-found', believedSince: EARLIER, lookAgainAt: LATER });
    expect(tooSoon).toMatchObject({ work: 'sending', at: LATER });
    const believed = moved(sending, { type: 'not-found', believedSince: NOW, lookAgainAt: LATER });
    expect(believed).toMatchObject({ presence: 'none', work: 'due', operation: null });
  });

  it('forgets a first absent answer when it is sent again under its key', () => {
    const seen = moved(STATES['none settling'], EVENTS.looking, EVENTS['not-found'], EVENTS.repeated);
    expect(seen.operation).toMatchObject({ absentAt: null, repeats: 1 });
  });

  it('is only looked for once it was repeated too often', () => {
    const tired: Post = { ...STATES['none settling'], operation: operation('publish', { settle: 'any', repeats: 10 }) };
    expect(moved(tired, EVENTS.ambiguous).operation?.settle).toBe('probe');
  });

  it('asks a person after too many look-ups that could not tell, and looks again when she says so', () => {
    let post: Post = STATES['none looking'];
    for (let count = 0; count < POLICY.maxProbes; count += 1) post = moved(post, EVENTS.looking, EVENTS.unsure);
    expect(post).toMatchObject({ presence: 'uncertain', work: 'held', problem: { code: 'person' } });
    expect(moved(post, EVENTS.retry).operation).toMatchObject({ settle: 'probe', unsure: 0 });
  });

  it('never looked for cannot be looked for again, only decided', () => {
    const post = moved(STATES['none sending'], EVENTS['given-up']);
    expect(move(post, EVENTS.retry, { now: NOW, policy: POLICY })).toBeNull();
    expect(moved(post, EVENTS['confirm-absent'])).toMatchObject({ presence: 'none', work: 'due' });
    expect(moved(post, { type: 'confirm-live', url: 'https://social.example/9' })).toMatchObject({
      presence: 'live',
      receipt: { remoteId: '', url: 'https://social.example/9' },
    });
  });

  it('found absent while nobody wants it any more is skipped', () => {
    const post = moved(STATES['none looking'], EVENTS.withdrawn, EVENTS['not-found']);
    expect(post).toMatchObject({ work: 'skipped', problem: { code: 'unpublished-before-sending' } });
  });
});

describe('an approval', () => {
  const proposed = moved({ ...POST, work: 'planned', at: LATER }, EVENTS.proposed);

  it('keeps who proposed, and the time it was meant for', () => {
    expect(proposed).toMatchObject({
      work: 'held',
      at: null,
      approval: { state: 'proposed', rev: 2, proposer: { name: 'Ana' }, due: LATER, answer: null },
    });
    expect(moved(proposed, EVENTS.approve)).toMatchObject({
      work: 'planned',
      at: LATER,
      problem: null,
      approval: { state: 'approved', answer: { by: { name: 'Ben' }, at: NOW } },
    });
  });

  it('is asked for anew by an edit, whose time counts then', () => {
    const edited = moved(proposed, { ...EVENTS.edited, due: '2026-12-01T10:00:00.000Z' });
    const again = moved(edited, { type: 'proposed', by: { name: 'Cleo', id: 3 } });
    expect(again.approval).toMatchObject({ rev: 3, proposer: { name: 'Cleo' }, due: '2026-12-01T10:00:00.000Z' });
  });

  it('asked for anew because the hub changed something stays the proposal of its person', () => {
    const approved = moved(proposed, EVENTS.approve, EVENTS.edited, { type: 'proposed', by: { name: '', id: null } });
    expect(approved.approval).toMatchObject({ state: 'proposed', rev: 3, proposer: { name: 'Ana', id: 1 } });
  });

  it('of an edit that comes while the post is sent is asked for once it stands', () => {
    const live = moved(POST, EVENTS['began publish'], EVENTS.edited, EVENTS.proposed, EVENTS.stands);
    expect(live).toMatchObject({ presence: 'live', work: 'planned', approval: { state: 'proposed', rev: 3 } });
    expect(move(live, EVENTS['began update'], CONTEXT)).toBeNull();
    expect(moved(live, EVENTS.unapproved)).toMatchObject({ work: 'held', approval: { proposer: { name: 'Ana' } } });
  });

  it('is not asked for when an edit changes nothing that the network shows', () => {
    const edited = moved(STATES['live idle'], EVENTS.edited, EVENTS.proposed);
    expect(moved(edited, EVENTS['in-step'])).toMatchObject({ work: 'idle', approval: null });
  });

  it('is never needed to take something down', () => {
    expect(moved(STATES['live proposed'], EVENTS.withdrawn, EVENTS['began remove'])).toMatchObject({ work: 'sending' });
  });

  it('that is refused says why, leaves what stands, and lets the next edit ask again', () => {
    expect(moved(proposed, EVENTS.refuse)).toMatchObject({ work: 'cancelled', problem: { detail: 'Not now' } });
    const kept = moved(STATES['live proposed'], EVENTS.refuse);
    expect(kept).toMatchObject({ presence: 'live', work: 'idle', sentRev: 3, livePayload: { text: 'hello' } });
    expect(moved(kept, EVENTS.edited)).toMatchObject({ work: 'planned' });
  });
});

describe('a person', () => {
  it('who posted it by hand tells where it stands', () => {
    expect(moved(STATES['none failed'], EVENTS['mark-live'])).toMatchObject({
      presence: 'live',
      work: 'idle',
      sentRev: 2,
      receipt: { remoteId: '', url: 'https://social.example/9' },
      problem: null,
    });
  });

  it('who wants it posted anew leaves a copy that follows no edit, and goes when its item goes', () => {
    const copy = moved(STATES['live idle'], EVENTS.superseded);
    expect(copy).toMatchObject({ presence: 'live', work: 'idle', problem: { code: 'superseded' } });
    expect(move(copy, EVENTS.superseded, CONTEXT)).toBeNull();
    expect(move(copy, EVENTS.edited, CONTEXT)).toBeNull();
    expect(moved(copy, EVENTS.withdrawn)).toMatchObject({ work: 'due', desired: 'absent' });
  });
});

describe('an update', () => {
  it('that may have arrived leaves what is live unknown', () => {
    expect(moved(STATES['live updating'], EVENTS.ambiguous).livePayload).toBeNull();
    expect(moved(STATES['live updating'], EVENTS.abandoned).livePayload).toBeNull();
  });

  it('that was refused leaves what is live known', () => {
    expect(moved(STATES['live updating'], EVENTS.rejected).livePayload).toEqual({ text: 'hello' });
  });
});

describe('waiting between attempts', () => {
  it('grows, is spread by chance and never passes its limit', () => {
    expect([1, 2, 3].map((count) => backoff(POLICY, count, 0.999999))).toEqual([
      expect.closeTo(20, 2),
      expect.closeTo(60, 2),
      expect.closeTo(180, 2),
    ]);
    expect(backoff(POLICY, 1, 0)).toBe(10);
    expect(backoff(POLICY, 50, 0.999999)).toBeLessThanOrEqual(POLICY.backoffMaxSeconds);
    expect(backoff(POLICY, 0, 0.5)).toBe(0);
  });
});

/** What must hold of any post at any time. */
function violations(post: Post): string[] {
  const wrong: string[] = [];
  const check = (holds: boolean, rule: string) => {
    if (!holds) wrong.push(rule);
  };
  const timed = ['planned', 'due', 'sending', 'waiting'].includes(post.work);
  check((post.at !== null) === timed, 'exactly work that the dispatcher does has a time');
  check(post.work !== 'sending' || post.operation !== null, 'sending has an operation');
  check(
    post.presence !== 'uncertain' || (post.work === 'held' && post.operation !== null),
    'uncertain waits for a person',
  );
  check(post.operation === null || post.work === 'sending' || post.presence === 'uncertain', 'no stale operation');
  check(post.presence !== 'live' || post.receipt !== null, 'live has a receipt');
  check(post.livePayload === null || post.presence === 'live', 'only what is live has a live payload');
  check(post.presence !== 'removed' || post.work !== 'due', 'a removed post is never sent again');
  check(post.sentRev <= post.desiredRev, 'nothing was sent that nobody wanted');
  check(post.work !== 'failed' || post.problem !== null, 'a failure has words');
  check(post.work !== 'held' || post.problem !== null, 'a held post says for what it waits');
  const pending = post.approval?.state === 'proposed';
  const asks = post.work === 'held' && post.problem?.code === 'approval';
  check(!asks || pending, 'what waits for approval says who proposed it');
  check(!pending || !['idle', 'cancelled', 'skipped'].includes(post.work), 'nobody is asked about what rests');
  check(post.presence !== 'live' || post.sentRev > 0, 'what is live was wanted once');
  return wrong;
}

const CONTEXT = { now: NOW, policy: POLICY };

/** What a person may decide in the admin. */
const PERSON: PostEvent[] = [
  { type: 'accept-drift' },
  { type: 'restore-drift' },
  EVENTS.retry,
  EVENTS.share,
  EVENTS.cancel,
  EVENTS['confirm-live'],
  EVENTS['confirm-absent'],
  EVENTS['confirm-removed'],
  EVENTS['mark-live'],
  EVENTS['mark-edited'],
  EVENTS.approve,
  EVENTS.superseded,
];

/** A network that answers, the dispatcher that asks it, and people. */
const HELP: PostEvent[] = [
  { type: 'drifted', kind: 'changed' },
  { type: 'drifted', kind: 'gone' },
  { type: 'undrifted' },
  ...PERSON,
  EVENTS['began publish'],
  EVENTS['began update'],
  EVENTS['began remove'],
  EVENTS.stands,
  EVENTS['taken-down'],
  EVENTS.abandoned,
];

/** The events that bring a post to rest, or null where none do. */
function wayToRest(start: Post): string[] | null {
  const seen = new Set<string>();
  let front: { post: Post; way: string[] }[] = [{ post: start, way: [] }];
  while (front.length > 0) {
    const next: typeof front = [];
    for (const { post, way } of front) {
      if (['idle', 'cancelled', 'skipped'].includes(post.work)) return way;
      for (const event of HELP) {
        const after = move(post, event, CONTEXT);
        const state = after && stateOf(after);
        if (!state || seen.has(state)) continue;
        seen.add(state);
        next.push({ post: after, way: [...way, event.type] });
      }
    }
    front = next;
  }
  return null;
}

function stateOf({ presence, work, problem, operation, desired, approval }: Post): string {
  return [presence, work, problem?.code, operation?.kind, operation?.settle, desired, approval?.state].join(' ');
}

const anyEvent = fc.constantFrom<PostEvent>(...Object.values(EVENTS));

describe('any sequence of events', () => {
  it('keeps what must hold of a post', () => {
    void fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let post: Post = POST;
        for (const event of events) {
          post = move(post, event, { now: NOW, policy: POLICY }) ?? post;
          expect(violations(post)).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('never publishes a second time while the outcome of the first call is unknown', () => {
    const calls = ['began', 'repeated'];
    void fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 80 }), (events) => {
        let post: Post = POST;
        let unknown: string | null = null;
        for (const event of events) {
          const after = move(post, event, { now: NOW, policy: POLICY });
          if (!after) continue;
          if (calls.includes(event.type) && after.operation?.kind === 'publish') {
            const again = canonicalJson(after.sentPayload);
            if (unknown !== null) expect([event.type, again]).toEqual(['repeated', unknown]);
            unknown = again;
          }
          if (after.operation === null) unknown = null;
          post = after;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('never publishes or changes anything while its approval is only proposed', () => {
    void fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let post: Post = POST;
        for (const event of events) {
          const after = move(post, event, { now: NOW, policy: POLICY });
          if (!after) continue;
          if (event.type === 'began' && event.kind !== 'remove') expect(post.approval?.state).not.toBe('proposed');
          post = after;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('leads to no state without a way to rest, with the help of the clock, the network or a person', () => {
    void fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const post = events.reduce<Post>((at, event) => move(at, event, CONTEXT) ?? at, POST);
        expect([post, wayToRest(post)]).toEqual([post, expect.any(Array)]);
      }),
      { numRuns: 500 },
    );
  });

  it('leads to no state that waits for a person who has nothing to say', () => {
    void fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const post = events.reduce<Post>((at, event) => move(at, event, CONTEXT) ?? at, POST);
        if (post.work !== 'held' && post.work !== 'failed') return;
        const answers = PERSON.filter((event) => move(post, event, CONTEXT) !== null);
        expect([post, answers.length > 0]).toEqual([post, true]);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves an unknown outcome only by an answer, two look-ups or a person', () => {
    const settling = ['stands', 'not-found', 'confirm-live', 'confirm-absent'];
    const named = (event: PostEvent) => event.type === 'faulted' && event.fault.kind === 'duplicate';
    void fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let post: Post = STATES['none settling'];
        for (const event of events) {
          const after = move(post, event, { now: NOW, policy: POLICY });
          if (!after) continue;
          if (after.operation === null) {
            expect(settling.includes(event.type) || named(event)).toBe(true);
            return;
          }
          post = after;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
