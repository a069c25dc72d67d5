import { createChannels } from '../../../../../server/src/channels';
import { createPostDecisions } from '../../../../../server/src/features/syndication/desk/post-actions';
import { createPosts } from '../../../../../server/src/features/syndication/desk/posts';
import { releasePosts } from '../../../../../server/src/features/syndication/desk/release-posts';
import { POLICY } from '../../../../../server/src/features/syndication/policy';
import type { Post } from '../../../../../server/src/features/syndication/ports';
import type { PostAction } from '../../../../../shared/contracts/posts';
import { memoryAccounts, memoryPosts } from '../memory-stores';
import { POST, STATES } from '../post/states';

const channels = createChannels({ practiceTimeline: { add: unused, edit: unused, remove: unused, find: unused } });
const clock = { now: () => new Date('2026-11-22T12:00:00.000Z') };

async function unused(): Promise<never> {
  throw new Error('not used here');
}

async function setUp(given: Post[]) {
  const { store: accounts } = memoryAccounts();
  await accounts.insert({
    channel: 'mastodon',
    label: 'Team',
    locale: '',
    kinds: [],
    settings: {},
    handle: '@team@social.example',
    displayName: 'Team',
    url: null,
    facts: {},
    state: 'ready',
    publicUrl: '',
    connectedAt: '2026-11-22T00:00:00.000Z',
    secrets: {},
  });
  const posts = memoryPosts(given);
  const wakes = { count: 0 };
  const decisions = createPostDecisions({ posts, accounts, clock, policy: POLICY, newKey: () => 'newkey' });
  const desk = createPosts({
    channels,
    accounts,
    posts,
    decisions,
    looks: { find: async () => new Map(), accept: async () => undefined },
    wake: () => (wakes.count += 1),
    times: {
      look: async ({ at }) => ({ at, zone: 'Europe/Paris', problem: null, slot: null, neighbours: [] }),
      problemAt: async (_post, at) =>
        at < '2026-11-22T12:00:00.000Z' ? 'This time has passed: choose one to come.' : null,
    },
    textNow: async () => 'What would be sent',
    typesOf: async () => new Map(),
    addressesOf: async (files) => new Map(files.map((id) => [id, `https://hub.example/uploads/${id}.jpg`])),
  });
  return { accounts, desk, posts, wakes };
}

const ANA = { name: 'Ana', id: 1 };
const choice = (action: PostAction) => ({ action, by: ANA, url: null, reason: null });

const notAsked = (id: number, over: Partial<Post> = {}): Post => ({
  ...POST,
  id,
  key: `k${id}`,
  work: 'held',
  at: null,
  problem: { code: 'not-asked', detail: '', hint: null, field: null },
  ...over,
});

describe('the list of posts', () => {
  it('goes through all of them page by page, newest first', async () => {
    const given = [1, 2, 3, 4, 5].map((id) => ({ ...POST, id, updatedAt: `2026-11-22T0${id % 3}:00:00.000Z` }));
    const { desk } = await setUp(given);
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await desk.list({}, { limit: 2, cursor });
      if (!page.ok) throw new Error('refused');
      seen.push(...page.value.data.map(({ id }) => id));
      cursor = page.value.meta.pagination.nextCursor;
    } while (cursor);
    expect(seen).toEqual([5, 2, 4, 1, 3]);
  });

  it('refuses a cursor that it did not make', async () => {
    const { desk } = await setUp([POST]);
    expect(await desk.list({}, { limit: 2, cursor: 'zzz' })).toEqual({ ok: false, error: { kind: 'bad-cursor' } });
  });

  it('counts what waits to be asked whatever the filter leaves out', async () => {
    const { desk } = await setUp([notAsked(1), notAsked(2), { ...POST, id: 3 }]);
    expect(await desk.list({ work: ['due'] }, { limit: 10, cursor: null })).toMatchObject({
      value: { data: [{ id: 3 }], meta: { notAsked: 2 } },
    });
  });

  it('shows what stands on the network rather than what was planned', async () => {
    const livePayload = { status: 'What stands there', language: 'en', media: [] };
    const receipt = { remoteId: '1', url: 'https://social.example/1', at: '2026-11-22T00:00:00.000Z' };
    const { desk } = await setUp([
      { ...POST, presence: 'live', work: 'idle', text: 'My plan', livePayload, sentPayload: livePayload, receipt },
    ]);
    expect(await desk.list({}, { limit: 1, cursor: null })).toMatchObject({
      value: { data: [{ text: 'What stands there', url: 'https://social.example/1' }] },
    });
  });

  it('names the account of a post after it was disconnected, with nothing left to do', async () => {
    const { desk, accounts } = await setUp([{ ...POST, work: 'failed' }]);
    await accounts.remove(1, '2026-11-22T00:00:00.000Z');
    expect(await desk.list({}, { limit: 1, cursor: null })).toMatchObject({
      value: { data: [{ account: { id: 1, label: 'Team', channel: 'mastodon' }, actions: [] }] },
    });
  });
});

