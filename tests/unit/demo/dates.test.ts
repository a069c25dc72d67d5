import { datesFrom } from '../../../demo/src/seed/dates';

const dates = datesFrom(new Date('2027-03-03T21:30:00Z')); // a Wednesday

test('days and instants are counted from the day of the seed', () => {
  expect(dates.day(0)).toBe('2027-03-03');
  expect(dates.day(-3)).toBe('2027-02-28');
  expect(dates.instant(1)).toBe('2027-03-04T12:00:00.000Z');
});

test('a weekday is the first one from the given day on, that day included', () => {
  expect(dates.on('wednesday', 0, '18:00')).toBe('2027-03-03T18:00');
  expect(dates.on('tuesday', 0, '18:00')).toBe('2027-03-09T18:00');
  expect(dates.on('saturday', 4, '09:30')).toBe('2027-03-13T09:30');
});

test('the first weekday of a month is the first, also of a month that begins with it', () => {
  expect(dates.firstOfMonth('saturday', 1, '14:00')).toBe('2027-04-03T14:00');
  expect(dates.firstOfMonth('saturday', 10, '14:00')).toBe('2028-01-01T14:00');
});

test('nothing takes place on Christmas', () => {
  const december = datesFrom(new Date('2026-12-20T08:00:00Z'));
  expect(december.on('friday', 0, '09:00')).toBe('2027-01-08T09:00');
  expect(december.on('thursday', 0, '09:00')).toBe('2027-01-07T09:00');
});
