import fc from 'fast-check';
import { occurrencesOf, placeWallTime } from '../../../../../server/src/features/catalog';
import { type CalendarItem, calendarEntries, writeCalendar } from '../../../../../server/src/features/hub/feeds';
import { fold } from '../../../../../server/src/features/hub/feeds/calendar-line';
import { hubTexts } from '../../../../../server/src/features/hub/texts';
import { eventItem, session, trainingItem } from '../../../../fixtures/source-items';
import { brandView, urls, viewOf } from '../../../../fixtures/views';
import { calendarProblems, readCalendar, startsByNodeIcal, unfold } from '../../../../support/oracles/calendar';
import { hostileText } from './hostile-text';

const WINDOW = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2040-01-01T00:00:00Z') };

type EventItem = Parameters<typeof eventItem>[0];

function calendarOf(items: readonly CalendarItem[], texts = hubTexts('en')): string {
  return writeCalendar({
    brand: brandView(),
    locale: 'en',
    texts,
    title: 'Rouelibre · Events',
    selfUrl: urls.feed('calendar.ics', { locale: 'en', kind: 'event' }),
    homeUrl: urls.home('en'),
    entries: items.flatMap((item) => calendarEntries(item, () => true)),
  });
}

function event(over: EventItem = {}): CalendarItem {
  return viewOf(eventItem(over)) as CalendarItem;
}

function read(text: string) {
  expect(calendarProblems(text)).toEqual([]);
  return readCalendar(text, WINDOW);
}

function onlyEvent(over: EventItem = {}) {
  const [one] = read(calendarOf([event(over)]));
  if (!one) throw new Error('no event');
  return one;
}

