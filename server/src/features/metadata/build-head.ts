import { unreachable } from '../../core/result';
import type { Alternate, BrandView, ItemView, Urls } from '../pages';
import { type CardLabel, cardLabels } from './card-labels';
import { itemTags, siteTags } from './discovery-tags';
import type { Head, HeadTag } from './head';
import { addMeta, type HeadFacts, headTags } from './head-tags';
import type { GraphContext } from './json-ld/context';
import { itemNodes } from './json-ld/item-nodes';
import type { GraphNode } from './json-ld/node';
import { pageNodes, type WebPageFacts } from './json-ld/page';
import { siteNodes } from './json-ld/site';
import { videoNodes } from './json-ld/video';
import { kindLabel } from './kind-labels';
import { directionOf, htmlLang } from './language';
import { descriptionOf, documentTitle, shareTitle } from './page-words';
import { robotsOf } from './robots';
import { type SharePicture, sharePictureOf } from './share-picture';
import { shareVideoOf } from './share-video';
import { fediverseHandle, xHandle } from './web-handles';

export interface HeadInput {
  view: ItemView;
  brand: BrandView;
  /** Every locale in which the page stands, its own included. */
  alternates: readonly Alternate[];
  urls: Urls;
  now: Date;
  /** Locale that `x-default` points to; without it the first alternate. */
  defaultLocale?: string;
  /** The share image drawn for this page, where images are drawn. */
  drawn?: SharePicture | null;
}

/** The whole head of an item's page. Pure: addresses are absolute, nothing is null, nothing invented. */
export function buildHead(input: HeadInput): Head {
  const { view, brand, urls, now } = input;
  const picture = input.drawn ?? sharePictureOf(view, brand);
  const description = descriptionOf(view);
  const context = { brand, urls, now, url: view.url, locale: view.locale, title: view.title, description, picture };
  return {
    lang: htmlLang(view.locale),
    dir: directionOf(view.locale),
    tags: headTags(tagFacts(input, picture, description)),
    jsonLd: { '@context': 'https://schema.org', '@graph': itemGraph(view, context) },
  };
}

function tagFacts(
  { view, brand, alternates, urls, defaultLocale }: HeadInput,
  picture: SharePicture | null,
  description: string | null,
): HeadFacts {
  const labels = cardLabels(view);
  const author = authorOf(view);
  return {
    locale: view.locale,
    documentTitle: documentTitle(shareTitle(view), brand),
    title: shareTitle(view),
    description: description ?? factsInWords(view.kind, labels),
    canonical: canonicalOf(view, alternates),
    // A page that points elsewhere as its original is no translation of it.
    alternates: view.sourceLocale === view.locale ? alternates : [],
    defaultLocale: defaultLocale ?? null,
    robots: robotsOf(view),
    openGraphType: view.kind === 'news' ? 'article' : 'website',
    picture,
    video: shareVideoOf(view),
    brand,
    creator: { fediverse: fediverseHandle(author?.url), x: xHandle(author?.url) },
    typed: articleTags(view, brand),
    labels,
    links: [...siteTags(brand, urls, view.locale), ...itemTags(view, urls)],
  };
}

/** An item without a word has its facts: `When: 12 Dec, 18:30 · Where: La Halle`. News has none that tell it. */
function factsInWords(kind: ItemView['kind'], labels: readonly CardLabel[]): string | null {
  if (kind === 'news') return null;
  return labels.map(({ label, value }) => `${label}: ${value}`).join(' · ') || null;
}

/** A page that repeats another language's content for want of a translation points to the original. */
function canonicalOf(view: ItemView, alternates: readonly Alternate[]): string {
  if (view.sourceLocale === view.locale) return view.url;
  return alternates.find(({ locale }) => locale === view.sourceLocale)?.url ?? view.url;
}

/** The person who wrote or speaks; null for the brand. */
function authorOf(view: ItemView) {
  const author = view.kind === 'news' ? view.facts.author : null;
  return author ?? (view.speaker.as === 'person' ? view.speaker.person : null);
}

function articleTags(view: ItemView, brand: BrandView): HeadTag[] {
  if (view.kind !== 'news') return [];
  const tags: HeadTag[] = [];
  addMeta(tags, 'property', 'article:published_time', view.publishedAt);
  addMeta(tags, 'property', 'article:modified_time', view.updatedAt);
  addMeta(tags, 'property', 'article:expiration_time', view.facts.expiresAt);
  addMeta(tags, 'property', 'article:author', authorOf(view)?.url);
  addMeta(tags, 'property', 'article:publisher', brand.sameAs.find(isOnFacebook));
  addMeta(tags, 'property', 'article:section', kindLabel(view.kind, view.locale));
  for (const tag of view.tags) addMeta(tags, 'property', 'article:tag', tag);
  return tags;
}

function isOnFacebook(url: string): boolean {
  return /^https:\/\/(www\.)?facebook\.com\//.test(url);
}

function itemGraph(view: ItemView, context: GraphContext): GraphNode[] {
  const about = itemNodes(view, context);
  const video = videoNodes(view, context);
  const facts: WebPageFacts = {
    type: pageType(view),
    main: idOf(about[0]),
    video: idOf(video[0]),
    published: view.publishedAt,
    modified: view.updatedAt,
    trail: trailOf(view, context),
  };
  return [...about, ...video, ...pageNodes(context, facts), ...siteNodes(context.brand, context.urls, view.locale)];
}

function idOf(node: GraphNode | undefined): string | null {
  const id = node?.['@id'];
  return typeof id === 'string' ? id : null;
}

function pageType(view: ItemView): WebPageFacts['type'] {
  if (view.kind !== 'info') return 'WebPage';
  if (view.facts.role === 'about') return 'AboutPage';
  return view.facts.role === 'contact' ? 'ContactPage' : 'WebPage';
}

/** Home, the list of the kind, the item. Standing information has no list of its own. */
export function trailOf(
  view: Pick<ItemView, 'kind' | 'locale' | 'title' | 'url'>,
  { brand, urls }: Pick<GraphContext, 'brand' | 'urls'>,
): { name: string; url: string }[] {
  const home = { name: brand.name, url: urls.home(view.locale) };
  const self = { name: view.title, url: view.url };
  switch (view.kind) {
    case 'info':
      return [home, self];
    case 'news':
    case 'event':
    case 'training':
    case 'album':
    case 'job':
    case 'store':
      return [home, { name: kindLabel(view.kind, view.locale), url: urls.list(view.kind, view.locale) }, self];
    default:
      return unreachable(view.kind);
  }
}
