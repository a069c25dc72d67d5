import { createPostDecisions, POLICY } from '../../../../../server/src/features/syndication';
import { createHistory } from '../../../../../server/src/features/syndication/history/history';
import { csvLine } from '../../../../../server/src/features/syndication/history/history-csv';
import { createHistoryStore } from '../../../../../server/src/strapi/store/history-store';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import type { HistoryRow } from '../../../../../shared/contracts/posts';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

const DAY = 24 * 3600;

let hub: SmallHub;
let network: SmallNetwork;
let history: ReturnType<typeof createHistory>;

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  history = createHistory({ store: createHistoryStore(hub.knex), clock: hub.clock, days: 90 });
  await hub.connect(network);
});
afterEach(() => hub.knex.destroy());

async function decide(action: 'retry' | 'cancel' | 'share', index = 0): Promise<void> {
  const post = (await hub.posts())[index];
  if (!post) throw new Error('no post');
  const { accounts, clock } = hub;
  const posts = createPostStore(hub.knex);
  const desk = createPostDecisions({ posts, accounts, clock, policy: POLICY, newKey: () => 'k2' });
  await desk.decide(post, { action, by: { name: 'Ana', id: 1 }, url: null, reason: 'again' });
}

async function text(filter: Parameters<typeof history.file>[0], format: 'csv' | 'json'): Promise<string> {
  let whole = '';
  for await (const piece of history.file(filter, format)) whole += piece;
  return whole;
}

const story = (rows: readonly HistoryRow[]) => rows.map(({ action, outcome, by }) => [action, outcome ?? by].join(' '));

describe('the history of a post', () => {
  it('tells attempts and decisions in the order they happened', async () => {
    network.mishaps.push({ on: 'publish', fault: { kind: 'rejected', reason: 'too long' } });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    hub.clock.advance(60);
    await decide('retry');
    await hub.dispatch();
    expect(story(await history.ofPost(1))).toEqual(['publish rejected', 'retry Ana', 'publish live']);
  });

  it('tells of nothing but this post', async () => {
    await hub.publish('a', 'First');
    await hub.publish('b', 'Second');
    await hub.dispatch();
    expect((await history.ofPost(2)).map(({ documentId }) => documentId)).toEqual(['b']);
  });
});

describe('the file of the history', () => {
  beforeEach(async () => {
    await hub.publish('a', 'First');
    await hub.dispatch();
    hub.clock.advance(DAY);
    await hub.publish('b', '=cmd|"/c calc"!A1');
    await hub.dispatch();
  });

  it('holds everything as JSON', async () => {
    const { data } = JSON.parse(await text({}, 'json')) as { data: HistoryRow[] };
    expect(data).toMatchObject([
      {
        what: 'attempt',
        action: 'publish',
        outcome: 'live',
        title: 'First',
        account: 'first',
        at: '2026-11-22T10:00:00.000Z',
      },
      { title: '=cmd|"/c calc"!A1', payloadDigest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('holds only the time and the accounts that are asked for', async () => {
    const titles = async (filter: Parameters<typeof history.file>[0]) =>
      (JSON.parse(await text(filter, 'json')) as { data: HistoryRow[] }).data.map(({ title }) => title);
    expect(await titles({ to: '2026-11-23T00:00:00.000Z' })).toEqual(['First']);
    expect(await titles({ from: '2026-11-23T00:00:00.000Z' })).toEqual(['=cmd|"/c calc"!A1']);
    expect(await titles({ account: [7] })).toEqual([]);
    expect(await titles({ account: [1] })).toHaveLength(2);
  });

  it('gives a spreadsheet nothing to compute', async () => {
    const [head, first, second, ...rest] = (await text({}, 'csv')).split('\r\n');
    expect(head).toMatch(/^at,what,action,number,/);
    expect(first).toContain(',First,');
    expect(second).toContain(`"'=cmd|""/c calc""!A1"`);
    expect(rest).toEqual(['']);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33 1', "'+33 1"],
    ['-5', "'-5"],
    ['@home', "'@home"],
    ['  =1', "'  =1"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['5 = 5', '5 = 5'],
    ['a\nb', '"a\nb"'],
  ])('writes the reason %j as %j', (detail, cell) => {
    const row = { ...EMPTY, detail };
    expect(csvLine(row)).toBe(csvLine({ ...EMPTY, detail: 'X' }).replace('X', cell));
  });

  it('is read a page at a time and loses no row at the seams, not even of one moment', async () => {
    const at = '2026-11-30T00:00:00.000Z';
    const rows = Array.from({ length: 1203 }, (_, index) => ({
      post_id: 1,
      number: index + 10,
      operation: 'publish',
      operation_key: 'k',
      started_at: at,
    }));
    await hub.knex.batchInsert('community_hub_attempts', rows, 100);
    const { data } = JSON.parse(await text({ from: at }, 'json')) as { data: HistoryRow[] };
    expect(data.map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  });
});

describe('the end of the history', () => {
  it('comes after the days that it is kept, but the newest attempt of a post stays', async () => {
    network.mishaps.push({ on: 'publish', fault: { kind: 'rejected', reason: 'too long' } });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await decide('retry');
    await hub.dispatch();
    hub.clock.advance(89 * DAY);
    await history.prune();
    expect(await history.ofPost(1)).toHaveLength(3);
    hub.clock.advance(2 * DAY);
    await history.prune();
    expect(story(await history.ofPost(1))).toEqual(['publish live']);
  });
});

const EMPTY: HistoryRow = {
  at: '',
  what: 'attempt',
  action: 'publish',
  number: 1,
  endedAt: null,
  outcome: null,
  detail: null,
  by: null,
  status: null,
  payloadDigest: null,
  requestDigest: null,
  answerDigest: null,
  operationKey: null,
  post: 1,
  key: '',
  kind: '',
  documentId: '',
  locale: '',
  occasion: '',
  title: '',
  account: '',
  channel: '',
};
