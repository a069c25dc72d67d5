const WALL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const DAY = 86_400_000;

/** What the clocks of an IANA zone show at an instant, as `YYYY-MM-DDTHH:mm`. Throws a RangeError for an unknown zone. */
export function wallClockAt(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}

/**
 * Instants (ISO 8601, UTC) at which the clocks of a zone show a time, earliest first: none for one that they skip or that
 * is in no calendar, two for one that they show twice. Throws a RangeError for an unknown zone.
 */
export function instantsOf(wall: string, zone: string): string[] {
  const shown = readWall(wall);
  if (shown === null) return [];
  // No zone sets its clocks twice within two days, so one of these offsets holds at every such instant.
  const offsets = new Set([shown - DAY, shown, shown + DAY].map((at) => offsetAt(at, zone)));
  return [...offsets]
    .map((offset) => shown - offset)
    .filter((at) => at + offsetAt(at, zone) === shown)
    .sort((a, b) => a - b)
    .map((at) => new Date(at).toISOString());
}

/** The first time after one that the clocks skip which they show again, as `YYYY-MM-DDTHH:mm`. */
export function afterGap(wall: string, zone: string): string {
  const shown = readWall(wall) ?? 0;
  const before = offsetAt(shown - DAY, zone);
  return wallClockAt(new Date(shown - before).toISOString(), zone);
}

/** Milliseconds since 1970 as if the wall stood in UTC; null for what is in no calendar, such as 30 February. */
function readWall(wall: string): number | null {
  const at = WALL.test(wall) ? Date.parse(`${wall}:00.000Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(wall) ? at : null;
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const read = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(at / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: to make one takes longer than to use it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
      ...({ hour: '2-digit', minute: '2-digit', second: '2-digit' } as const),
    });
  formats.set(zone, made);
  return made;
}
