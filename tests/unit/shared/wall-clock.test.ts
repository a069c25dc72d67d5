import { placeWallTime, zonedIso } from '../../../server/src/features/catalog';
import { afterGap, instantsOf, wallClockAt } from '../../../shared/wall-clock';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const WEEK = 7 * DAY;
/** Clocks are set by half an hour at least. */
const STEP = 30 * MINUTE;
const FIRST = Date.UTC(2020, 0, 1);
const LAST = Date.UTC(2036, 0, 1);

/** What the platform's own words say that the clocks show: text, and no arithmetic. */
function reader(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => format.format(at).replace(' ', 'T');
}

/** What a zone's clocks show once a week at the same time, for all these years. */
function weeksOf(zone: string): string[] {
  const read = reader(zone);
  return Array.from({ length: Math.ceil((LAST - FIRST) / WEEK) }, (_, week) => read(FIRST + week * WEEK).slice(11));
}

/** Of zones that show the same times in all these years one stands for all. */
function differentZones(): { zone: string; weeks: string[] }[] {
  const found = new Map(
    ZONES.map((zone) => [weeksOf(zone), zone] as const).map(([weeks, zone]) => [weeks.join(), { zone, weeks }]),
  );
  return [...found.values()];
}

/** Days in whose course a zone's clocks are set. */
function daysOfChange(zone: string, weeks: readonly string[]): number[] {
  const read = reader(zone);
  return weeks.flatMap((shown, week) => {
    const days = Array.from({ length: 7 }, (_, day) => FIRST + week * WEEK + day * DAY);
    return shown === (weeks[week + 1] ?? shown)
      ? []
      : days.filter((at) => read(at).slice(11) !== read(at + DAY).slice(11));
  });
}

/** Every instant of a stretch at steps, by what the clocks show then. */
function shownIn(from: number, until: number, read: (at: number) => string): Map<string, string[]> {
  const shown = new Map<string, string[]>();
  for (let at = from; at < until; at += STEP) {
    shown.set(read(at), [...(shown.get(read(at)) ?? []), new Date(at).toISOString()]);
  }
  return shown;
}

/** Times on the wall between the first and the last that are shown. */
function wallsBetween(first: string, last: string): string[] {
  const walls: string[] = [];
  for (let at = Date.parse(`${first}Z`); at <= Date.parse(`${last}Z`); at += STEP) {
    walls.push(new Date(at).toISOString().slice(0, 16));
  }
  return walls;
}

describe('wall clocks of every zone, 2020 to 2035', () => {
  it('are placed at exactly the instants at which the platform shows them, on each day that sets clocks', () => {
    const wrong: string[] = [];
    const seen = { skipped: 0, twice: 0 };
    for (const { zone, weeks } of differentZones()) {
      const read = reader(zone);
      for (const day of daysOfChange(zone, weeks)) {
        const shown = shownIn(day - DAY / 8, day + DAY + DAY / 8, read);
        const walls = [...shown.keys()].sort();
        for (const wall of wallsBetween(walls[0] ?? '', walls.at(-1) ?? '')) {
          const expected = shown.get(wall) ?? [];
          if (expected.length === 0) seen.skipped += 1;
          if (expected.length > 1) seen.twice += 1;
          if (instantsOf(wall, zone).join() !== expected.join()) wrong.push(`${wall} ${zone}`);
          const [first] = expected;
          const placed = placeWallTime(wall, zone);
          if (first !== undefined && !(placed.ok && placed.value.instant === first))
            wrong.push(`server ${wall} ${zone}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.skipped).toBeGreaterThan(100);
    expect(seen.twice).toBeGreaterThan(100);
  });

  it('come back from their instant as they went, in every zone', () => {
    const wrong: string[] = [];
    for (const zone of ZONES) {
      const read = reader(zone);
      for (let at = FIRST + 37 * MINUTE; at < LAST; at += 97 * DAY + 7 * 60 * MINUTE) {
        const instant = new Date(at).toISOString();
        const wall = read(at);
        if (wallClockAt(instant, zone) !== wall) wrong.push(`${instant} ${zone}`);
        if (!instantsOf(wall, zone).includes(instant)) wrong.push(`${wall} ${zone}`);
        if (!zonedIso(instant, zone).startsWith(wall)) wrong.push(`server ${instant} ${zone}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('move forward by the gap where the clocks skip them', () => {
    expect(instantsOf('2027-03-28T02:30', 'Europe/Paris')).toEqual([]);
    expect(afterGap('2027-03-28T02:30', 'Europe/Paris')).toBe('2027-03-28T03:30');
    expect(afterGap('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe('2026-10-04T02:45');
  });

  it('are no instant at all for what stands in no calendar', () => {
    for (const wall of ['2027-02-30T10:00', '2027-01-01T24:00', '2027-01-01', 'soon', '']) {
      expect(instantsOf(wall, 'UTC')).toEqual([]);
    }
  });

  it('refuse a zone that does not exist', () => {
    expect(() => instantsOf('2027-01-01T10:00', 'Mars/Olympus')).toThrow(RangeError);
  });
});
