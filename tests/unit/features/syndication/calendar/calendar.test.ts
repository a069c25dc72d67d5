import { type BuiltPage, buildPage, type Page } from '../../../../../server/src/features/pages';
import {
  type CalendarQuery,
  createCalendar,
  MOST_ENTRIES,
} from '../../../../../server/src/features/syndication/calendar/calendar';
import { type CalendarStore, pageKey } from '../../../../../server/src/features/syndication/calendar/calendar-ports';
import { datesBetween } from '../../../../../server/src/features/syndication/calendar/date-entries';
import { postsBetween } from '../../../../../server/src/features/syndication/calendar/post-entries';
import { POLICY } from '../../../../../server/src/features/syndication/policy';
import type { Post } from '../../../../../server/src/features/syndication/ports';
import type { CalendarPost } from '../../../../../shared/contracts/calendar';
import { eventItem } from '../../../../fixtures/source-items';
import { memoryAccounts } from '../memory-stores';
import { NOW, STATES, type StateName } from '../post/states';

const EVERYTHING: CalendarQuery = {
  from: '2026-11-01T00:00:00.000Z',
  to: '2026-12-31T00:00:00.000Z',
  ...{ account: [], kind: [], state: [], language: 'en' },
};

function pageOf(over: Parameters<typeof eventItem>[0]): Page {
  const facts = { firstPublishedAt: '2026-11-02T08:00:00.000Z', previousDates: [], sequence: 0 };
  const built = buildPage({ item: eventItem(over), facts });
  if (!built.ok) throw new Error('the fixture is refused');
  return (built.value as BuiltPage).page;
}

function storeOf({ posts = [], pages = [] }: { posts?: Post[]; pages?: Page[] }): CalendarStore {
  return {
    dates: async () =>
      pages.map(({ documentId, locale }) => ({
        documentId,
        locale,
        subject: '',
        startsAt: '2026-12-12T09:00:00.000Z',
      })),
    posts: async () => posts,
    pages: async () => new Map(pages.map((page) => [pageKey(page), page])),
  };
}

const typesOf = async () => new Map<string, string>();

async function postEntries(posts: Post[], query: Partial<CalendarQuery> = {}, connected = true) {
  const { store: accounts } = memoryAccounts();
  const account = await accounts.insert({
    ...{ channel: 'practice', label: 'Team', locale: 'en', kinds: [], settings: {}, handle: '@team' },
    ...{ displayName: 'Team', url: null, facts: {}, state: 'ready', publicUrl: '', connectedAt: NOW, secrets: {} },
  });
  if (!connected) await accounts.remove(account.id, NOW);
  const clock = { now: () => new Date(NOW) };
  const parts = { store: storeOf({ posts }), accounts, clock, policy: POLICY, homeZone: 'Europe/Paris', typesOf };
  return (await createCalendar([postsBetween(parts)])({ ...EVERYTHING, ...query })).data as CalendarPost[];
}

describe('posts in the calendar', () => {
  const SHOWN: { [state in StateName]?: string } = {
    'none planned': 'planned movable',
    'none due': 'planned movable',
    'none waiting': 'planned',
    'none proposed': 'held movable',
    'none failed': 'failed',
    'live idle': 'live',
    'live planned': 'live',
    'live handed': 'held',
    'live failed': 'failed',
  };
  it.each(Object.entries(SHOWN))('of a post that is %s say %s', async (state, shown) => {
    const [entry] = await postEntries([STATES[state as StateName]]);
    expect([entry?.state, entry?.post.movable ? 'movable' : ''].filter(Boolean).join(' ')).toBe(shown);
  });

  it.each(['none cancelled', 'none skipped', 'removed idle'] as const)('leave out one that is %s', async (state) => {
    expect(await postEntries([STATES[state]])).toEqual([]);
  });

  it('keep what stands where it went out, and put what waits for approval where it would go out', async () => {
    const found = await postEntries([STATES['live planned'], { ...STATES['none proposed'], id: 2 }]);
    expect(found.map(({ startsAt }) => startsAt)).toEqual([
      STATES['live planned'].receipt.at,
      STATES['none proposed'].approval?.due,
    ]);
  });

  it('are those of the time and the states that are asked for, on the server’s clocks where the item has none', async () => {
    const both = [STATES['none planned'], { ...STATES['live idle'], id: 2 }];
    expect((await postEntries(both, { state: ['live'] })).map(({ post }) => post.id)).toEqual([2]);
    expect(await postEntries(both, { to: '2026-11-02T00:00:00.000Z' })).toEqual([]);
    expect((await postEntries(both))[0]).toMatchObject({ zone: 'Europe/Paris', post: { account: { label: 'Team' } } });
  });

  it('of an account that was disconnected stay, and cannot be moved', async () => {
    const [entry] = await postEntries([STATES['none planned']], {}, false);
    expect(entry?.post).toMatchObject({ movable: false, account: { label: 'Team' } });
  });
});

describe('dates in the calendar', () => {
  const english = pageOf({ startsAt: '2026-12-12T18:00', endsAt: '2026-12-12T21:00', timezone: 'Asia/Tokyo' });
  const french: Page = { ...english, locale: 'fr', title: 'Soirée' };
  const datesOf = (pages: Page[], query: Partial<CalendarQuery> = {}) =>
    createCalendar([datesBetween({ store: storeOf({ pages }), typesOf })])({ ...EVERYTHING, ...query });

  it('stand there once, in the language of the reader where there is one', async () => {
    expect((await datesOf([english, french], { language: 'fr' })).data).toMatchObject([{ title: 'Soirée' }]);
    expect((await datesOf([english, french], { language: 'de' })).data).toMatchObject([{ title: english.title }]);
  });

  it('say when they begin and end, in which zone, and whether they take place', async () => {
    expect((await datesOf([english])).data).toMatchObject([
      {
        startsAt: '2026-12-12T09:00:00.000Z',
        endsAt: '2026-12-12T12:00:00.000Z',
        zone: 'Asia/Tokyo',
        calledOff: false,
      },
    ]);
    const off = pageOf({ startsAt: '2026-12-12', endsAt: '2026-12-13', allDay: true, eventStatus: 'cancelled' });
    expect((await datesOf([off])).data).toMatchObject([
      { startsAt: '2026-12-12', endsAt: '2026-12-13', allDay: true, calledOff: true },
    ]);
  });

  it('are left out where an account or a state is asked for', async () => {
    expect((await datesOf([english], { account: [1] })).data).toEqual([]);
    expect((await datesOf([english], { state: ['planned'] })).data).toEqual([]);
  });
});

it('a calendar with too much in it says so', async () => {
  const many = Array.from({ length: MOST_ENTRIES + 1 }, (_, id) => ({ ...STATES['none planned'], id }));
  const source = async () => postEntries(many);
  expect(await createCalendar([source])(EVERYTHING)).toMatchObject({
    data: { length: MOST_ENTRIES },
    meta: { more: false },
  });
  expect((await createCalendar([source, source])(EVERYTHING)).meta.more).toBe(true);
});
