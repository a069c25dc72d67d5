import { toBcp47 } from '../../core/locale';
import type { Alternate, BrandView } from '../pages';
import type { HeadTag } from './head';
import { openGraphLocale } from './language';
import type { SharePicture } from './share-picture';

/** What every page's head is made of, whatever the page. */
export interface HeadFacts {
  locale: string;
  documentTitle: string;
  title: string;
  description: string | null;
  canonical: string;
  alternates: readonly Alternate[];
  defaultLocale: string | null;
  robots: string;
  openGraphType: 'website' | 'article';
  picture: SharePicture | null;
  brand: BrandView;
  /** `article:*` and the like, right after the pictures. */
  typed: readonly HeadTag[];
  /** At most two facts that some networks show beside the card. */
  labels: readonly { label: string; value: string }[];
}

/** Robots of a page that may be found, with large previews allowed. */
export const INDEX = 'index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1';
/** Robots of a page that stays readable and is not found. */
export const NOINDEX = 'noindex, follow';

/** The tags in the order networks read them: what matters for a card comes early. */
export function headTags(facts: HeadFacts): HeadTag[] {
  return [
    { tag: 'title', attrs: {}, content: facts.documentTitle },
    ...meta('name', 'description', facts.description),
    { tag: 'link', attrs: { rel: 'canonical', href: facts.canonical } },
    ...alternateTags(facts),
    ...meta('name', 'robots', facts.robots),
    ...openGraphTags(facts),
    ...facts.typed,
    ...meta('property', 'fb:app_id', facts.brand.fbAppId),
    ...cardTags(facts),
    ...meta('name', 'fediverse:creator', facts.brand.fediverseCreator),
    ...meta('name', 'theme-color', facts.brand.primaryColor),
  ];
}

/** One meta element, or none for an empty value. */
export function meta(by: 'name' | 'property', key: string, value: string | number | null | undefined): HeadTag[] {
  const content = value === null || value === undefined ? '' : String(value).trim();
  return content === '' ? [] : [{ tag: 'meta', attrs: { [by]: key, content } }];
}

function alternateTags({ alternates, defaultLocale }: HeadFacts): HeadTag[] {
  if (alternates.length < 2) return [];
  const fallback = alternates.find(({ locale }) => locale === defaultLocale) ?? alternates[0];
  const link = (hreflang: string, href: string): HeadTag => ({
    tag: 'link',
    attrs: { rel: 'alternate', hreflang, href },
  });
  return [
    ...alternates.map(({ locale, url }) => link(toBcp47(locale), url)),
    ...(fallback ? [link('x-default', fallback.url)] : []),
  ];
}

function openGraphTags(facts: HeadFacts): HeadTag[] {
  const others = facts.alternates.filter(({ locale }) => locale !== facts.locale);
  return [
    ...meta('property', 'og:type', facts.openGraphType),
    ...meta('property', 'og:title', facts.title),
    ...meta('property', 'og:description', facts.description),
    ...meta('property', 'og:url', facts.canonical),
    ...meta('property', 'og:site_name', facts.brand.name),
    ...meta('property', 'og:locale', openGraphLocale(facts.locale)),
    ...others.flatMap(({ locale }) => meta('property', 'og:locale:alternate', openGraphLocale(locale))),
    ...pictureTags(facts.picture),
  ];
}

function pictureTags(picture: SharePicture | null): HeadTag[] {
  if (picture === null) return [];
  const sized = picture.width !== null && picture.height !== null;
  return [
    ...meta('property', 'og:image', picture.url),
    ...meta('property', 'og:image:type', picture.mime),
    ...(sized ? meta('property', 'og:image:width', picture.width) : []),
    ...(sized ? meta('property', 'og:image:height', picture.height) : []),
    ...meta('property', 'og:image:alt', picture.alt),
  ];
}

function cardTags({ picture, title, description, brand, labels }: HeadFacts): HeadTag[] {
  return [
    ...meta('name', 'twitter:card', picture ? 'summary_large_image' : 'summary'),
    ...meta('name', 'twitter:site', brand.xSite),
    ...meta('name', 'twitter:title', title),
    ...meta('name', 'twitter:description', description),
    ...meta('name', 'twitter:image', picture?.url),
    ...meta('name', 'twitter:image:alt', picture?.alt),
    ...labels
      .slice(0, 2)
      .flatMap(({ label, value }, index) => [
        ...meta('name', `twitter:label${index + 1}`, label),
        ...meta('name', `twitter:data${index + 1}`, value),
      ]),
  ];
}
