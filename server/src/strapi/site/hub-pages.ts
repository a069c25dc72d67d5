import type { Kind } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { ok } from '../../core/result';
import {
  fill,
  type HubPage,
  hubTexts,
  renderGone,
  renderHome,
  renderItem,
  renderList,
  renderNotFound,
} from '../../features/hub';
import { buildListHead, type Head, kindLabel } from '../../features/metadata';
import {
  type Alternate,
  DATED_KINDS,
  type ItemsQuery,
  parseItemsQuery,
  type SummaryView,
  type Urls,
} from '../../features/pages';
import type { HubAddress } from './addresses';
import type { ItemAnswer, Site } from './site';

/** One answer of the built-in hub. */
export type HubAnswer =
  | { status: 200 | 404 | 410; html: string; locale: string }
  | { status: 301 | 302; location: string };

/** What a hub address shows: a page with its head, or why there is none. */
export interface HubPages {
  show(address: HubAddress, query: Readonly<Record<string, unknown>>): Promise<HubAnswer>;
  notFound(locale: string): Promise<HubAnswer>;
  /** Head of an address; null when no page stands there. */
  head(address: HubAddress): Promise<Head | null>;
}

/** The first of the newest takes two columns of three: with eleven, no row has a gap. */
const HOME = { upcoming: 6, newest: 11 };
const LIST = 24;

export function createHubPages(site: Site, clock: Clock): HubPages {
  const pages: HubPages = {
    async show(address, query) {
      switch (address.page) {
        case 'root':
          return { status: 302, location: site.urls.home((await site.locales()).byDefault) };
        case 'item':
          return showItem(site, clock, address);
        default:
          return showList(site, clock, address, query);
      }
    },
    async notFound(locale) {
      return { status: 404, locale, html: renderNotFound(await frame(site, clock, locale, [])) };
    },
    async head(address) {
      if (address.page === 'root') return pages.head({ page: 'home', locale: (await site.locales()).byDefault });
      if (address.page !== 'item') return (await listParts(site, clock, address, {})).head;
      const answer = await site.item(address.kind, address.locale, address.slug);
      return answer.ok ? answer.value.head : null;
    },
  };
  return pages;
}

/** What every page shares: who speaks, the menu, the languages. */
async function frame(site: Site, clock: Clock, locale: string, alternates: readonly Alternate[]): Promise<HubPage> {
  const [brand, locales, menu, join, kinds] = await Promise.all([
    site.brand(locale),
    site.locales(),
    site.menu(locale),
    site.join(locale),
    site.kindsShown(locale),
  ]);
  return { brand, urls: site.urls, locale, locales: locales.codes, alternates, menu, join, kinds, now: clock.now() };
}

async function showItem(site: Site, clock: Clock, address: Extract<HubAddress, { page: 'item' }>): Promise<HubAnswer> {
  const { kind, locale, slug } = address;
  const answer = await site.item(kind, locale, slug);
  if (answer.ok) return { status: 200, locale, html: await itemHtml(site, clock, answer.value) };
  if (answer.error.state === 'moved') return { status: 301, location: answer.error.url };
  const page = await frame(site, clock, locale, []);
  if (answer.error.state === 'unknown') return { status: 404, locale, html: renderNotFound(page) };
  const similar = await site.list(plainQuery(locale, { kinds: [kind], limit: 3 }));
  return { status: 410, locale, html: renderGone({ ...page, similar: similar.items }) };
}

async function itemHtml(site: Site, clock: Clock, answer: ItemAnswer): Promise<string> {
  const page = await frame(site, clock, answer.item.locale, answer.alternates);
  return renderItem({ ...page, head: answer.head, view: answer.item, share: answer.share, related: answer.related });
}

type ListAddress = Exclude<HubAddress, { page: 'root' } | { page: 'item' }>;

async function showList(
  site: Site,
  clock: Clock,
  address: ListAddress,
  query: Readonly<Record<string, unknown>>,
): Promise<HubAnswer> {
  const { locale } = address;
  const parts = await listParts(site, clock, address, query);
  const page = await frame(site, clock, locale, parts.alternates);
  if (address.page === 'home') {
    return {
      status: 200,
      locale,
      html: renderHome({ ...page, head: parts.head, upcoming: parts.upcoming, newest: parts.items }),
    };
  }
  const { title, items, nextUrl, when, q, head } = parts;
  const kind = address.page === 'list' ? address.kind : null;
  const html = renderList({
    ...page,
    head,
    title,
    kind,
    items,
    nextUrl,
    ...(when ? { when } : {}),
    ...(q === null ? {} : { q }),
  });
  return { status: 200, locale, html };
}

interface ListParts {
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

async function listParts(
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

function plainQuery(locale: string, over: Partial<ItemsQuery>): ItemsQuery {
  return {
    kinds: [],
    locale,
    stores: [],
    tags: [],
    from: null,
    to: null,
    when: null,
    near: null,
    q: null,
    sort: 'recent',
    limit: LIST,
    after: null,
    ...over,
  };
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
