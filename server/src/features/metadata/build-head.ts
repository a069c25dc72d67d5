import { unreachable } from '../../core/result';
import type { Alternate, BrandView, ItemView, Urls } from '../pages';
import { cardLabels } from './card-labels';
import type { Head, HeadTag } from './head';
import { headTags, INDEX, meta, NOINDEX } from './head-tags';
import type { GraphContext } from './json-ld/context';
import { itemNodes } from './json-ld/item-nodes';
import type { GraphNode } from './json-ld/node';
import { pageNodes, type WebPageFacts } from './json-ld/page';
import { organizationNode, websiteNode } from './json-ld/site';
import { kindLabel } from './kind-labels';
import { directionOf, htmlLang } from './language';
import { descriptionOf, documentTitle, shareTitle } from './page-words';
import { type SharePicture, sharePictureOf } from './share-picture';

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
export function buildHead({ view, brand, alternates, urls, now, defaultLocale, drawn }: HeadInput): Head {
  const picture = drawn ?? sharePictureOf(view, brand);
  const description = descriptionOf(view);
  const tags = headTags({
    locale: view.locale,
    documentTitle: documentTitle(shareTitle(view), brand),
    title: shareTitle(view),
    description,
    canonical: canonicalOf(view, alternates),
    alternates,
    defaultLocale: defaultLocale ?? null,
    robots: robotsOf(view),
    openGraphType: view.kind === 'news' ? 'article' : 'website',
    picture,
    brand,
    typed: articleTags(view, brand),
    labels: cardLabels(view),
  });
  const context = { brand, urls, now, url: view.url, locale: view.locale, title: view.title, description };
  return {
    lang: htmlLang(view.locale),
    dir: directionOf(view.locale),
    tags,
    jsonLd: { '@context': 'https://schema.org', '@graph': itemGraph(view, context, picture) },
  };
}

/** A page that repeats another language's content for want of a translation points to the original. */
function canonicalOf(view: ItemView, alternates: readonly Alternate[]): string {
  if (view.sourceLocale === view.locale) return view.url;
  return alternates.find(({ locale }) => locale === view.sourceLocale)?.url ?? view.url;
}

function robotsOf(view: ItemView): string {
  if (view.shareOverride.noindex || view.moment.closed) return NOINDEX;
  const end = view.kind === 'job' ? view.facts.validThrough : view.kind === 'news' ? view.facts.expiresAt : null;
  return end ? `${INDEX}, unavailable_after: ${end}` : INDEX;
}

function articleTags(view: ItemView, brand: BrandView): HeadTag[] {
  if (view.kind !== 'news') return [];
  const author = view.facts.author ?? (view.speaker.as === 'person' ? view.speaker.person : null);
  const facebook = brand.sameAs.find((url) => /^https:\/\/(www\.)?facebook\.com\//.test(url));
  return [
    ...meta('property', 'article:published_time', view.publishedAt),
    ...meta('property', 'article:modified_time', view.updatedAt),
    ...meta('property', 'article:expiration_time', view.facts.expiresAt),
    ...meta('property', 'article:author', author?.url),
    ...meta('property', 'article:publisher', facebook),
    ...view.tags.flatMap((tag) => meta('property', 'article:tag', tag)),
  ];
}

function itemGraph(view: ItemView, context: GraphContext, picture: SharePicture | null): GraphNode[] {
  const about = itemNodes(view, context);
  const main = about[0]?.['@id'];
  const facts: WebPageFacts = {
    type: pageType(view),
    main: typeof main === 'string' ? main : null,
    image: picture?.url ?? null,
    published: view.publishedAt,
    modified: view.updatedAt,
    trail: trailOf(view, context),
  };
  return [...about, ...pageNodes(context, facts), websiteNode(context), organizationNode(context)];
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
