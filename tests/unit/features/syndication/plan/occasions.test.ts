import type { OccasionTime } from '../../../../../server/src/features/syndication';
import {
  ANNOUNCEMENT,
  createPostDecisions,
  type PlanRow,
  POLICY,
  type Post,
} from '../../../../../server/src/features/syndication';
import { planMore } from '../../../../../server/src/features/syndication/plan/plan-more';
import { createPlanStore } from '../../../../../server/src/strapi/store/plan-store';
import { createPlanTable } from '../../../../../server/src/strapi/store/plan-table';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

/** Sunday 22 November 2026, 10:00 UTC, is the clock's now. */
const START = '2026-12-12T17:00:00.000Z';
const TWO_WEEKS = '2026-11-28T09:00:00.000Z';
const TOMORROW = '2026-12-11T09:00:00.000Z';
const AFTER = '2026-12-13T09:00:00.000Z';
const END = '2026-12-12T20:00:00.000Z';

const time = (
  occasion: OccasionTime['occasion'],
  due: string | null,
  over: Partial<OccasionTime> = {},
): OccasionTime => ({
  ...ANNOUNCEMENT,
  occasion,
  startsAt: START,
  due,
  expires: START,
  late: false,
  ...over,
});
const RECAP = time('recap', AFTER, { from: END, expires: '2027-01-12T20:00:00.000Z', late: true });
const EVENT = [ANNOUNCEMENT, time('reminder-14d', TWO_WEEKS), time('reminder-1d', TOMORROW), RECAP];

let hub: SmallHub;
let network: SmallNetwork;

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  await hub.connect(network, { kinds: ['event'] });
});
afterEach(() => hub.knex.destroy());

const publish = (occasions = EVENT, over: object = {}) =>
  hub.publish('doc', 'Open day', { kind: 'event', occasions, ...over });

async function plan(rows: Partial<PlanRow>[]): Promise<void> {
  const table = createPlanTable(hub.knex, () => `key${Math.random()}`.slice(0, 20));
  await table.write(
    { documentId: 'doc', kind: 'event', locale: 'en' },
    rows.map((row) => ({
      accountId: 1,
      subject: '',
      occasion: 'announce',
      ticked: true,
      text: null,
      at: null,
      pictures: null,
      ...row,
    })),
  );
}

const ALL: Partial<PlanRow>[] = [{ occasion: 'reminder-14d' }, { occasion: 'reminder-1d' }, { occasion: 'recap' }];

async function planned(): Promise<PlanRow[]> {
  const target = { documentId: 'doc', kind: 'event', locale: 'en' } as const;
  return createPlanTable(hub.knex, () => 'unused').read(target);
}

async function states(): Promise<string[]> {
  return (await hub.posts()).map(({ occasion, subject, generation, work, at, problem }) =>
    [occasion, subject, generation > 1 ? generation : '', work, at, problem?.code].filter(Boolean).join(' '),
  );
}

