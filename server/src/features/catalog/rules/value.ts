/** True for an absolute http or https address. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text.trim())) return false;
  try {
    return new URL(text.trim()).hostname !== '';
  } catch {
    return false;
  }
}

/** True for something a mail program accepts as one address. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text.trim());
}

/** ISO 4217 codes as the platform's own Intl knows them. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** True for an ISO 4217 currency code. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** True for an ISO 3166-1 alpha-2 code. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && regionNames.of(code) !== undefined;
}

/** True for a time of day `HH:mm` (seconds allowed). */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/.test(text);
}
