export interface ZoneOption {
  /** IANA name. */
  zone: string;
  /** What it is offset by at that moment: `GMT+2`. */
  offset: string;
}

/** Every zone the browser knows, and the stored one even when it does not, each with its offset at `at`. */
export function zoneOptions(stored: string | null, at: Date): ZoneOption[] {
  const zones = new Set(Intl.supportedValuesOf('timeZone'));
  if (stored) zones.add(stored);
  return [...zones].sort().map((zone) => ({ zone, offset: offsetOf(zone, at) }));
}

function offsetOf(zone: string, at: Date): string {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    // A stored name that this browser does not know: shown as it is, the server judges it.
    return '';
  }
}

/** What stands in the input: `America/New York`. */
export function zoneLabel(zone: string): string {
  return zone.replaceAll('_', ' ');
}

/** Beyond a hundred entries Strapi's combobox mounts only those in view, and forgets a stored value on blur. */
const MAX_SHOWN = 90;

/** The zones to offer for what was typed: those that must stay first, then those whose name contains it. */
export function matchingZones(options: readonly ZoneOption[], typed: string, keep: readonly string[]): ZoneOption[] {
  const wanted = zoneLabel(typed).trim().toLowerCase();
  const kept = options.filter(({ zone }) => keep.includes(zone));
  const found = options.filter(({ zone }) => !keep.includes(zone) && zoneLabel(zone).toLowerCase().includes(wanted));
  return [...kept, ...found].slice(0, MAX_SHOWN);
}
