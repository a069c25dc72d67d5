import type { Clock } from '../../core/clock';
import { type HubPage, renderGone, renderHome, renderItem, renderList, renderNotFound } from '../../features/hub';
import type { Head } from '../../features/metadata';
import type { Alternate } from '../../features/pages';
import type { HubAddress } from './addresses';
import { type ListAddress, listParts, plainQuery } from './hub-lists';
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
