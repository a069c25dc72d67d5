import { DEFAULT_RULES } from '../../../../../server/src/features/syndication/accounts/account-rules';
import { createNeighbours } from '../../../../../server/src/features/syndication/neighbours/neighbours';
import type { Account, Post } from '../../../../../server/src/features/syndication/ports';
import { sentenceIn } from '../../../../../shared/sentences/sentence-in';
import { memoryAccounts } from '../memory-stores';
import { POST, STATES } from '../post/states';

const NOW = '2026-11-22T10:00:00.000Z';
const SAID = 'Open workshop weekend: see how our bicycles are made, and bring yours along on Saturday';

async function accountWith(rules: Partial<Account['rules']> = {}): Promise<Account> {
  const { store } = memoryAccounts();
  const account = await store.insert({
    ...{ channel: 'practice', label: 'Team', locale: 'en', kinds: [], settings: {}, handle: '@team' },
    ...{ displayName: 'Team', url: null, facts: {}, state: 'ready', publicUrl: '', connectedAt: NOW, secrets: {} },
  });
  return { ...account, rules: { ...DEFAULT_RULES, ...rules } };
}

interface Stored {
  sent?: Post[];
  planned?: Post[];
  composed?: Record<number, string>;
}

function neighboursIn({ sent = [], planned = [], composed = {} }: Stored) {
  const asked: number[] = [];
  const { of } = createNeighbours({
    store: { sent: async () => sent, planned: async () => planned },
    times: { taken: async () => ({ sent: [], planned: planned.flatMap(({ at }) => at ?? []) }) },
    homeZone: 'Europe/Paris',
    clock: { now: () => new Date(NOW) },
    textOf: ({ livePayload }) => (livePayload as { text: string } | null)?.text ?? null,
    async textNow({ id }) {
      asked.push(id);
      return composed[id] ?? null;
    },
    typesOf: async () => new Map([['other', 'api::party.party']]),
  });
  return { of, asked };
}

const looked = { postId: null, documentId: 'doc', text: SAID, wanted: '2026-12-01T09:00:00.000Z' };
const live = (id: number, said: string, documentId = 'other'): Post => ({
  ...STATES['live idle'],
  id,
  documentId,
  livePayload: { text: said },
});
const planned = (id: number, at: string | null, over: Partial<Post> = {}): Post => ({
  ...POST,
  id,
  documentId: 'other',
  work: 'planned',
  title: 'Something else',
  at,
  ...over,
});

describe('the neighbours of a post', () => {
  it('are those that say nearly the same about another item, sent or planned, with where to find them', async () => {
    const { of } = neighboursIn({
      sent: [live(1, `${SAID}! https://hub.example/go/x`), live(2, 'A new shop in Lyon'), live(3, SAID, 'doc')],
      planned: [planned(4, '2026-12-24T09:00:00.000Z', { title: 'Open workshop weekend' })],
      composed: { 4: SAID.replace('Saturday', 'Sunday') },
    });
    const found = await of(await accountWith(), looked);
    expect(found.map(({ why, post }) => [why, post.id, post.contentType])).toEqual([
      ['near-duplicate', 4, 'api::party.party'],
      ['near-duplicate', 1, 'api::party.party'],
    ]);
    expect(found.map(({ at }) => at)).toEqual(['2026-12-24T09:00:00.000Z', STATES['live idle'].receipt.at]);
  });

  it('compare the editor’s own words, and compose only what may be alike', async () => {
    const { of, asked } = neighboursIn({
      planned: [planned(1, null, { text: SAID }), planned(2, null), planned(3, null, { title: 'Open workshop' })],
    });
    expect((await of(await accountWith(), looked)).map(({ post }) => post.id)).toEqual([1]);
    expect(asked).toEqual([3]);
  });

  it.each([
    ['half an hour where the account has no gap', 0, '2026-12-01T09:29:00.000Z', '2026-12-01T09:59:00.000Z'],
    ['the gap of the account', 120, '2026-12-01T10:59:00.000Z', '2026-12-01T12:59:00.000Z'],
  ])('are those planned within %s, with the next free time', async (_, minimumGapMinutes, at, nextFree) => {
    const account = await accountWith({ minimumGapMinutes });
    const gap = minimumGapMinutes || 30;
    expect(await neighboursIn({ planned: [planned(7, at)] }).of(account, looked)).toMatchObject([
      { why: 'collision', post: { id: 7 }, at, nextFree, message: expect.stringContaining(`${gap} minutes`) },
    ]);
    const later = new Date(Date.parse(at) + 60_000).toISOString();
    expect(await neighboursIn({ planned: [planned(7, later)] }).of(account, looked)).toEqual([]);
  });

  it('leave out the post itself, and name the nearest of several that are too close', async () => {
    const both = [
      planned(1, '2026-12-01T09:20:00.000Z'),
      planned(2, '2026-12-01T08:55:00.000Z'),
      planned(9, looked.wanted),
    ];
    const found = await neighboursIn({ planned: both }).of(await accountWith(), { ...looked, postId: 9 });
    expect(found.map(({ post }) => post.id)).toEqual([2]);
  });

  it('are told in French, too', async () => {
    const { of } = neighboursIn({
      sent: [live(1, SAID)],
      planned: [planned(2, looked.wanted), planned(3, null, { text: SAID })],
    });
    for (const { message } of await of(await accountWith(), looked)) {
      expect(sentenceIn('fr', message)).toMatch(/cette page/);
    }
  });
});
