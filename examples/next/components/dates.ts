/** A day or a moment in the zone where it takes place, as its reader writes dates. */
export function formatMoment(moment: string, locale: string, timeZone = 'UTC'): string {
  const wholeDay = moment.length === 10;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    ...(wholeDay ? { timeZone: 'UTC' } : { timeStyle: 'short', timeZone }),
  }).format(new Date(moment));
}

/** From a beginning to an end, saying the day once where it is the same. */
export function formatSpan(from: string, to: string | null, locale: string, timeZone: string): string {
  if (to === null) return formatMoment(from, locale, timeZone);
  const wholeDay = from.length === 10;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    ...(wholeDay ? { timeZone: 'UTC' } : { timeStyle: 'short', timeZone }),
  }).formatRange(new Date(from), new Date(to));
}

export function formatMoney(value: number, currency: string | null, locale: string): string {
  if (currency === null) return new Intl.NumberFormat(locale).format(value);
  return new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(value);
}
