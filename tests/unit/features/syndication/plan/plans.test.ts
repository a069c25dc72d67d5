import { createChannels } from '../../../../../server/src/channels';
import { createPlans } from '../../../../../server/src/features/syndication/plan/plans';
import type { Account, PlanTarget } from '../../../../../server/src/features/syndication/ports';
import type { PostRow } from '../../../../../shared/contracts/posts';
import { memoryAccounts, memoryPlans } from '../memory-stores';

const channels = createChannels({ practiceTimeline: { add: unused, edit: unused, remove: unused, find: unused } });

async function unused(): Promise<never> {
  throw new Error('not used here');
}

async function setUp(
  accounts: Partial<Account>[],
  {
    published = [],
    posts = [],
    publicUrl = 'https://hub.example.org',
  }: Partial<{ published: string[]; posts: PostRow[]; publicUrl: string }> = {},
) {
  const { store } = memoryAccounts();
  for (const over of accounts) {
    await store.insert({
      channel: 'mastodon',
      label: over.label ?? `${over.locale}`,
      locale: 'en',
      kinds: ['news'],
      settings: { instance: 'https://social.example' },
      handle: '@team@social.example',
      displayName: 'Team',
      url: null,
      facts: {},
      state: 'ready',
      publicUrl,
      connectedAt: '2026-11-22T00:00:00.000Z',
      secrets: {},
      ...over,
    });
  }
  let keys = 0;
  return createPlans({
    channels,
    accounts: store,
    pages: { locales: async () => published },
    table: memoryPlans(() => `key${keys++}`),
    posts: { ofItem: async () => posts },
    clock: { now: () => new Date('2026-11-22T10:00:00.000Z') },
    publicUrl,
    allowedPrivate: ['127.0.0.1:4010'],
  });
}

const target = (over: Partial<PlanTarget> = {}): PlanTarget => ({
  documentId: 'doc',
  kind: 'news',
  locale: 'en',
  ...over,
});

const row = (over: Partial<PostRow>): PostRow => ({
  id: 1,
  key: 'k',
  kind: 'news',
  contentType: 'plugin::community-hub.news-item',
  documentId: 'doc',
  locale: 'en',
  title: 'T',
  account: { id: 1, label: 'en', channel: 'mastodon', handle: '@team' },
  occasion: 'announce',
  subject: '',
  presence: 'live',
  work: 'idle',
  at: null,
  url: null,
  text: null,
  problem: null,
  approval: null,
  nextText: null,
  byHand: null,
  drift: null,
  canLook: false,
  reach: { live: 1, of: 1 },
  unanswered: 0,
  attempts: 1,
  updatedAt: '2026-11-22T00:00:00.000Z',
  actions: [],
  ...over,
});

const vanished = { code: 'gone', detail: '', hint: null, field: null };

describe('the plan of an item that was taken down', () => {
  const gone = row({ presence: 'removed' });
  it.each<[string, PostRow[], boolean, number]>([
    ['unticked', [gone], false, 1],
    ['unticked while its new post waits for an answer', [gone, waiting()], false, 1],
    ['ticked once its new post may go out', [gone, row({ presence: 'none', work: 'planned' })], true, 1],
    ['ticked where it was removed by somebody else alone', [row({ presence: 'removed', problem: vanished })], true, 0],
  ])('is %s', async (_name, posts, ticked, stoodOn) => {
    const plan = await (await setUp([{}], { posts })).read(target());
    expect([plan.accounts[0]?.ticked, plan.stoodOn]).toEqual([ticked, stoodOn]);
  });
});

function waiting(): PostRow {
  return row({ presence: 'none', work: 'held', problem: { ...vanished, code: 'not-asked' } });
}

