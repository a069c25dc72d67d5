import { fill, monthFrom, renderMonth } from '../../features/hub';
import { buildListHead, formatMonths, type Head } from '../../features/metadata';
import type { Alternate, DatedView } from '../../features/pages';
import { everyLocale, type HubAnswer, type HubParts, hubFrame } from './hub-frame';

/** Months that have links: further ones would lead robots on for ever. */
const REACH = { back: -24, ahead: 24 } as const;
const MOST_RUNS = 400;
const DAY_MS = 86_400_000;

/** True for a month near enough to have a page. */
export function isNearMonth(month: string, now: Date): boolean {
  const present = now.toISOString().slice(0, 7);
  return month >= monthFrom(present, REACH.back) && month <= monthFrom(present, REACH.ahead);
}

/** One month of events with its head, ready to be rendered. */
interface MonthParts {
  title: string;
  url: string;
  /** Each on the days it touches where it takes place. */
  runs: DatedView[];
  alternates: Alternate[];
  head: Head;
}

export async function showMonth(parts: HubParts, locale: string, month: string): Promise<HubAnswer> {
  const { alternates, ...shown } = await monthParts(parts, locale, month);
  const neighbour = (away: number) => {
    const other = monthFrom(month, away);
    return isNearMonth(other, parts.clock.now()) ? other : null;
  };
  const frame = await hubFrame(parts, locale, alternates);
  const html = renderMonth({ ...frame, ...shown, month, previous: neighbour(-1), next: neighbour(1) });
  return { status: 200, locale, html };
}

/** Reads what the page of a month shows. */
export async function monthParts({ site, clock, theme }: HubParts, locale: string, month: string): Promise<MonthParts> {
  // A day more on both sides: somewhere the month began earlier, or still goes on.
  const from = new Date(Date.parse(`${month}-01T00:00:00Z`) - DAY_MS).toISOString();
  const to = new Date(Date.parse(`${monthFrom(month, 1)}-01T00:00:00Z`) + DAY_MS).toISOString();
  const near = await site.runs({ locale, from, to, kinds: ['event'], limit: MOST_RUNS });
  const runs = near.filter(
    ({ run }) => run.startsAt.slice(0, 7) <= month && (run.endsAt ?? run.startsAt).slice(0, 7) >= month,
  );
  const name = formatMonths(`${month}-01`, null, locale) ?? month;
  const texts = theme.texts(locale);
  const title = fill(texts.monthTitle, { kind: texts.event, month: name });
  const url = site.urls.month(locale, month);
  const alternates = await everyLocale(site, (code) => site.urls.month(code, month));
  const head = buildListHead({
    page: { title },
    locale,
    url,
    items: runs.map(({ item }) => item),
    brand: await site.brand(locale),
    alternates,
    urls: site.urls,
    now: clock.now(),
    defaultLocale: (await site.locales()).byDefault,
    feedFilters: { kind: 'event' },
  });
  return { title, url, runs, alternates, head };
}
