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
