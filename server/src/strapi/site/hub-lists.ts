import type { Kind } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { ok } from '../../core/result';
import { fill, hubTexts } from '../../features/hub';
import { buildListHead, type Head, kindLabel } from '../../features/metadata';
import {
  type Alternate,
  DATED_KINDS,
  type ItemsQuery,
  parseItemsQuery,
  plainQuery,
  type SummaryView,
  type Urls,
} from '../../features/pages';
import type { HubAddress } from './addresses';
import type { Site } from './site';

export { plainQuery };

/** Addresses that show several items. */
export type ListAddress = Exclude<HubAddress, { page: 'root' } | { page: 'item' }>;

/** The first of the newest takes two columns of three: with eleven, no row has a gap. */
const HOME = { upcoming: 6, newest: 11 };
const LIST = 24;

/** One list of the hub with its head, ready to be rendered. */
export interface ListParts {
  title: string;
  items: SummaryView[];
  upcoming: SummaryView[];
  nextUrl: string | null;
  when: 'upcoming' | 'past' | null;
  /** What was searched; null outside the search page. */
  q: string | null;
  alternates: Alternate[];
  head: Head;
}

/** Reads what a list address shows: home, a kind, a tag, or the results of a search. */
export async function listParts(
  site: Site,
  clock: Clock,
  address: ListAddress,
  query: Readonly<Record<string, unknown>>,
): Promise<ListParts> {
  const { locale } = address;
  const asked = queryOf(address, query);
  const silent = address.page === 'search' && !asked.q;
  const found = silent ? { items: [], nextCursor: null } : await site.list(asked);
  const upcoming =
    address.page === 'home'
      ? (await site.list(plainQuery(locale, { when: 'upcoming', sort: 'next-start', limit: HOME.upcoming }))).items
      : [];
  const alternates = await alternatesOf(site, address);
  const title = titleOf(address, asked);
  const { byDefault } = await site.locales();
  const head = buildListHead({
    page: address.page === 'home' ? { home: true } : { title, noindex: address.page === 'search' },
    locale,
    url: urlOf(site.urls, address, locale),
    items: found.items,
    brand: await site.brand(locale),
    alternates,
    urls: site.urls,
    now: clock.now(),
    defaultLocale: byDefault,
  });
  const nextUrl = found.nextCursor ? nextPage(site.urls, address, asked, found.nextCursor) : null;
  const q = address.page === 'search' ? (asked.q ?? '') : null;
  return { title, items: found.items, upcoming, nextUrl, when: asked.when, q, alternates, head };
}

/** A list of the hub is a query of the API; a parameter that cannot be read is left out. */
function queryOf(address: ListAddress, raw: Readonly<Record<string, unknown>>): ItemsQuery {
  const { locale } = address;
  const limit = address.page === 'home' ? HOME.newest : LIST;
  const dated = address.page === 'list' && (DATED_KINDS as readonly Kind[]).includes(address.kind);
  const when = dated && address.kind === 'event' ? (raw.when === 'past' ? 'past' : 'upcoming') : undefined;
  const fixed = {
    ...(address.page === 'list' ? { kind: address.kind } : {}),
    ...(address.page === 'tag' ? { tag: address.tag } : {}),
    ...(address.page === 'search' ? { q: raw.q } : {}),
    ...(when ? { when } : {}),
  };
  const parsed = parseItemsQuery({ ...fixed, cursor: raw.cursor }, { locale });
  const plain = parsed.ok ? parsed : parseItemsQuery(fixed, { locale });
  return { ...(plain.ok ? plain : ok(plainQuery(locale, {}))).value, limit };
}

function titleOf(address: ListAddress, { q }: ItemsQuery): string {
  const texts = hubTexts(address.locale);
  switch (address.page) {
    case 'home':
      return '';
    case 'list':
      return kindLabel(address.kind, address.locale);
    case 'tag':
      return fill(texts.tagged, { tag: address.tag });
    case 'search':
      return q ? fill(texts.searchFor, { q }) : texts.search;
  }
}

function urlOf(urls: Urls, address: ListAddress, locale: string): string {
  switch (address.page) {
    case 'home':
      return urls.home(locale);
    case 'list':
      return urls.list(address.kind, locale);
    case 'tag':
      return urls.tag(address.tag, locale);
    case 'search':
      return urls.search(locale);
  }
}

/** Tags are words of one language; the other lists stand in every locale. */
async function alternatesOf(site: Site, address: ListAddress): Promise<Alternate[]> {
  const codes = address.page === 'tag' ? [address.locale] : (await site.locales()).codes;
  return codes.map((locale) => ({ locale, url: urlOf(site.urls, address, locale) }));
}

function nextPage(urls: Urls, address: ListAddress, { when, q }: ItemsQuery, cursor: string): string {
  const params = new URLSearchParams();
  if (when === 'past') params.set('when', when);
  if (q) params.set('q', q);
  params.set('cursor', cursor);
  return `${urlOf(urls, address, address.locale)}?${params}`;
}
