import { createExplainer } from '../../../../../server/src/features/syndication/explain/explainer';
import type { ItemTime } from '../../../../../server/src/features/syndication/explain/words';
import { memoryAccounts, memoryPosts } from '../memory-stores';
import { POST } from '../post/states';

const READING = { language: 'en', timeZone: 'UTC' } as const;
const SOME = {
  ...{ channel: 'mastodon', locale: '', settings: {}, displayName: '', url: null, facts: {}, state: 'ready' as const },
  ...{ publicUrl: '', connectedAt: POST.createdAt, secrets: {}, handle: '' },
};

const AT = '2026-12-24T18:00:00.000Z';
const TIMES: Record<string, ItemTime[]> = {
  doc: [{ locale: 'en', action: 'unpublish', at: AT, isStopped: false }],
  draft: [{ locale: 'en', action: 'publish', at: AT, isStopped: false }],
  stopped: [{ locale: 'en', action: 'publish', at: AT, isStopped: true }],
};

async function setUp() {
  const { store: accounts } = memoryAccounts();
  await accounts.insert({ ...SOME, label: 'Team', kinds: ['event'] });
  await accounts.insert({ ...SOME, label: 'Jobs', kinds: ['job'] });
  return createExplainer({
    accounts,
    posts: memoryPosts([POST, { ...POST, id: 2, key: 'k2', occasion: 'reminder-1d', accountId: 2 }]),
    plans: { read: async () => [] },
    pages: {
      locales: async (documentId) => (documentId === 'doc' ? ['en'] : []),
      page: async () => ({ kind: 'event', firstPublishedAt: POST.createdAt }),
    },
    hiddenKinds: [],
    itemTimes: async (documentId) => TIMES[documentId] ?? [],
    lateness: async (id) => (id === 1 ? 'nothing-sends' : null),
  });
}

const names = (rows: Awaited<ReturnType<Awaited<ReturnType<typeof setUp>>['of']>>) =>
  rows.map(({ account, locale, post }) => [account.label, locale, post?.key ?? null]);

describe('the explainer', () => {
  it('tells of every post of an item, and of accounts without its announcement', async () => {
    const rows = await (await setUp()).of('doc', {}, READING);
    expect(names(rows)).toEqual([
      ['Team', 'en', 'k1'],
      ['Jobs', 'en', 'k2'],
      ['Jobs', 'en', null],
    ]);
    expect(rows.map(({ text }) => text.includes('Nothing sends posts'))).toEqual([true, false, false]);
    expect(rows[2]?.text).toContain('does not take this kind');
  });

  it('tells of one account and one language where these are named', async () => {
    const explainer = await setUp();
    expect(names(await explainer.ofItem('doc', { account: 1 }, READING))).toEqual([['Team', 'en', 'k1']]);
    const [first] = await explainer.ofItem('doc', { account: 1, locale: 'fr' }, READING);
    expect([first?.post, first?.text]).toEqual([null, expect.stringContaining('not public in fr')]);
  });

  it('says when the item goes public or stops being public by itself', async () => {
    const explainer = await setUp();
    const [post] = await explainer.of('doc', {}, READING);
    expect(post?.text).toContain(
      'The item stops being public by itself on December 24, 2026 at 06:00 PM UTC (unpublishAt), and its posts are taken down then.',
    );
    const [draft] = await explainer.of('draft', { account: 1 }, READING);
    expect([draft?.locale, draft?.text]).toEqual([
      'en',
      'It is not on Team: the item is not public in en, and nothing is shared before it is. The item goes public by itself on December 24, 2026 at 06:00 PM UTC (publishAt).',
    ]);
    const [stopped] = await explainer.of('stopped', { account: 1 }, { ...READING, language: 'fr' });
    expect(stopped?.text).toContain('(publishAt) et a été refusé');
    const [other] = await explainer.of('doc', { locale: 'fr', account: 1 }, READING);
    expect(other?.text).not.toContain('unpublishAt');
  });

  it('finds a post by its key or number, and nothing where there is nothing', async () => {
    const explainer = await setUp();
    expect(names(await explainer.of('k2', {}, READING))).toEqual([['Jobs', 'en', 'k2']]);
    expect((await explainer.ofPost(1, READING))?.post?.key).toBe('k1');
    expect(await explainer.ofPost(99, READING)).toBeNull();
    expect(await explainer.of('nothing', {}, READING)).toEqual([]);
  });
});
