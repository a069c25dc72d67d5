import fc from 'fast-check';

import {
  exceptionStarts,
  lastOccurrence,
  occurrenceOf,
  occurrencesOf,
  parseRecurrence,
  placeWallTime,
  type RecurringEvent,
  recurrenceProblem,
} from '../../../../server/src/features/catalog';

const PARIS = 'Europe/Paris';

function repeated(rule: string, over: Partial<RecurringEvent> & { exceptions?: string[] } = {}): RecurringEvent {
  const { exceptions = [], ...rest } = over;
  return {
    startsAt: '2026-10-06T19:00',
    endsAt: '2026-10-06T22:00',
    timezone: PARIS,
    allDay: false,
    recurrence: { rule, exceptions },
    ...rest,
  };
}

function startsOf(event: RecurringEvent, from = '2026-01-01', until = '2028-01-01', limit = 1000): string[] {
  return occurrencesOf(event, { from: new Date(from), until: new Date(until), limit }).map((one) => one.startsAt);
}

test('keeps seven in the evening when the clocks change', () => {
  const starts = startsOf(repeated('FREQ=WEEKLY;BYDAY=TU;COUNT=4', { startsAt: '2026-10-13T19:00', endsAt: null }));
  expect(starts).toEqual(['2026-10-13T19:00:00', '2026-10-20T19:00:00', '2026-10-27T19:00:00', '2026-11-03T19:00:00']);
  const instants = starts.map((start) => {
    const placed = placeWallTime(start, PARIS);
    return placed.ok && placed.value.instant.slice(11, 16);
  });
  expect(instants).toEqual(['17:00', '17:00', '18:00', '18:00']);
});

test('a night across the change of clocks ends when the clocks show its end', () => {
  const night = repeated('FREQ=WEEKLY;COUNT=2', { startsAt: '2026-10-17T22:00', endsAt: '2026-10-18T04:00' });
  const found = occurrencesOf(night, { from: new Date('2026-10-01'), until: new Date('2026-12-01'), limit: 9 });
  expect(found.map((one) => one.endsAt)).toEqual(['2026-10-18T04:00:00', '2026-10-25T04:00:00']);
});

test('leaves out the days that are exceptions, without adding others', () => {
  const event = repeated('FREQ=WEEKLY;BYDAY=TU;COUNT=3', { exceptions: ['2026-10-13'] });
  expect(startsOf(event)).toEqual(['2026-10-06T19:00:00', '2026-10-20T19:00:00']);
  expect(exceptionStarts(event)).toEqual(['2026-10-13T19:00:00']);
});

test('names whole days by their date', () => {
  const event = repeated('FREQ=YEARLY;COUNT=2', { startsAt: '2026-07-14', endsAt: '2026-07-15', allDay: true });
  expect(occurrencesOf(event, { from: new Date('2026-01-01'), until: new Date('2028-01-01'), limit: 9 })).toEqual([
    { subject: '20260714', startsAt: '2026-07-14', endsAt: '2026-07-15' },
    { subject: '20270714', startsAt: '2027-07-14', endsAt: '2027-07-15' },
  ]);
});

test.each([
  ['20261020', 3],
  ['20261020T190000', 3],
  ['20261020T185959', 2],
  ['20261020T170000Z', 3],
])('UNTIL=%s leaves %d dates', (until, count) => {
  expect(startsOf(repeated(`FREQ=WEEKLY;BYDAY=TU;UNTIL=${until}`))).toHaveLength(count);
});

test('finds what goes on, however it is asked: not what is over, nor more than the limit', () => {
  const daily = repeated('FREQ=DAILY');
  expect(startsOf(daily, '2026-10-20T18:00:00Z', '2026-10-22T17:00:00Z')).toEqual([
    '2026-10-20T19:00:00',
    '2026-10-21T19:00:00',
    '2026-10-22T19:00:00',
  ]);
  expect(startsOf(daily, '2026-10-20', '2030-01-01', 2)).toHaveLength(2);
});

