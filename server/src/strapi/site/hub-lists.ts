import { addressWith, fill, type HubTexts, type ListFilters, type ListView, renderList } from '../../features/hub';
import { buildListHead, type Head } from '../../features/metadata';
import { type Alternate, foldTag, type ItemsQuery, type SummaryView, type Urls } from '../../features/pages';
import type { ListAddress } from './addresses';
import { everyLocale, type HubAnswer, type HubParts, hubFrame } from './hub-frame';
import { type RawQuery, readList } from './list-query';
import type { Site } from './site';

/** One list of the hub with its head, ready to be rendered. */
export interface ListParts {
  title: string;
  items: SummaryView[];
  nextUrl: string | null;
  /** Address of the first page, on the others. */
  firstUrl: string | null;
  when: ListView | null;
  /** What was searched; null outside the search page. */
  q: string | null;
  filters: ListFilters;
  suggestions: string[];
  alternates: Alternate[];
  head: Head;
}

const SUGGESTED_TAGS = 12;

/** A list of a kind or a tag, or the results of a search. */
export async function showList(parts: HubParts, address: ListAddress, query: RawQuery): Promise<HubAnswer> {
  const { locale } = address;
  const list = await listParts(parts, address, query);
  const { title, items, nextUrl, firstUrl, when, q, head, suggestions } = list;
  const html = renderList({
    ...(await hubFrame(parts, locale, list.alternates)),
    head,
    title,
    url: listUrl(parts.site.urls, address, locale),
    kind: address.page === 'list' ? address.kind : null,
    items,
    nextUrl,
    firstUrl,
    suggestions,
    ...(isNarrowable(list) ? { filters: list.filters } : {}),
    ...(when ? { when } : {}),
    ...(q === null ? {} : { q }),
  });
  return { status: 200, locale, html };
}

/** Reads what a list address shows. */
export async function listParts(parts: HubParts, address: ListAddress, raw: RawQuery): Promise<ListParts> {
  const { site } = parts;
  const { locale } = address;
  const texts = parts.theme.texts(locale);
  const choices = await parts.choices.of(locale, address.page === 'list' ? address.kind : null);
  const { query, view, filters } = readList(address, raw, choices, texts);
  const silent = address.page === 'search' && !query.q;
  const found = silent ? { items: [], nextCursor: null } : await site.list(query);
  const alternates = await alternatesOf(site, address);
  const title = titleOf(address, query, texts);
  const url = listUrl(site.urls, address, locale);
  const first = { ...filters.kept, ...filters.values };
  return {
    title,
    items: found.items,
    nextUrl: found.nextCursor ? addressWith(url, { ...first, cursor: found.nextCursor }) : null,
    firstUrl: query.after ? addressWith(url, first) : null,
    when: view,
    q: address.page === 'search' ? (query.q ?? '') : null,
    filters,
    suggestions: found.items.length === 0 ? choices.tags.slice(0, SUGGESTED_TAGS) : [],
    alternates,
    head: await headOf(parts, address, { title, items: found.items, alternates, narrowed: isNarrowed(query, filters) }),
  };
}

interface HeadParts {
  title: string;
  items: SummaryView[];
  alternates: Alternate[];
  narrowed: boolean;
}

/** Search engines get the list itself, none of its countless narrower forms. */
async function headOf({ site, clock }: HubParts, address: ListAddress, list: HeadParts): Promise<Head> {
  const { locale } = address;
  const { title, items, alternates } = list;
  return buildListHead({
    page: { title, noindex: list.narrowed || isAnybodys(address, items) },
    locale,
    url: listUrl(site.urls, address, locale),
    items,
    brand: await site.brand(locale),
    alternates,
    urls: site.urls,
    now: clock.now(),
    defaultLocale: (await site.locales()).byDefault,
    ...feedFilters(address),
  });
}

/** Anybody can write a search or a tag that nothing has into an address: their words are not ours to spread. */
function isAnybodys({ page }: ListAddress, items: readonly SummaryView[]): boolean {
  return page === 'search' || (page === 'tag' && items.length === 0);
}

/** The feeds of a list carry its filter; those of a search would never be read. */
function feedFilters(address: ListAddress): { feedFilters?: Record<string, string> } {
  if (address.page === 'list') return { feedFilters: { kind: address.kind } };
  return address.page === 'tag' ? { feedFilters: { tag: address.tag } } : {};
}

function isNarrowed({ after }: ItemsQuery, { values }: ListFilters): boolean {
  return after !== null || Object.keys(values).length > 0;
}

/** A list with little in it needs no filter, and a search none before its first word. */
function isNarrowable({ items, nextUrl, q, filters }: ListParts): boolean {
  if (filters.names.length === 0 || q === '') return false;
  const active = Object.keys(filters.values).length + filters.ignored.length > 0;
  return active || nextUrl !== null || items.length > 3;
}

function titleOf(address: ListAddress, { q }: ItemsQuery, texts: HubTexts): string {
  switch (address.page) {
    case 'list':
      return texts[address.kind];
    case 'tag':
      return fill(texts.tagged, { tag: address.tag });
    case 'search':
      return q ? fill(texts.searchFor, { q }) : texts.search;
  }
}

/** A tag has one address however an item spells it. */
function listUrl(urls: Urls, address: ListAddress, locale: string): string {
  switch (address.page) {
    case 'list':
      return urls.list(address.kind, locale);
    case 'tag':
      return urls.tag(foldTag(address.tag), locale);
    case 'search':
      return urls.search(locale);
  }
}

/** Tags are words of one language; the other lists stand in every locale. */
async function alternatesOf(site: Site, address: ListAddress): Promise<Alternate[]> {
  if (address.page === 'tag') return [{ locale: address.locale, url: listUrl(site.urls, address, address.locale) }];
  return everyLocale(site, (locale) => listUrl(site.urls, address, locale));
}