describe('a plan with other moments', () => {
  it('makes nothing but the announcement as long as nobody ticks them', async () => {
    await publish();
    expect((await hub.posts()).map(({ occasion }) => occasion)).toEqual(['announce']);
  });

  it('makes a post for each ticked moment, due when the dates say', async () => {
    await plan(ALL);
    await publish();
    expect((await states()).slice(1)).toEqual([
      `reminder-14d planned ${TWO_WEEKS}`,
      `reminder-1d planned ${TOMORROW}`,
      `recap planned ${AFTER}`,
    ]);
  });

  it('is planned whole again after ten saves, and not twice', async () => {
    await plan(ALL);
    for (let save = 0; save < 10; save += 1) await publish();
    expect(await states()).toHaveLength(4);
    await hub.dispatch();
    await publish();
    expect(network.posts).toHaveLength(1);
    expect((await states()).filter((one) => one.includes('planned'))).toHaveLength(4);
  });

  it('does not make a reminder whose time has passed, and makes a look back that is late at once', async () => {
    await plan(ALL);
    hub.clock.advance(10 * 86_400);
    await publish();
    expect((await states()).map((one) => one.split(' ')[0])).toEqual(['announce', 'reminder-1d', 'recap']);
    hub.clock.advance(13 * 86_400);
    await hub.knex('community_hub_posts').where({ occasion: 'recap' }).delete();
    await publish([ANNOUNCEMENT, RECAP]);
    expect(await states()).toContainEqual(expect.stringMatching(/^recap due /));
  });

  it('follows its dates when they move', async () => {
    await plan(ALL);
    await publish();
    const moved = '2026-12-18T09:00:00.000Z';
    await publish([ANNOUNCEMENT, time('reminder-14d', '2026-12-05T09:00:00.000Z'), time('reminder-1d', moved), RECAP]);
    expect(await states()).toContain(`reminder-1d planned ${moved}`);
  });

  it('follows its dates when they move while a reminder waits for its network', async () => {
    await plan([{ occasion: 'reminder-1d' }]);
    await publish();
    await hub.dispatch();
    network.mishaps.push({ on: 'publish', fault: { kind: 'retryable', reason: 'not reached' } });
    hub.clock.advance((Date.parse(TOMORROW) - hub.clock.now().getTime()) / 1000);
    await hub.dispatch();
    expect(await states()).toContainEqual(expect.stringMatching(/^reminder-1d waiting /));
    const moved = '2027-01-18T09:00:00.000Z';
    await publish([ANNOUNCEMENT, time('reminder-1d', moved, { startsAt: '2027-01-19T17:00:00.000Z' })]);
    expect(await states()).toContain(`reminder-1d planned ${moved}`);
    hub.clock.advance(3600);
    await hub.dispatch();
    expect(network.posts).toHaveLength(1);
  });

  it('skips what is about a date that does not take place any more, whoever publishes, and says so', async () => {
    await plan(ALL);
    await publish();
    await publish([ANNOUNCEMENT], { intent: 'silent' });
    expect((await states()).slice(1)).toEqual([
      'reminder-14d skipped past',
      'reminder-1d skipped past',
      'recap skipped past',
    ]);
    await publish();
    expect((await states()).slice(1)).toEqual([
      `reminder-14d planned ${TWO_WEEKS}`,
      `reminder-1d planned ${TOMORROW}`,
      `recap planned ${AFTER}`,
    ]);
  });

  it('asks about a moment that comes back with a call after its date was put off', async () => {
    await plan([{ occasion: 'reminder-1d' }]);
    await publish();
    await hub.dispatch();
    const byCall = { intent: 'not-asked', fresh: false } as const;
    await publish([ANNOUNCEMENT], byCall);
    expect(await states()).toContainEqual(expect.stringMatching(/^reminder-1d skipped .*past$/));
    const moved = '2026-12-18T09:00:00.000Z';
    await publish([ANNOUNCEMENT, time('reminder-1d', moved)], byCall);
    expect(await states()).toContain(`reminder-1d held ${moved} not-asked`);
  });

  it('cancels what an editor unticks', async () => {
    await plan(ALL);
    await publish();
    await plan([{ occasion: 'recap', ticked: false }]);
    await publish();
    expect(await states()).toContain('recap cancelled');
  });

  it('waits for nobody to be asked: bulk publications make none of it', async () => {
    await plan(ALL);
    await publish(EVENT, { intent: 'not-asked' });
    expect(await states()).toEqual(['announce held not-asked']);
    await publish(EVENT, { intent: 'silent' });
    expect(await states()).toHaveLength(1);
  });

  it('waits with the announcement once the item was taken down, and keeps its times', async () => {
    await plan([{}, { occasion: 'reminder-14d' }]);
    await publish();
    await hub.dispatch();
    await hub.withdraw('doc');
    await hub.dispatch();
    await publish();
    const waiting = (await hub.posts()).filter(({ work }) => work === 'held');
    expect(waiting.map(({ occasion, at, problem }) => [occasion, at, problem?.code])).toEqual([
      ['reminder-14d', TWO_WEEKS, 'not-asked'],
      ['announce', null, 'not-asked'],
    ]);
    await publish([ANNOUNCEMENT, time('reminder-14d', TOMORROW)]);
    const decisions = createPostDecisions({
      posts: createPostStore(hub.knex),
      accounts: hub.accounts,
      clock: hub.clock,
      policy: POLICY,
      newKey: () => 'another',
    });
    for (const post of await hub.posts()) {
      if (post.work !== 'held') continue;
      const shared = { action: 'share', by: { name: 'Ana', id: 1 }, url: null, reason: null } as const;
      expect(await decisions.decide(post, shared)).toMatchObject({ ok: true });
    }
    await hub.dispatch();
    expect(await states()).toEqual(expect.arrayContaining(['announce 2 idle', `reminder-14d planned ${TOMORROW}`]));
  });

  it('ends with the item', async () => {
    await plan(ALL);
    await publish();
    await hub.dispatch();
    await hub.withdraw('doc');
    expect((await states()).slice(1).every((one) => one.endsWith('skipped unpublished-before-sending'))).toBe(true);
  });
});

