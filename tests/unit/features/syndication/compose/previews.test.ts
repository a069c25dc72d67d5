import { createChannels } from '../../../../../server/src/channels';
import { fitDraft, fitText, limitsFor, measurePost, withLink } from '../../../../../server/src/channels/kit';
import { canonicalJson, type Json } from '../../../../../server/src/core/json';
import type { SourceItem } from '../../../../../server/src/features/catalog';
import { createComposer } from '../../../../../server/src/features/syndication/compose/composer';
import { createPreviews } from '../../../../../server/src/features/syndication/compose/previews';
import { createRenderer } from '../../../../../server/src/features/syndication/compose/render-post';
import { occasionsOf } from '../../../../../server/src/features/syndication/occasions/occasions-of';
import type { PlanTarget, Post } from '../../../../../server/src/features/syndication/ports';
import type { TextTemplate } from '../../../../../server/src/features/syndication/templates/choose-template';
import { SHARED_KINDS, type SharedKind } from '../../../../../shared/kinds';
import { albumItem, eventItem, itemsByKind, newsItem } from '../../../../fixtures/source-items';
import { brandView, NOW, urls, viewOf } from '../../../../fixtures/views';
import { announcementOf } from '../../../../support/syndication/announcement';
import { memoryAccounts, memoryPlans, memoryPosts } from '../memory-stores';
import { POST } from '../post/states';

const channels = createChannels({ practiceTimeline: { add: unused, edit: unused, remove: unused, find: unused } });
const render = createRenderer({ limitsFor, fitDraft, fitText, withLink, measurePost });

async function unused(): Promise<never> {
  throw new Error('not used here');
}

/** One account on every channel, in the given language. */
async function setUp(item: SourceItem, locale = 'en', posts: Post[] = [], templates: TextTemplate[] = []) {
  const { store } = memoryAccounts();
  for (const { id: channel } of channels) {
    await store.insert({
      channel,
      label: channel,
      locale,
      kinds: [...SHARED_KINDS],
      settings: {},
      handle: '@team',
      displayName: 'Team',
      url: null,
      facts: {},
      state: 'ready',
      publicUrl: 'https://atelier.example',
      connectedAt: '2026-11-22T00:00:00.000Z',
      secrets: {},
    });
  }
  let keys = 0;
  const table = memoryPlans(() => `key${keys++}`);
  const previews = createPreviews({
    channels,
    accounts: store,
    table,
    posts: memoryPosts(posts),
    drafts: {
      read: async (_target, _savedId, values) => ({
        item: { ...item, ...values } as SourceItem,
        facts: { firstPublishedAt: '2026-11-02T08:00:00.000Z', previousDates: [], sequence: 0 },
        fieldInForm: (field) => field,
      }),
    },
    pages: {
      locales: async () => [],
      join: async ({ page }) => ({
        page,
        view: viewOf(item),
        brand: brandView(item.locale),
        fileUrl: (id) => `https://atelier.example/uploads/p${id}.jpg`,
      }),
    },
    linkOf: (key) => urls.go(key),
    composer: createComposer({ templates: async () => templates, pictures: async () => [] }),
    occasions: (page) => occasionsOf(page, NOW, { reminderTime: '10:00', homeZone: 'Europe/Paris' }),
    render,
    slotOf: async () => null,
    neighboursOf: async () => [],
    addressesOf: async (files) => new Map(files.map((id) => [id, `https://atelier.example/uploads/p${id}.jpg`])),
    homeZone: 'Europe/Paris',
  });
  return { previews, table, store };
}

const targetOf = (item: SourceItem): PlanTarget => ({
  documentId: item.documentId,
  kind: item.kind as SharedKind,
  locale: item.locale,
});

