import * as fc from 'fast-check';
import type { SourceItem } from '../../../../../server/src/features/catalog';
import {
  type OccasionRules,
  type OccasionTime,
  occasionsOf,
} from '../../../../../server/src/features/syndication/occasions/occasions-of';
import {
  albumItem,
  eventItem,
  jobItem,
  newsItem,
  session,
  storeItem,
  trainingItem,
} from '../../../../fixtures/source-items';
import { pageOf } from '../../../../fixtures/views';

const RULES: OccasionRules = { reminderTime: '10:00', homeZone: 'Europe/Paris' };
const NOW = new Date('2026-11-15T11:00:00.000Z');

const times = (item: SourceItem, now = NOW, rules = RULES) => occasionsOf(pageOf(item), now, rules);
const dues = (found: readonly OccasionTime[]) =>
  found.map(({ occasion, subject, due }) => [occasion, subject, due].filter((part) => part !== '').join(' '));

/** A date and a time on the clocks of a zone, as the platform's own calendar tells them. */
function clockIn(zone: string, instant: string): { day: string; time: string } {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
  });
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

describe('what there is to post', () => {
  it('about an event: both reminders, last seats and a look back, on its own clocks', () => {
    const event = eventItem({ startsAt: '2026-12-12T18:00', endsAt: '2026-12-12T21:00', timezone: 'America/Montreal' });
    expect(dues(times(event))).toEqual([
      'announce ',
      'reminder-14d 2026-11-28T15:00:00.000Z',
      'reminder-1d 2026-12-11T15:00:00.000Z',
      'last-seats ',
      'recap 2026-12-13T15:00:00.000Z',
    ]);
  });

  it('about an event over midnight looks back the day after its last day', () => {
    const event = eventItem({ startsAt: '2026-12-12T22:00', endsAt: '2026-12-13T04:00', timezone: 'Europe/Paris' });
    expect(dues(times(event)).at(-1)).toBe('recap 2026-12-14T09:00:00.000Z');
  });

  it('about an event that lasts whole days looks back the day after the last one', () => {
    const event = eventItem({ allDay: true, startsAt: '2026-12-12T00:00', endsAt: '2026-12-13T00:00' });
    expect(dues(times(event)).at(-1)).toBe('recap 2026-12-14T09:00:00.000Z');
  });

  it('about an event keeps its 10 o’clock over the change of the clocks', () => {
    const event = eventItem({ startsAt: '2027-03-29T18:00', endsAt: null, timezone: 'Europe/Paris' });
    // 28 March 2027: clocks in Paris jump from 02:00 to 03:00.
    expect(dues(times(event))).toContain('reminder-14d 2027-03-15T09:00:00.000Z');
    expect(dues(times(event))).toContain('reminder-1d 2027-03-28T08:00:00.000Z');
  });

  it.each(['cancelled', 'postponed'] as const)('about an event that is %s is nothing but itself', (eventStatus) => {
    expect(dues(times(eventItem({ eventStatus })))).toEqual(['announce ']);
  });

  it('about an event that is over is a look back, for a month', () => {
    const event = eventItem({ startsAt: '2026-12-12T18:00', endsAt: '2026-12-12T21:00', timezone: 'Europe/Paris' });
    expect(dues(times(event, new Date('2026-12-20T00:00:00Z')))).toEqual([
      'announce ',
      'recap 2026-12-13T09:00:00.000Z',
    ]);
    expect(dues(times(event, new Date('2027-01-20T00:00:00Z')))).toEqual(['announce ']);
  });

  it('about a training: reminders of each session by its key, in the zone of each', () => {
    const training = trainingItem({
      sessions: [
        { ...session, key: 'lyon', startsAt: '2026-12-12T10:00', endsAt: '2026-12-12T12:00', timezone: 'Europe/Paris' },
        { ...session, key: 'tokyo', startsAt: '2026-12-12T10:00', endsAt: null, timezone: 'Asia/Tokyo' },
        { ...session, key: 'off', startsAt: '2026-12-13T10:00', endsAt: null, sessionStatus: 'cancelled' },
        { ...session, key: 'far', startsAt: '2027-06-01T10:00', endsAt: null },
      ],
    });
    expect(
      dues(times(training))
        .filter((one) => one.startsWith('reminder-1d'))
        .sort(),
    ).toEqual(['reminder-1d lyon 2026-12-11T09:00:00.000Z', 'reminder-1d tokyo 2026-12-11T01:00:00.000Z']);
    expect(dues(times(training))).not.toContainEqual(expect.stringMatching(/recap/));
  });

  it('about a repeated event: its dates within 60 days, each once it is the next', () => {
    const weekly = eventItem({
      startsAt: '2026-11-21T10:00',
      endsAt: '2026-11-21T12:00',
      timezone: 'Europe/Paris',
      recurrence: { rule: 'FREQ=WEEKLY', exceptions: [{ date: '2026-11-28' }] },
    });
    const found = dues(times(weekly));
    expect(found.filter((one) => one.startsWith('reminder-1d'))).toEqual([
      'reminder-1d 20261121T100000 2026-11-20T09:00:00.000Z',
      'reminder-1d 20261205T100000 2026-12-04T09:00:00.000Z',
      'reminder-1d 20261212T100000 2026-12-11T09:00:00.000Z',
      'reminder-1d 20261219T100000 2026-12-18T09:00:00.000Z',
      'reminder-1d 20261226T100000 2026-12-25T09:00:00.000Z',
      'reminder-1d 20270102T100000 2027-01-01T09:00:00.000Z',
      'reminder-1d 20270109T100000 2027-01-08T09:00:00.000Z',
    ]);
    // Fourteen days before most of them another date is still to come; only around the gap there is none.
    expect(found.filter((one) => one.startsWith('reminder-14d'))).toEqual([
      'reminder-14d 20261121T100000 2026-11-07T09:00:00.000Z',
      'reminder-14d 20261205T100000 2026-11-21T09:00:00.000Z',
    ]);
    expect(found).not.toContainEqual(expect.stringMatching(/recap/));
  });

  it('about an event every month: a fortnight and a day before each date, and always the next one', () => {
    const monthly = (startsAt: string) =>
      eventItem({
        startsAt,
        endsAt: null,
        timezone: 'Europe/Paris',
        recurrence: { rule: 'FREQ=MONTHLY', exceptions: [] },
      });
    const found = dues(times(monthly('2026-12-05T10:00')));
    expect(found.filter((one) => one.startsWith('reminder-14d'))).toEqual([
      'reminder-14d 20261205T100000 2026-11-21T09:00:00.000Z',
      'reminder-14d 20270105T100000 2026-12-22T09:00:00.000Z',
    ]);
    expect(dues(times(monthly('2027-04-05T10:00')))).toContain('reminder-1d 20270405T100000 2027-04-04T08:00:00.000Z');
  });

  it('about a job: three days before it closes, and that it is filled', () => {
    const open = jobItem({ state: 'open', validThrough: '2026-12-12T22:00:00.000Z' });
    expect(times(open).slice(1)).toMatchObject([
      { occasion: 'closing-soon', due: '2026-12-09T09:00:00.000Z', expires: '2026-12-12T22:00:00.000Z', late: false },
    ]);
    expect(dues(times(jobItem({ state: 'open', validThrough: null })))).toEqual(['announce ']);
    expect(dues(times(jobItem({ state: 'filled', validThrough: null })))).toEqual(['announce ', 'filled ']);
    expect(dues(times(jobItem({ state: 'closed', validThrough: null })))).toEqual(['announce ']);
  });

  it.each([newsItem(), albumItem(), storeItem()])('about anything else is itself', (item) => {
    expect(dues(times(item))).toEqual(['announce ']);
  });
});