describe('the plan of an item', () => {
  it.each([
    ['en', ['en', '']],
    ['fr', ['fr', '']],
    ['fr-CA', ['fr', '']],
    ['de', ['']],
  ])('in %s lists the accounts %j', async (locale, expected) => {
    const plans = await setUp([{ locale: 'en' }, { locale: 'fr' }, { locale: '', label: '' }]);
    const { accounts } = await plans.read(target({ locale }));
    expect(accounts.map(({ account }) => account.label)).toEqual(expected);
  });

  it('leaves an account to its own language when the item has that as well', async () => {
    const plans = await setUp([{ locale: 'fr' }], { published: ['fr'] });
    expect((await plans.read(target({ locale: 'fr-CA' }))).accounts).toEqual([]);
  });

  it('ticks by the kinds of an account as long as the item is not public', async () => {
    const ticks = async (published: string[], kind: PlanTarget['kind']) =>
      (await (await setUp([{}], { published })).read(target({ kind }))).accounts.map(({ ticked }) => ticked);
    expect(await ticks([], 'news')).toEqual([true]);
    expect(await ticks([], 'job')).toEqual([false]);
    expect(await ticks(['en'], 'news')).toEqual([false]);
    expect(await ticks(['fr'], 'news')).toEqual([true]);
  });

  it.each<[Partial<PostRow>, boolean]>([
    [{ presence: 'live', work: 'idle' }, true],
    [{ presence: 'live', work: 'due' }, true],
    [{ presence: 'none', work: 'planned' }, true],
    [{ presence: 'none', work: 'failed' }, true],
    [{ presence: 'none', work: 'cancelled' }, false],
    [{ presence: 'none', work: 'skipped' }, false],
    [{ presence: 'uncertain', work: 'held' }, true],
    [{ presence: 'removed', work: 'idle' }, false],
  ])('with the post %j follows it: %s', async (post, ticked) => {
    const plans = await setUp([{}], { published: ['en'], posts: [row(post)] });
    expect((await plans.read(target())).accounts).toMatchObject([{ ticked, post }]);
  });

  it('shows the newest generation of a post and no other occasion', async () => {
    const posts = [row({ id: 1, presence: 'removed' }), row({ id: 2 }), row({ id: 3, occasion: 'reminder-1d' })];
    const plans = await setUp([{}], { posts });
    expect((await plans.read(target())).accounts[0]?.post?.id).toBe(2);
  });

  it('keeps what the editor chose, for each language on its own', async () => {
    const plans = await setUp([{ locale: '' }]);
    const written = await plans.write(target(), [{ id: 1, ticked: false, text: '  Mine  ' }]);
    expect(written).toMatchObject({ ok: true, value: { accounts: [{ ticked: false, text: 'Mine' }] } });
    expect((await plans.read(target())).accounts).toMatchObject([{ ticked: false, text: 'Mine' }]);
    expect((await plans.read(target({ locale: 'fr' }))).accounts).toMatchObject([{ ticked: true, text: null }]);
    expect((await plans.read(target({ documentId: 'new:7' }))).accounts).toMatchObject([{ text: null }]);
  });

  it('takes a text of spaces for none', async () => {
    const plans = await setUp([{}]);
    const written = await plans.write(target(), [{ id: 1, ticked: true, text: '   ' }]);
    expect(written).toMatchObject({ value: { accounts: [{ text: null }] } });
  });

  it('refuses an account that is not of the language, and keeps nothing of the rest', async () => {
    const plans = await setUp([{ locale: 'en' }, { locale: 'fr' }]);
    const refused = await plans.write(target(), [
      { id: 1, ticked: false, text: null },
      { id: 2, ticked: true, text: null },
    ]);
    expect(refused).toMatchObject({ ok: false, error: { path: ['accounts', '1', 'id'] } });
    expect((await plans.read(target())).accounts).toMatchObject([{ ticked: true }]);
  });

  it.each([
    ['http://localhost:1337', { instance: 'https://social.example' }, /only works on this machine/],
    ['', { instance: 'https://social.example' }, /missing/],
  ])('says why nothing would be sent from "%s"', async (publicUrl, settings, words) => {
    const plans = await setUp([{ settings }], { publicUrl });
    expect((await plans.read(target())).publicUrlProblem).toMatch(words);
  });

  it('says nothing of the address where only emulators or the practice network are connected', async () => {
    const accounts = [
      { settings: { instance: 'http://127.0.0.1:4010' } },
      { channel: 'practice', settings: { name: 'P' } },
    ];
    const plans = await setUp(accounts, { publicUrl: 'http://localhost:1337' });
    expect((await plans.read(target())).publicUrlProblem).toBeNull();
  });

  describe('for other moments', () => {
    const recap = { occasion: 'recap' as const, subject: '', ticked: true, text: null, at: null, pictures: null };
    const event = target({ kind: 'event' });

    it('keeps them beside the announcement, and leaves those that are not named', async () => {
      const plans = await setUp([{ kinds: ['event'] }]);
      const at = '2026-12-13T10:00:00+01:00';
      const reminder = { ...recap, occasion: 'reminder-1d' as const, at, text: ' Mine ', pictures: [4] };
      await plans.write(event, [{ id: 1, ticked: true, text: null, occasions: [recap, reminder] }]);
      await plans.write(event, [{ id: 1, ticked: true, text: 'Own', occasions: [{ ...recap, ticked: false }] }]);
      const [account] = (await plans.read(event)).accounts;
      expect(account).toMatchObject({ text: 'Own', at: null, pictures: null });
      expect(account?.occasions).toEqual([
        { ...recap, ticked: false },
        { ...reminder, at: '2026-12-13T09:00:00.000Z', text: 'Mine' },
      ]);
    });

    it.each([
      [
        'a moment that its kind has not',
        { occasion: 'filled' as const },
        /accounts.0.occasions.0.occasion must be one of/,
      ],
      ['a time that has passed', { at: '2026-11-22T09:59:59Z' }, /accounts.0.occasions.0.at must be a time to come/],
    ])('refuses %s', async (_name, over, words) => {
      const plans = await setUp([{}]);
      const refused = await plans.write(event, [
        { id: 1, ticked: true, text: null, occasions: [{ ...recap, ...over }] },
      ]);
      expect(refused).toMatchObject({ ok: false, error: { message: expect.stringMatching(words) } });
    });

    it('shows their posts, and ticks what follows its item by itself', async () => {
      const posts = [row({ id: 1 }), row({ id: 2, occasion: 'recap', presence: 'none', work: 'planned' })];
      const plans = await setUp([{}], { posts });
      const [account] = (await plans.read(event)).accounts;
      expect(account?.post?.id).toBe(1);
      expect(account?.posts.map(({ id }) => id)).toEqual([2]);
    });
  });
});