test('tells the last date of a rule that ended, and of one that goes on', () => {
  expect(lastOccurrence(repeated('FREQ=WEEKLY;COUNT=3'), new Date('2030-01-01'))?.subject).toBe('20261020T190000');
  const going = repeated('FREQ=WEEKLY', { exceptions: ['2026-10-13'] });
  expect(lastOccurrence(going, new Date('2026-10-19'))?.subject).toBe('20261006T190000');
  expect(lastOccurrence(going, new Date('2026-10-01'))).toBeNull();
});

test('a subject names its date again', () => {
  const event = repeated('FREQ=WEEKLY;COUNT=3');
  for (const one of occurrencesOf(event, { from: new Date('2026-01-01'), until: new Date('2028-01-01'), limit: 9 })) {
    expect(occurrenceOf(event, one.subject)).toEqual(one);
  }
  expect(occurrenceOf(event, 's1')).toBeNull();
  expect(occurrenceOf(event, '20261399T990000')).toBeNull();
});

test('reads every part of a rule', () => {
  expect(parseRecurrence('RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=+1SA,-1SU;WKST=MO;UNTIL=20270630', PARIS)).toEqual({
    ok: true,
    value: {
      freq: 'MONTHLY',
      interval: 2,
      byDay: ['1SA', '-1SU'],
      byMonthDay: [],
      byMonth: [],
      bySetPos: [],
      weekStart: 'MO',
      count: null,
      until: '2027-06-30T23:59:59',
    },
  });
});

test.each([
  ['FREQ=HOURLY', 'FREQ=DAILY, WEEKLY, MONTHLY or YEARLY'],
  ['every Tuesday', 'use only FREQ'],
  ['FREQ=WEEKLY;BYHOUR=9', 'cannot hold BYHOUR'],
  ['DTSTART=20261006;FREQ=DAILY', 'cannot hold DTSTART'],
  ['FREQ=DAILY;TZID=Europe/Paris', 'cannot hold TZID'],
  ['FREQ=DAILY;COUNT=0', 'COUNT must be a number from 1'],
  ['FREQ=DAILY;INTERVAL=1.5', 'INTERVAL must be'],
  ['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'keep either COUNT or UNTIL'],
  ['FREQ=DAILY;UNTIL=20260230', 'UNTIL must be a day'],
  ['FREQ=DAILY;UNTIL=20250101', 'ends before the event starts'],
  ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY must name days'],
  ['FREQ=WEEKLY;BYDAY=1TU', 'needs FREQ=MONTHLY'],
  ['FREQ=WEEKLY;BYMONTHDAY=6', 'need FREQ=MONTHLY'],
  ['FREQ=DAILY;BYSETPOS=1', 'BYSETPOS chooses'],
  ['FREQ=DAILY;FREQ=DAILY', 'one value'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'names no day that exists'],
  ['FREQ=WEEKLY;BYDAY=WE', 'start on 2026-10-07'],
])('refuses %s with its cure', (rule, cure) => {
  expect(recurrenceProblem(repeated(rule))).toContain(cure);
});

test.each(['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=TU,TH', 'FREQ=MONTHLY;BYDAY=1TU', 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=6'])(
  'accepts %s',
  (rule) => expect(recurrenceProblem(repeated(rule))).toBeNull(),
);

test('any text is either a rule that gives dates in order or a sentence, never a crash', () => {
  const part = fc.oneof(
    fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY', 'BYDAY=TU', 'BYDAY=-5MO', 'BYMONTH=2'),
    fc.constantFrom('BYMONTHDAY=31', 'BYMONTHDAY=-31', 'BYSETPOS=-366', 'INTERVAL=366', 'COUNT=1000', 'UNTIL=99991231'),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(PARIS, 'Pacific/Apia'),
      (parts, timezone) => {
        const event = repeated(parts.join(';'), { timezone });
        const starts = startsOf(event, '2026-11-01', '2027-11-01', 50);
        expect(starts).toEqual([...new Set(starts)].sort());
        expect(starts.length).toBeLessThanOrEqual(50);
        expect(recurrenceProblem(event)).not.toBe('');
      },
    ),
    { numRuns: 150 },
  );
});
