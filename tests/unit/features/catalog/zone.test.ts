import {
  dayIn,
  isDay,
  isWallTime,
  isZone,
  placeDays,
  placeTimed,
  placeWallTime,
} from '../../../../server/src/features/catalog';

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};

describe('a wall-clock time in its zone', () => {
  test.each([
    ['winter', '2026-12-12T18:30', 'Europe/Paris', '2026-12-12T18:30:00+01:00', '2026-12-12T17:30:00.000Z'],
    ['summer', '2026-07-12T18:30', 'Europe/Paris', '2026-07-12T18:30:00+02:00', '2026-07-12T16:30:00.000Z'],
    ['the west', '2026-07-12T18:30', 'America/Montreal', '2026-07-12T18:30:00-04:00', '2026-07-12T22:30:00.000Z'],
    ['a half-hour zone', '2026-07-12T18:30', 'Asia/Kolkata', '2026-07-12T18:30:00+05:30', '2026-07-12T13:00:00.000Z'],
    ['UTC', '2026-07-12T18:30', 'UTC', '2026-07-12T18:30:00+00:00', '2026-07-12T18:30:00.000Z'],
    // 29 March 2026: clocks in Paris jump from 02:00 to 03:00.
    ['a gap', '2026-03-29T02:30', 'Europe/Paris', '2026-03-29T03:30:00+02:00', '2026-03-29T01:30:00.000Z'],
    // 25 October 2026: 02:30 happens twice in Paris; the first is still summer time.
    ['an overlap', '2026-10-25T02:30', 'Europe/Paris', '2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00.000Z'],
  ])('keeps the offset of its day: %s', (_case, wall, zone, iso, instant) => {
    expect(placeWallTime(wall, zone)).toEqual({ ok: true, value: { iso, instant } });
  });

  test('is refused in a zone that does not exist', () => {
    expect(placeWallTime('2026-12-12T18:30', 'Europe/Lyon')).toEqual({ ok: false, error: 'unknown-zone' });
    expect(placeWallTime('2026-12-12T18:30', '+01:00')).toEqual({ ok: false, error: 'unknown-zone' });
  });

  test.each(['2026-02-30T10:00', '2026-12-12T25:00', 'tomorrow', '', '2026-12-12T10:00Z'])('%p is no time', (wall) => {
    expect(placeWallTime(wall, 'Europe/Paris')).toEqual({ ok: false, error: 'not-a-time' });
  });
});

describe('a span', () => {
  test('over the change to summer time lasts an hour less than the clock says', () => {
    const span = value(placeTimed('2026-03-28T20:00', '2026-03-29T08:00', 'Europe/Paris'));
    expect(Date.parse(span.overAt) - Date.parse(span.starts.instant)).toBe(11 * 3600_000);
  });

  test('without an end is over when its local day ends', () => {
    expect(value(placeTimed('2026-12-12T18:30', null, 'Europe/Paris'))).toMatchObject({
      ends: null,
      overAt: '2026-12-12T23:00:00.000Z',
    });
  });

  test('without an end that starts before midnight is not over at midnight', () => {
    expect(value(placeTimed('2026-12-12T23:30', null, 'Europe/Paris')).overAt).toBe('2026-12-13T01:30:00.000Z');
  });
});

describe('whole days', () => {
  test('end when the last day ends, even on a day of 23 hours', () => {
    expect(value(placeDays('2026-03-28T00:00', '2026-03-29', 'Europe/Paris'))).toEqual({
      starts: { iso: '2026-03-28', instant: '2026-03-27T23:00:00.000Z' },
      ends: { iso: '2026-03-29', instant: '2026-03-29T22:00:00.000Z' },
      overAt: '2026-03-29T22:00:00.000Z',
    });
  });

  test('begin when the clocks allow it where midnight does not exist', () => {
    // Asunción moved its clocks at midnight: 6 October 2024 began at 01:00.
    expect(value(placeDays('2024-10-06', null, 'America/Asuncion')).starts.instant).toBe('2024-10-06T04:00:00.000Z');
  });
});

test('words are told apart from zones, days and times', () => {
  expect([isZone('Pacific/Auckland'), isZone('Mars/Base'), isZone('')]).toEqual([true, false, false]);
  expect([isDay('2024-02-29'), isDay('2025-02-29'), isDay('2025-1-1')]).toEqual([true, false, false]);
  expect([isWallTime('2026-12-12T18:30:00.000'), isWallTime('18:30')]).toEqual([true, false]);
});

test('today depends on where one stands', () => {
  const now = new Date('2026-12-31T23:30:00Z');
  expect([dayIn('Europe/Paris', now), dayIn('America/Montreal', now)]).toEqual(['2027-01-01', '2026-12-31']);
});