describe('what an editor chooses for one post', () => {
  it.each(['answer', 'correction'])('of an %s changes no time of the plan of its item', async (occasion) => {
    await plan([{ at: TOMORROW }]);
    await publish();
    const before = await planned();
    await hub.knex('community_hub_posts').update({ occasion, subject: '7' });
    const [post] = (await hub.posts()) as [Post];
    const at = TWO_WEEKS;
    await createPostStore(hub.knex).reschedule(post, { ...post, at }, at, {
      ...{ action: 'reschedule', by: { name: 'Ana', id: 1 }, at: post.createdAt, reason: null },
    });
    expect([(await hub.posts())[0]?.at, await planned()]).toEqual([at, before]);
  });

  it('is kept: her text, her pictures and her time', async () => {
    const at = '2026-12-01T08:30:00.000Z';
    await plan([
      { occasion: 'reminder-14d', text: 'Mine', at, pictures: [7, 3] },
      { at: TOMORROW, pictures: [9] },
    ]);
    await publish();
    const posts = await hub.posts();
    expect(posts.map(({ text, at, pictures }) => ({ text, at, pictures }))).toEqual([
      { text: null, at: TOMORROW, pictures: [9] },
      { text: 'Mine', at, pictures: [7, 3] },
    ]);
    await plan([{ occasion: 'reminder-14d', text: 'New', at: null, pictures: null }]);
    await publish();
    expect((await hub.posts())[1]).toMatchObject({ text: 'New', at: TWO_WEEKS, pictures: null });
  });

  it('is not given up for one that was made already', async () => {
    await publish();
    await hub.dispatch();
    const [post] = (await hub.posts()) as [Post];
    const { id: _, version: __, ...taken } = { ...post, generation: 2, key: 'taken' };
    await createPlanStore(hub.knex as never).insert([taken]);
    const decision = { action: 'resend', by: { name: 'Ana', id: 1 }, at: post.createdAt, reason: 'Again' } as const;
    const next = { ...taken, key: 'mine' };
    const posts = createPostStore(hub.knex);
    expect(await posts.replace(post, { ...post, work: 'failed' }, next, decision)).toBeNull();
    expect([await posts.find(post.id), await posts.decisions(post.id)]).toEqual([post, []]);
  });

  it('never brings a look back before the end', async () => {
    await plan([{ occasion: 'recap', at: '2026-12-01T08:30:00.000Z' }]);
    await publish();
    expect(await states()).toContain(`recap planned ${END}`);
  });

  it('makes a reminder whose own time has passed, at the later one she chose', async () => {
    hub.clock.advance(10 * 86_400);
    const at = '2026-12-05T08:30:00.000Z';
    await plan([{ occasion: 'reminder-14d', at }]);
    await publish();
    expect(await states()).toContain(`reminder-14d planned ${at}`);
  });
});

describe('an item with several dates', () => {
  const session = (subject: string, due: string) => time('reminder-1d', due, { subject });
  const FIRST = session('s1', TOMORROW);
  const SECOND = session('s2', '2026-12-15T09:00:00.000Z');

  it('takes one tick for all of them, and another for one', async () => {
    await plan([
      { occasion: 'reminder-1d', text: 'For all' },
      { occasion: 'reminder-1d', subject: 's2', ticked: false },
    ]);
    await publish([ANNOUNCEMENT, FIRST, SECOND]);
    expect((await states()).slice(1)).toEqual([`reminder-1d s1 planned ${TOMORROW}`]);
    expect((await hub.posts())[1]?.text).toBe('For all');
  });

  it('plans a date that came into reach, where earlier ones were shared', async () => {
    await plan([{ occasion: 'reminder-1d' }]);
    const reach = (occasions: OccasionTime[]) =>
      hub.knex.transaction((trx) =>
        planMore(
          {
            kind: 'event',
            documentId: 'doc',
            locales: ['en'],
            titles: new Map([['en', 'Open day']]),
            occasions: () => occasions,
          },
          {
            store: createPlanStore(trx),
            policy: POLICY,
            newKey: () => `more${occasions.length}`,
            by: { name: '', id: null },
            now: hub.clock.now().toISOString(),
            due: hub.clock.now().toISOString(),
          },
        ),
      );
    expect(await reach([ANNOUNCEMENT, FIRST])).toBe(0);
    await publish([ANNOUNCEMENT, FIRST]);
    expect(await reach([ANNOUNCEMENT, FIRST, SECOND])).toBe(1);
    expect(await reach([ANNOUNCEMENT, FIRST, SECOND])).toBe(0);
    expect(await states()).toContain('reminder-1d s2 planned 2026-12-15T09:00:00.000Z');
  });
});
