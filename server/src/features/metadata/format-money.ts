import { intlLocale, remembered } from './language';

/** `1 250 €`; whole amounts without cents. Without a currency the bare number, and beside it what is no code. */
export function formatMoney(value: number, currency: string | null, locale: string): string {
  // Drafts are shown as they are typed.
  if (currency && !/^[A-Za-z]{3}$/.test(currency)) return `${formatMoney(value, null, locale)} ${currency}`;
  const whole = Number.isInteger(value);
  const format = remembered(formatters, `${locale}|${currency}|${whole}`, () => {
    const digits = whole ? { minimumFractionDigits: 0 } : {};
    const style = currency ? { style: 'currency' as const, currency } : {};
    return new Intl.NumberFormat(intlLocale(locale), { ...style, ...digits });
  });
  return format.format(value).replace(/\u202F/g, '\u00A0');
}

/** Making an Intl formatter costs a hundred times as much as using one. */
const formatters = new Map<string, Intl.NumberFormat>();

/** `30 000 – 36 000 €`, or one figure where only one is known. */
export function formatMoneyRange(
  range: { min: number | null; max: number | null; currency: string | null },
  locale: string,
): string | null {
  const { min, max, currency } = range;
  const known = [min, max].filter((value): value is number => value !== null);
  const [first, last] = known;
  if (first === undefined || last === undefined || first === last) {
    return first === undefined ? null : formatMoney(first, currency, locale);
  }
  return `${formatMoney(first, currency, locale)} – ${formatMoney(last, currency, locale)}`;
}