describe('a preview', () => {
  it.each(SHARED_KINDS)(
    'of an item of kind %s is what the dispatcher renders for the same key, on every channel',
    async (kind) => {
      const item = itemsByKind[kind];
      const { previews, table, store } = await setUp(item);
      const answer = await previews.preview(targetOf(item), item.documentId, {});
      expect(answer.problems).toEqual([]);
      expect(answer.previews).toHaveLength(channels.length);
      const slots = answer.previews.map(({ accountId }) => ({ accountId, subject: '', occasion: 'announce' as const }));
      const keys = await table.keys(targetOf(item), slots);
      for (const [index, preview] of answer.previews.entries()) {
        const account = await store.find(preview.accountId);
        const channel = channels.find(({ id }) => id === account?.channel);
        if (!account || !channel) throw new Error('no such account');
        const link = urls.go(keys[index] ?? '');
        const sent = render(channel, account.facts, announcementOf(viewOf(item), brandView(), link), null);
        expect(canonicalJson(preview.payload as Json)).toBe(canonicalJson(sent.payload));
        expect(canonicalJson(sent.payload)).toContain(link);
        expect(preview.counter.used).toBeLessThanOrEqual(preview.counter.max);
      }
    },
  );

  it('keeps its link from one look to the next, so the link that is shown is the link that is sent', async () => {
    const { previews } = await setUp(newsItem());
    const look = async () => (await previews.preview(targetOf(newsItem()), null, {})).previews.map(({ text }) => text);
    expect(await look()).toEqual(await look());
  });

  it('takes the text of the editor, with the link it lacks', async () => {
    const { previews, table } = await setUp(newsItem());
    await table.write(targetOf(newsItem()), [
      { accountId: 1, subject: '', occasion: 'announce', ticked: true, text: 'Come by!', at: null, pictures: null },
    ]);
    const [first, second] = (await previews.preview(targetOf(newsItem()), null, {})).previews;
    expect(first?.text).toMatch(/^Come by!\n\nhttps:\/\/atelier\.example\/hub\/go\/key\d+$/);
    expect(second?.text).toContain(newsItem().title);
  });

  it('names the fields that must be filled before anything can be shown', async () => {
    const { previews } = await setUp(newsItem());
    const answer = await previews.preview(targetOf(newsItem()), null, { title: '' });
    expect(answer.previews).toEqual([]);
    expect(answer.problems).toMatchObject([{ field: 'title', message: expect.stringContaining('title') }]);
  });

  it('is made only for accounts of the language', async () => {
    const { previews } = await setUp(newsItem(), 'fr');
    expect((await previews.preview(targetOf(newsItem()), null, {})).previews).toEqual([]);
  });

  it('warns that apps may go on showing the old text, only where a live post would change', async () => {
    const item = newsItem();
    const account = channels.findIndex(({ id }) => id === 'bluesky') + 1;
    const post: Post = { ...POST, documentId: item.documentId, key: `key${account - 1}`, accountId: account };
    const warnings = async (over: Partial<Post>) => {
      const { previews } = await setUp(item, 'en', [{ ...post, ...over }]);
      const all = (await previews.preview(targetOf(item), item.documentId, {})).previews;
      return all.map((preview) => [preview.accountId, preview.warnings]);
    };
    const [live] = (await (await setUp(item)).previews.preview(targetOf(item), null, {})).previews.slice(account - 1);
    const quiet = channels.map((_, index) => [index + 1, []]);
    expect(await warnings({ presence: 'none' })).toEqual(quiet);
    expect(await warnings({ presence: 'live', livePayload: live?.payload as Json })).toEqual(quiet);
    const edited = quiet.map(([id]) => [id, id === account ? ['apps-may-show-old-text'] : []]);
    expect(await warnings({ presence: 'live', livePayload: { text: 'The old text' } })).toEqual(edited);
  });

  it('shows the pictures and the card that are sent, and no other', async () => {
    const item = albumItem();
    const { previews, store } = await setUp(item);
    const shown = new Map<string, { media: number; card: boolean }>();
    for (const preview of (await previews.preview(targetOf(item), null, {})).previews) {
      const account = await store.find(preview.accountId);
      shown.set(account?.channel ?? '', { media: preview.media.length, card: preview.card !== null });
      expect(preview.media.every(({ url, alt }) => url.startsWith('https://') && alt !== '')).toBe(true);
    }
    const photos =
      viewOf(item).kind === 'album' ? (viewOf(item) as { facts: { photos: unknown[] } }).facts.photos.length : 0;
    expect(shown.get('mastodon')).toEqual({ media: Math.min(photos, 4), card: false });
    expect(shown.get('bluesky')).toEqual(
      photos > 1 ? { media: Math.min(photos, 4), card: false } : { media: 0, card: true },
    );
  });

  it('of another moment has its own words and its own link, and says which moments there are', async () => {
    const item = eventItem({ startsAt: '2026-12-12T18:00', endsAt: '2026-12-12T21:00' });
    const { previews } = await setUp(item);
    const announced = await previews.preview(targetOf(item), item.documentId, {});
    const slot = { occasion: 'reminder-1d' as const, subject: '' };
    const reminded = await previews.preview(targetOf(item), item.documentId, {}, slot);
    for (const [index, { text }] of reminded.previews.entries()) {
      expect(text).toMatch(/^Tomorrow: /);
      expect(text).not.toContain(/go\/key\d+/.exec(announced.previews[index]?.text ?? '')?.[0] ?? 'no link');
    }
    expect(reminded.moments.map(({ occasion }) => occasion)).toEqual([
      'announce',
      'reminder-14d',
      'reminder-1d',
      'last-seats',
      'recap',
    ]);
  });

  it('takes the template of its network, whose link may stand where it likes', async () => {
    const item = newsItem();
    const scope = { kind: '' as const, locale: '', occasion: 'announce' as const };
    const { previews } = await setUp(
      item,
      'en',
      [],
      [
        { ...scope, channel: 'mastodon', text: '{{ item.url }} tells of {{ item.title }}' },
        { ...scope, channel: '', text: 'News: {{ item.title }}\n\n{{ item.city }}\n\nRead on!' },
      ],
    );
    const texts = (await previews.preview(targetOf(item), null, {})).previews.map(({ text }) => text);
    const [mastodon, other] = [
      channels.findIndex(({ id }) => id === 'mastodon'),
      channels.findIndex(({ id }) => id === 'practice'),
    ];
    expect(texts[mastodon]).toMatch(new RegExp(`^https://\\S+ tells of ${item.title}$`));
    expect(texts[other]).toMatch(new RegExp(`^News: ${item.title}\n\nRead on!\n\nhttps://`));
  });

  it('says of a template that fails where, and shows the others', async () => {
    const item = newsItem();
    const bad = {
      kind: '' as const,
      locale: '',
      occasion: 'announce' as const,
      channel: 'bluesky',
      text: 'a\n{% if %}',
    };
    const answer = await (await setUp(item, 'en', [], [bad])).previews.preview(targetOf(item), null, {});
    expect(answer.previews).toHaveLength(channels.length - 1);
    expect(answer.problems).toMatchObject([{ field: 'template', message: expect.stringContaining('line 2') }]);
  });
});