describe('a post that waits for approval', () => {
  it('shows what would be sent, and who wants it', async () => {
    const { desk } = await setUp([STATES['none proposed']]);
    expect(await desk.list({ problem: ['approval'] }, { limit: 1, cursor: null })).toMatchObject({
      value: {
        data: [{ nextText: 'What would be sent', approval: { state: 'proposed', proposer: 'Ana', answer: null } }],
        meta: { toApprove: 1 },
      },
    });
  });
});

describe('decisions about posts', () => {
  it('to retry what failed on one account leave the others and what is live alone', async () => {
    const failed = (id: number, accountId: number): Post => ({ ...STATES['none failed'], id, accountId });
    const { desk, posts, wakes } = await setUp([failed(1, 1), failed(2, 9), failed(3, 1), { ...POST, id: 4 }]);
    expect(await desk.retryFailed(1, ANA)).toBe(2);
    expect([await posts.find(1), await posts.find(2), await posts.find(3)].map((post) => post?.work)).toEqual([
      'due',
      'failed',
      'due',
    ]);
    expect(await posts.decisions(3)).toMatchObject([{ action: 'retry', by: ANA }]);
    expect(wakes.count).toBe(1);
  });

  it('are only those that the state allows, and say so', async () => {
    const { desk } = await setUp([{ ...POST, presence: 'live', work: 'idle' }]);
    const refused = await desk.act(1, choice('share'));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-now', message: expect.stringContaining('live') } });
    expect(await desk.act(7, choice('share'))).toEqual({ ok: false, error: { kind: 'unknown-post', id: 7 } });
  });

  it('to share make a post due and wake the dispatcher', async () => {
    const { desk, wakes } = await setUp([notAsked(1)]);
    expect(await desk.act(1, choice('share'))).toMatchObject({ ok: true, value: { work: 'due', problem: null } });
    expect(wakes.count).toBe(1);
  });

  it('about everything that nobody asked for leave other posts alone', async () => {
    const { desk, posts } = await setUp([
      notAsked(1, { documentId: 'a' }),
      notAsked(2, { documentId: 'b' }),
      { ...POST, id: 3 },
    ]);
    expect(await desk.answerNotAsked('cancel', ANA, { documentId: 'a', locale: 'en' })).toBe(1);
    expect(await posts.find(1)).toMatchObject({ work: 'cancelled' });
    expect(await posts.find(2)).toMatchObject({ work: 'held' });
    expect(await desk.answerNotAsked('share', ANA)).toBe(1);
    expect(await posts.find(2)).toMatchObject({ work: 'due' });
    expect(await posts.find(3)).toMatchObject({ version: 1 });
  });
});

describe('posts of an account that was disconnected', () => {
  it('wait for nothing any more, and what stands there says why it stays', async () => {
    const given: Post[] = [
      { ...POST, id: 1, work: 'due' },
      notAsked(2),
      { ...POST, id: 3, presence: 'live', work: 'due' },
      { ...POST, id: 4, presence: 'live', work: 'due', desired: 'absent' },
      { ...POST, id: 5, presence: 'live', work: 'idle' },
      { ...POST, id: 6, accountId: 2, work: 'due' },
    ];
    const { posts } = await setUp(given);
    await releasePosts({ posts, clock }, 1);
    const states = await Promise.all(given.map(async ({ id }) => (await posts.find(id)) ?? POST));
    expect(states.map(({ work, problem }) => [work, problem?.code ?? null])).toEqual([
      ['cancelled', null],
      ['cancelled', null],
      ['idle', 'cannot-update'],
      ['failed', 'cannot-remove'],
      ['idle', null],
      ['due', null],
    ]);
  });
});

describe('another time', () => {
  const planned = STATES['none planned'];
  const at = '2026-12-01T09:00:00.000Z';

  it('is when the post goes out, and who chose it is recorded', async () => {
    const { desk, posts, wakes } = await setUp([planned]);
    expect(await desk.act(1, { ...choice('reschedule'), at })).toMatchObject({
      ok: true,
      value: { work: 'planned', at },
    });
    expect(await posts.decisions(1)).toMatchObject([{ action: 'reschedule', by: ANA }]);
    expect(wakes.count).toBe(1);
  });

  it('that has passed is refused, and the post stays where it was', async () => {
    const { desk, posts } = await setUp([planned]);
    const refused = await desk.act(1, { ...choice('reschedule'), at: '2026-11-22T11:00:00.000Z' });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-time' } });
    expect((await posts.find(1))?.at).toBe(planned.at);
  });

  it('is not for what stands already', async () => {
    const { desk } = await setUp([STATES['live planned']]);
    expect(await desk.act(1, { ...choice('reschedule'), at })).toMatchObject({ ok: false, error: { kind: 'not-now' } });
  });

  it('asks nobody for approval anew, and is kept by what waits for approval', async () => {
    const proposed = STATES['none proposed'];
    const { desk, posts } = await setUp([proposed]);
    await desk.act(1, { ...choice('reschedule'), by: { name: 'Ben', id: 2 }, at });
    expect((await posts.find(1))?.approval).toEqual({ ...proposed.approval, due: at });
  });
});
