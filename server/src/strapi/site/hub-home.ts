import { renderHome } from '../../features/hub';
import { buildListHead, type Head } from '../../features/metadata';
import { plainQuery, type SummaryView } from '../../features/pages';
import { everyLocale, type HubAnswer, type HubParts, hubFrame } from './hub-frame';

/** The first of the newest takes two columns of three: with eight, no row has a gap. */
const SHOWN = { soon: 8, upcoming: 6, newest: 8, stores: 6 } as const;
const SOON_DAYS = 14;

/** The first page of a locale. */
export async function showHome(parts: HubParts, locale: string): Promise<HubAnswer> {
  const { site, clock } = parts;
  const now = clock.now();
  const to = new Date(now.getTime() + SOON_DAYS * 86_400_000).toISOString();
  const newest = await newestOf(parts, locale);
  const pinned = await site.pinned(locale);
  const first = new Set(pinned.map(({ documentId }) => documentId));
  const soon = await site.runs({ locale, from: now.toISOString(), to, limit: SHOWN.soon });
  const upcoming =
    soon.length > 0 ? [] : await listed(parts, locale, { when: 'upcoming', sort: 'next-start' }, 'upcoming');
  const html = renderHome({
    ...(await hubFrame(parts, locale, await everyLocale(site, (code) => site.urls.home(code)))),
    head: await homeHead(parts, locale, newest),
    pinned,
    soon,
    upcoming,
    newest: newest.filter(({ documentId }) => !first.has(documentId)).slice(0, SHOWN.newest),
    stores: await listed(parts, locale, { kinds: ['store'] }, 'stores'),
  });
  return { status: 200, locale, html };
}

/** Head of the first page. */
export async function homeHead(
  { site, clock }: HubParts,
  locale: string,
  items: readonly SummaryView[],
): Promise<Head> {
  return buildListHead({
    page: { home: true },
    locale,
    url: site.urls.home(locale),
    items,
    brand: await site.brand(locale),
    alternates: await everyLocale(site, (code) => site.urls.home(code)),
    urls: site.urls,
    now: clock.now(),
    defaultLocale: (await site.locales()).byDefault,
    feedFilters: {},
  });
}

/** The newest of what has no place of its own on the page, enough to make up for what is pinned. */
export async function newestOf(parts: HubParts, locale: string): Promise<SummaryView[]> {
  const kinds = (await parts.site.kindsShown(locale)).filter((kind) => kind !== 'store');
  if (kinds.length === 0) return [];
  return (await parts.site.list(plainQuery(locale, { kinds, limit: SHOWN.newest * 2 }))).items;
}

async function listed(
  { site }: HubParts,
  locale: string,
  query: Parameters<typeof plainQuery>[1],
  part: keyof typeof SHOWN,
): Promise<SummaryView[]> {
  return (await site.list(plainQuery(locale, { ...query, limit: SHOWN[part] }))).items;
}
