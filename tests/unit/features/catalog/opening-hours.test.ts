import { type Hours, openingOf } from '../../../../server/src/features/catalog';

const store = (over: Partial<Hours> = {}): Hours => ({
  timezone: 'Europe/Paris',
  hours: [
    { day: 'tuesday', opens: '09:30', closes: '12:30' },
    { day: 'tuesday', opens: '14:00', closes: '19:00' },
    { day: 'friday', opens: '20:00', closes: '02:00' },
  ],
  specialDays: [],
  ...over,
});
/** Tuesday 24 November 2026; Paris is an hour ahead of UTC. */
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

test.each([
  ['before the morning', '08:29', { open: false, next: { date: '2026-11-24', day: 'tuesday', opens: '09:30' } }],
  ['in the morning', '08:30', { open: true, closes: '12:30' }],
  ['at noon', '11:30', { open: false, next: { date: '2026-11-24', day: 'tuesday', opens: '14:00' } }],
  ['in the afternoon', '13:00', { open: true, closes: '19:00' }],
  ['at night', '18:00', { open: false, next: { date: '2026-11-27', day: 'friday', opens: '20:00' } }],
] as const)('a split shift is known %s', (_when, time, expected) => {
  expect(openingOf(store(), at(time))).toEqual(expected);
});

test('past midnight it is still open from the evening before', () => {
  expect(openingOf(store(), new Date('2026-11-28T00:30:00Z'))).toEqual({ open: true, closes: '02:00' });
  expect(openingOf(store(), new Date('2026-11-28T01:00:00Z')).open).toBe(false);
});

test('a special day replaces the hours of its date', () => {
  const closed = store({ specialDays: [{ date: '2026-11-24', closed: true, opens: null, closes: null }] });
  expect(openingOf(closed, at('09:00')).open).toBe(false);
  const late = store({ specialDays: [{ date: '2026-11-24', closed: false, opens: '16:00', closes: '22:00' }] });
  expect(openingOf(late, at('09:00'))).toEqual({
    open: false,
    next: { date: '2026-11-24', day: 'tuesday', opens: '16:00' },
  });
});

test('two stretches that touch at midnight close when the second does', () => {
  const through = store({
    hours: [
      { day: 'tuesday', opens: '18:00', closes: '00:00' },
      { day: 'wednesday', opens: '00:00', closes: '03:00' },
    ],
  });
  expect(openingOf(through, at('20:00'))).toEqual({ open: true, closes: '03:00' });
});

test('the night the clocks change it closes by the clock', () => {
  const night = store({ hours: [{ day: 'saturday', opens: '22:00', closes: '04:00' }] });
  // 25 October 2026, 02:30 UTC is 03:30 in Paris, an hour after the clocks went back.
  expect(openingOf(night, new Date('2026-10-25T02:30:00Z'))).toEqual({ open: true, closes: '04:00' });
  expect(openingOf(night, new Date('2026-10-25T03:00:00Z')).open).toBe(false);
});

test('a place that never opens has no next opening', () => {
  expect(openingOf(store({ hours: [] }), at('10:00'))).toEqual({ open: false, next: null });
});

test('a whole day, which is written 00:00 to 23:59, ends with the next one', () => {
  const days = ['tuesday', 'wednesday'] as const;
  const whole = store({ hours: days.map((day) => ({ day, opens: '00:00', closes: '23:59' })) });
  expect(openingOf(whole, new Date('2026-11-24T23:00:30Z'))).toEqual({ open: true, closes: '23:59' });
  expect(openingOf(whole, new Date('2026-11-25T22:59:30Z'))).toEqual({ open: true, closes: '23:59' });
  expect(openingOf(whole, new Date('2026-11-25T23:00:00Z')).open).toBe(false);
});

describe('a place that is open day and night', () => {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
  const always = days.map((day) => ({ day, opens: '00:00', closes: '23:59' }));

  test('does not close', () => {
    expect(openingOf(store({ hours: always }), at('22:30'))).toEqual({ open: true, closes: null });
  });

  test('closes for a day on which it is closed, and says so within the day before', () => {
    const specialDays = [{ date: '2026-11-26', closed: true, opens: null, closes: null }];
    const place = store({ hours: always, specialDays });
    expect(openingOf(place, at('22:30'))).toEqual({ open: true, closes: null });
    expect(openingOf(place, new Date('2026-11-25T12:00:00Z'))).toEqual({ open: true, closes: '23:59' });
    expect(openingOf(place, new Date('2026-11-26T12:00:00Z'))).toEqual({
      open: false,
      next: { date: '2026-11-27', day: 'friday', opens: '00:00' },
    });
  });
});