describe('in every zone and on every day, clock changes included', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const day = fc
    .integer({ min: 0, max: 3650 })
    .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
  const LONG_AGO = new Date('2023-06-01T00:00:00Z');

  it('reminders come the right number of days before, at the time of the setting, and before the start', () => {
    void fc.assert(
      fc.property(fc.constantFrom(...zones), day, time, time, (timezone, startDay, startTime, reminderTime) => {
        const event = eventItem({ startsAt: `${startDay}T${startTime}`, endsAt: null, timezone });
        const found = occasionsOf(pageOf(event), LONG_AGO, { ...RULES, reminderTime });
        const reminders = { 'reminder-14d': 14, 'reminder-1d': 1 } as const;
        for (const [occasion, days] of Object.entries(reminders)) {
          const one = found.find((each) => each.occasion === occasion);
          const clock = clockIn(timezone, one?.due ?? '');
          const startsOn = clockIn(timezone, one?.startsAt ?? '').day;
          // A day that a zone left out (Samoa, 30 December 2011) is not among these; a skipped hour moves it on.
          expect(daysBetween(clock.day, startsOn)).toBe(days);
          expect(clock.time >= reminderTime).toBe(true);
          if (clock.time !== reminderTime)
            expect(
              Date.parse(`2000-01-01T${clock.time}Z`) - Date.parse(`2000-01-01T${reminderTime}Z`),
            ).toBeLessThanOrEqual(3_600_000);
          expect((one?.due ?? '') < (one?.startsAt ?? '')).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a look back comes after the end, on the day after it, and a moved start moves everything with it', () => {
    void fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        day,
        time,
        fc.integer({ min: 1, max: 72 }),
        (timezone, startDay, startTime, hours) => {
          const start = new Date(`${startDay}T${startTime}:00Z`);
          const wall = (date: Date) => date.toISOString().slice(0, 16);
          const endsAt = wall(new Date(start.getTime() + hours * 3_600_000));
          const [recap] = occasionsOf(
            pageOf(eventItem({ startsAt: wall(start), endsAt, timezone })),
            LONG_AGO,
            RULES,
          ).slice(-1);
          expect(recap).toMatchObject({ occasion: 'recap' });
          expect((recap?.due ?? '') >= (recap?.from ?? '')).toBe(true);
          const ended = clockIn(timezone, new Date(Date.parse(recap?.from ?? '') - 1000).toISOString()).day;
          expect(daysBetween(ended, clockIn(timezone, recap?.due ?? '').day)).toBe(1);
          const later = wall(new Date(start.getTime() + 86_400_000));
          const moved = occasionsOf(pageOf(eventItem({ startsAt: later, endsAt: null, timezone })), LONG_AGO, RULES);
          const before = occasionsOf(
            pageOf(eventItem({ startsAt: wall(start), endsAt: null, timezone })),
            LONG_AGO,
            RULES,
          );
          for (const [index, one] of moved.entries())
            if (one.due) expect(one.due > (before[index]?.due ?? '')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('whatever the time, nothing that has expired is offered, and the same is offered for the same', () => {
    const repeated = eventItem({
      startsAt: '2026-03-01T02:30',
      endsAt: '2026-03-01T04:00',
      timezone: 'America/New_York',
      recurrence: { rule: 'FREQ=DAILY;INTERVAL=3', exceptions: [] },
    });
    const page = pageOf(repeated);
    void fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (hours) => {
        const now = new Date(Date.UTC(2026, 1, 1) + hours * 7 * 3_600_000);
        const found = occasionsOf(page, now, RULES);
        for (const { expires } of found) expect(expires === null || expires > now.toISOString()).toBe(true);
        expect(occasionsOf(page, now, RULES)).toEqual(found);
        const names = found.map(({ occasion, subject }) => `${occasion} ${subject}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 30 },
    );
  });
});
