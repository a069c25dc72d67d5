import { readAddress, withAddress } from '../../../admin/src/features/syndication/calendar/calendar-address';
import {
  addMonths,
  dayAfterKey,
  daysOf,
  entriesByDay,
  spanOf,
  step,
  VIEWS,
  weekOf,
  weeksOf,
} from '../../../admin/src/features/syndication/calendar/calendar-days';
import { CALENDAR_DAYS, type CalendarDate, type CalendarPost } from '../../../shared/contracts/calendar';

const DAY_MS = 86_400_000;
const MONDAY = 1;

const item = {
  id: 'date 1',
  kind: 'event',
  documentId: 'doc',
  contentType: 'plugin::community-hub.event',
  locale: 'en',
  title: 'Open day',
  zone: 'Asia/Tokyo',
} as const;
const date = (startsAt: string, endsAt: string | null, allDay = false): CalendarDate => ({
  ...item,
  ...{ what: 'date', startsAt, endsAt, allDay, calledOff: false },
});
const post = (startsAt: string): CalendarPost => ({
  ...item,
  ...{ what: 'post', id: 'post 1', state: 'planned', startsAt },
  post: {
    id: 1,
    account: { id: 1, label: 'One', channel: 'practice' },
    occasion: 'announce',
    url: null,
    movable: true,
  },
});
const daysWith = (entry: CalendarDate | CalendarPost, zone: string | null = null) => [
  ...entriesByDay([entry], zone).keys(),
];

describe('the days of a view', () => {
  it('are whole weeks around a month, each day once, from the weekday that weeks begin with', () => {
    for (let month = 0; month < 96; month += 1) {
      const day = addMonths('2024-01-31', month);
      for (const first of [1, 6, 7]) {
        const weeks = weeksOf('month', day, first);
        const days = weeks.flat();
        expect(new Set(days).size).toBe(days.length);
        expect(days).toContain(`${day.slice(0, 7)}-01`);
        expect(days).toContain(day);
        expect(weeks.every(([start]) => weekOf(start ?? '', first) === start)).toBe(true);
        expect(weeks.every((week) => week.some((one) => one.startsWith(day.slice(0, 7))))).toBe(true);
      }
    }
  });

  it('are never more than one call answers', () => {
    for (const view of VIEWS) {
      for (let month = 0; month < 48; month += 1) {
        const { from, to } = spanOf(daysOf(view, addMonths('2024-01-01', month), MONDAY));
        expect((Date.parse(to) - Date.parse(from)) / DAY_MS).toBeLessThanOrEqual(CALENDAR_DAYS);
      }
    }
  });

  it('go on and back by a month or a week, and a month that is shorter ends earlier', () => {
    expect([step('month', '2026-01-31', 1), step('month', '2026-03-31', -1)]).toEqual(['2026-02-28', '2026-02-28']);
    expect([step('week', '2026-12-28', 1), step('list', '2026-12-28', 1)]).toEqual(['2027-01-04', '2027-01-28']);
  });
});

it.each([
  ['ArrowLeft', '2026-11-30'],
  ['ArrowRight', '2026-12-02'],
  ['ArrowUp', '2026-11-24'],
  ['ArrowDown', '2026-12-08'],
  ['Home', '2026-11-30'],
  ['End', '2026-12-06'],
  ['PageUp', '2026-11-01'],
  ['PageDown', '2027-01-01'],
  ['a', null],
])('%s leads from the first of December to %s', (key, day) => {
  expect(dayAfterKey(key, '2026-12-01', MONDAY)).toBe(day);
});

describe('an entry', () => {
  it('stands on the day that the clocks of its item show, or those of who looks', () => {
    expect(daysWith(post('2026-12-01T16:00:00.000Z'))).toEqual(['2026-12-02']);
    expect(daysWith(post('2026-12-01T16:00:00.000Z'), 'America/New_York')).toEqual(['2026-12-01']);
  });

  it('of several days stands on each of them, and not on the one at whose midnight it ends', () => {
    expect(daysWith(date('2026-12-01T01:00:00.000Z', '2026-12-03T01:00:00.000Z'))).toHaveLength(3);
    expect(daysWith(date('2026-12-01T01:00:00.000Z', '2026-12-01T15:00:00.000Z'))).toEqual(['2026-12-01']);
    expect(daysWith(date('2026-12-12', '2026-12-13', true), 'America/New_York')).toEqual(['2026-12-12', '2026-12-13']);
  });

  it('that lasts for years does not fill the calendar for ever', () => {
    expect(daysWith(date('2026-01-01', '2031-12-31', true)).length).toBeLessThan(70);
  });
});

describe('the address of the calendar', () => {
  it('says the view, the day and the filters', () => {
    const search = new URLSearchParams('view=week&day=2026-12-01&kind=event,job&state=failed&other=1');
    expect(readAddress(search, '2026-11-22')).toEqual({
      view: 'week',
      day: '2026-12-01',
      filters: { kind: 'event,job', state: 'failed' },
    });
  });

  it('means this month where it says nothing that can be read', () => {
    const search = new URLSearchParams('view=decade&day=2026-02-31');
    expect(readAddress(search, '2026-11-22')).toEqual({ view: 'month', day: '2026-11-22', filters: {} });
  });

  it('keeps the rest when one thing changes', () => {
    const search = new URLSearchParams('view=week&kind=event');
    expect(withAddress(search, { kind: '', day: '2026-12-01' }).toString()).toBe('view=week&day=2026-12-01');
  });
});
