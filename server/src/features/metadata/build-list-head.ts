import type { ItemListLeaf, ListItemLeaf } from 'schema-dts';

import type { Alternate, BrandView, SummaryView, Urls } from '../pages';
import { feedTags, iconTags, profileTags } from './discovery-tags';
import type { Head, HeadTag } from './head';
import { headTags } from './head-tags';
import { type GraphContext, graphId } from './json-ld/context';
import { asGraphNode, type GraphNode, node } from './json-ld/node';
import { pageNodes } from './json-ld/page';
import { siteNodes } from './json-ld/site';
import { directionOf, htmlLang } from './language';
import { documentTitle, shorten } from './page-words';
import { INDEX, NOINDEX } from './robots';
import { brandSharePicture } from './share-picture';

export interface ListHeadInput {
  /** `home` is the first page; a list says what it lists in its title. */
  page: { home: true } | { home?: false; title: string; description?: string | null; noindex?: boolean };
  locale: string;
  /** Canonical address of this page. */
  url: string;
  items: readonly SummaryView[];
  brand: BrandView;
  alternates: readonly Alternate[];
  urls: Urls;
  now: Date;
  defaultLocale?: string;
  /** Filters of the items call that make this list, for the feeds it names; without them, no feeds. */
  feedFilters?: Readonly<Record<string, string>>;
}

/** Head of the home page, a list, a tag or a search. */
export function buildListHead(input: ListHeadInput): Head {
  const { page, locale, url, brand, alternates, urls, now } = input;
  const title = page.home ? homeTitle(brand) : page.title;
  const own = page.home ? null : page.description;
  const description = shorten(own || brand.description || brand.tagline || '') || null;
  const picture = brandSharePicture(brand);
  const tags = headTags({
    locale,
    documentTitle: page.home ? title : documentTitle(title, brand),
    title,
    description,
    canonical: url,
    alternates,
    defaultLocale: input.defaultLocale ?? null,
    robots: !page.home && page.noindex ? NOINDEX : INDEX,
    openGraphType: 'website',
    picture,
    video: null,
    brand,
    creator: { fediverse: null, x: null },
    typed: [],
    labels: [],
    links: linksOf(input),
  });
  const context = { brand, urls, now, url, locale, title, description, picture };
  return {
    lang: htmlLang(locale),
    dir: directionOf(locale),
    tags,
    jsonLd: { '@context': 'https://schema.org', '@graph': listGraph(input, context) },
  };
}

function linksOf({ page, brand, urls, locale, feedFilters }: ListHeadInput): HeadTag[] {
  if (page.home) return [...feedTags({ brand, urls, locale }, true), ...iconTags(brand), ...profileTags(brand)];
  if (!feedFilters) return iconTags(brand);
  const dated = feedFilters.kind === undefined || ['event', 'training'].includes(feedFilters.kind);
  const feeds = feedTags({ brand, urls, locale, title: page.title, filters: feedFilters }, dated);
  return [...feeds, ...iconTags(brand)];
}

function homeTitle(brand: BrandView): string {
  return brand.tagline ? `${brand.name} · ${shorten(brand.tagline, 70)}` : brand.name;
}

function listGraph({ page, items, brand }: ListHeadInput, context: GraphContext): GraphNode[] {
  const listId = graphId.main(context.url, 'list');
  const home = { name: brand.name, url: context.urls.home(context.locale) };
  const facts = {
    type: page.home ? 'WebPage' : 'CollectionPage',
    main: items.length > 0 ? listId : null,
    video: null,
    published: null,
    modified: null,
    trail: page.home ? [home] : [home, { name: page.title, url: context.url }],
  } as const;
  return [...listNode(items, listId), ...pageNodes(context, facts), ...siteNodes(brand, context.urls, context.locale)];
}

function listNode(items: readonly SummaryView[], id: string): GraphNode[] {
  if (items.length === 0) return [];
  const list = node<ItemListLeaf>({
    '@type': 'ItemList',
    '@id': id,
    numberOfItems: items.length,
    itemListElement: items.map((item, index) =>
      node<ListItemLeaf>({ '@type': 'ListItem', position: index + 1, url: item.url, name: item.title }),
    ),
  });
  return [asGraphNode(list)];
}