describe('a calendar', () => {
  it('tells when and where an event takes place, at the same instant as its page', () => {
    expect(onlyEvent()).toMatchObject({
      uid: 'event1@community-hub',
      summary: 'Repair evening',
      location: 'La Halle, 12 quai Rambaud, 69002 Lyon, FR',
      status: 'CONFIRMED',
      starts: ['2026-12-12T17:30:00.000Z'],
    });
  });

  it('puts every session of a training under its own key', () => {
    const sessions = [session, { ...session, key: 's2', startsAt: '2027-07-09T10:00', endsAt: null }];
    const found = read(calendarOf([viewOf(trainingItem({ sessions })) as CalendarItem]));
    expect(found.map(({ uid, starts }) => [uid, ...starts])).toEqual([
      ['s1@community-hub', '2026-12-05T09:00:00.000Z'],
      ['s2@community-hub', '2027-07-09T08:00:00.000Z'],
    ]);
    expect(found[0]?.location).toContain('Lyon');
  });

  it('keeps a cancelled event, and says so in its title too', () => {
    expect(onlyEvent({ eventStatus: 'cancelled' })).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Repair evening',
    });
  });

  it('says so in an app’s own words', () => {
    const text = calendarOf([event({ eventStatus: 'cancelled' })], { ...hubTexts('en'), cancelled: 'Off' });
    expect(read(text)[0]?.summary).toBe('Off: Repair evening');
  });

  it('shows a postponed event as uncertain rather than gone', () => {
    expect(onlyEvent({ eventStatus: 'postponed' })).toMatchObject({
      status: 'TENTATIVE',
      summary: 'Postponed: Repair evening',
    });
  });

  it('raises the sequence with the item', () => {
    const view = { ...event(), sequence: 3 } as CalendarItem;
    expect(read(calendarOf([view]))[0]?.sequence).toBe(3);
  });

  it('ends whole days on the day after', () => {
    const text = calendarOf([event({ allDay: true, startsAt: '2026-12-12T00:00', endsAt: '2026-12-13T00:00' })]);
    expect(unfold(text)).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261212', 'DTEND;VALUE=DATE:20261214']));
    expect(calendarProblems(text)).toEqual([]);
  });

  it('gives an event in UTC no zone', () => {
    const text = calendarOf([event({ timezone: 'UTC' })]);
    expect(unfold(text)).toContain('DTSTART:20261212T183000Z');
    expect(text).not.toContain('VTIMEZONE');
  });

  it('writes each zone once', () => {
    const text = calendarOf([
      event(),
      event({ documentId: 'b' }),
      event({ documentId: 'c', timezone: 'America/New_York' }),
    ]);
    expect(unfold(text).filter((line) => line.startsWith('TZID:'))).toEqual([
      'TZID:Europe/Paris',
      'TZID:America/New_York',
    ]);
  });

  it('names nobody as organiser of what others organise', () => {
    expect(calendarOf([event()])).toContain('ORGANIZER');
    expect(calendarOf([event({ organizer: { name: 'The town', url: null } })])).not.toContain('ORGANIZER');
  });

  it.each([
    ['weekly across both changes of the clocks', 'FREQ=WEEKLY;BYDAY=TU', '2026-10-06T19:00', 'Europe/Paris', 30],
    ['daily until a day, in New York', 'FREQ=DAILY;UNTIL=20261110', '2026-10-30T22:30', 'America/New_York', 20],
    ['the last Friday, ten times', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=10', '2026-01-30T18:00', 'Europe/Paris', 20],
    [
      'every other week south of the equator',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
      '2026-03-02T20:00',
      'Australia/Sydney',
      30,
    ],
    ['yearly on one day', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', '2026-05-01T10:00', 'Europe/London', 5],
  ])('repeats %s at the instants of the pages', (_name, rule, startsAt, timezone, count) => {
    const recurrence = { rule, exceptions: [{ date: '2026-10-13' }, { date: '2026-11-02' }] };
    const text = calendarOf([event({ startsAt, endsAt: null, timezone, recurrence })]);
    const own = occurrencesOf(
      {
        startsAt,
        endsAt: null,
        timezone,
        allDay: false,
        recurrence: { rule, exceptions: ['2026-10-13', '2026-11-02'] },
      },
      { from: WINDOW.from, until: new Date('2032-01-01T00:00:00Z'), limit: count },
    ).map((one) => {
      const placed = placeWallTime(one.startsAt, timezone);
      return placed.ok ? placed.value.instant : one.startsAt;
    });
    const until = { from: WINDOW.from, to: new Date(own.at(-1) ?? '') };
    expect(own.length).toBeGreaterThan(4);
    expect(calendarProblems(text)).toEqual([]);
    expect(readCalendar(text, until)[0]?.starts).toEqual(own);
    expect(startsByNodeIcal(text, until)['event1@community-hub']).toEqual(own);
  });

  it('repeats whole days on the days of the pages', () => {
    const recurrence = { rule: 'FREQ=WEEKLY;COUNT=4', exceptions: [{ date: '2026-12-19' }] };
    const text = calendarOf([event({ allDay: true, startsAt: '2026-12-12T00:00', endsAt: null, recurrence })]);
    expect(calendarProblems(text)).toEqual([]);
    expect(unfold(text)).toEqual(expect.arrayContaining(['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;VALUE=DATE:20261219']));
  });

  it('folds a rule and its exceptions, however many there are', () => {
    const rule = 'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=1MO,2TU,3WE,-1TH,-1FR;COUNT=40';
    const exceptions = ['2026-12-07', '2026-12-08', '2026-12-16', '2026-12-25'].map((date) => ({ date }));
    for (const timezone of ['America/Argentina/Buenos_Aires', 'UTC']) {
      const text = calendarOf([
        event({ startsAt: '2026-12-07T19:00', endsAt: null, timezone, recurrence: { rule, exceptions } }),
      ]);
      expect(calendarProblems(text)).toEqual([]);
      expect(unfold(text)).toContain(`RRULE:${rule}`);
    }
    const days = Array.from({ length: 20 }, (_, index) => ({ date: `2026-12-${index + 10}` }));
    const whole = { allDay: true, startsAt: '2026-12-09', endsAt: null };
    const text = calendarOf([event({ ...whole, recurrence: { rule: 'FREQ=DAILY', exceptions: days } })]);
    expect(calendarProblems(text)).toEqual([]);
  });

  it('is the same twice, so that its tag lasts', () => {
    expect(calendarOf([event()])).toBe(calendarOf([event()]));
  });

  it('carries any text and gives it back as far as the format allows', () => {
    const base = event();
    fc.assert(
      fc.property(hostileText(), hostileText(), (title, tag) => {
        const view = { ...base, title, tags: [tag], body: { ...base.body, text: title } } as CalendarItem;
        const text = calendarOf([view]);
        expect(calendarProblems(text)).toEqual([]);
        const [found] = readCalendar(text, WINDOW);
        expect(found?.summary).toBe(legal(title));
        expect(found?.uid).toBe('event1@community-hub');
      }),
      { numRuns: 200 },
    );
  });

  it('folds at 75 octets without cutting a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 30, maxLength: 400 }), (text) => {
        const clean = text.replace(/[\r\n]/g, '');
        const pieces = fold(clean).split('\r\n');
        for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
        expect(pieces.map((piece, index) => (index === 0 ? piece : piece.slice(1))).join('')).toBe(clean);
      }),
    );
  });
});

/** What a calendar can hold of a text: line ends as line feeds, no controls, no half characters. */
function legal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no value may hold
  const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/g;
  return text.replace(/\r\n?/g, '\n').replace(controls, '').replace(LONE, '');
}

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
