import { toBcp47 } from '../../core/locale';
import type { Alternate, BrandView } from '../pages';
import type { HeadTag } from './head';
import { openGraphLocale } from './language';
import { NOINDEX } from './robots';
import type { SharePicture } from './share-picture';
import type { ShareVideo } from './share-video';
import { withAt } from './web-handles';

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
  video: ShareVideo | null;
  brand: BrandView;
  /** Handles of the person who speaks; without them the brand's. */
  creator: { fediverse: string | null; x: string | null };
  /** `article:*` and the like, right after the pictures. */
  typed: readonly HeadTag[];
  /** At most two facts that some networks show beside the card. */
  labels: readonly { label: string; value: string }[];
  /** Feeds, calendars, embeds and profiles. */
  links: readonly HeadTag[];
}

/** The tags in the order networks read them: what matters for a card comes early. */
export function headTags(facts: HeadFacts): HeadTag[] {
  const tags: HeadTag[] = [{ tag: 'title', attrs: {}, content: facts.documentTitle }];
  addMeta(tags, 'name', 'description', facts.description);
  tags.push({ tag: 'link', attrs: { rel: 'canonical', href: facts.canonical } });
  addAlternates(tags, facts);
  addMeta(tags, 'name', 'robots', facts.robots);
  addOpenGraph(tags, facts);
  tags.push(...facts.typed);
  addMeta(tags, 'property', 'fb:app_id', facts.brand.fbAppId);
  addCard(tags, facts);
  addMeta(tags, 'name', 'fediverse:creator', facts.creator.fediverse ?? withAt(facts.brand.fediverseCreator));
  addMeta(tags, 'name', 'theme-color', facts.brand.primaryColor);
  tags.push(...facts.links);
  return tags;
}

/** Adds one meta element, or none for an empty value. */
export function addMeta(
  tags: HeadTag[],
  by: 'name' | 'property',
  key: string,
  value: string | number | null | undefined,
): void {
  if (value === null || value === undefined) return;
  const content = String(value).trim();
  if (content === '') return;
  tags.push({ tag: 'meta', attrs: by === 'name' ? { name: key, content } : { property: key, content } });
}

/** A page that is not to be found is no translation to find either: no other page names it back. */
function addAlternates(tags: HeadTag[], { alternates, defaultLocale, robots }: HeadFacts): void {
  if (alternates.length < 2 || robots === NOINDEX) return;
  for (const { locale, url } of alternates) tags.push(language(toBcp47(locale), url));
  const fallback = alternates.find(({ locale }) => locale === defaultLocale) ?? alternates[0];
  if (fallback) tags.push(language('x-default', fallback.url));
}

function language(hreflang: string, href: string): HeadTag {
  return { tag: 'link', attrs: { rel: 'alternate', hreflang, href } };
}

function addOpenGraph(tags: HeadTag[], facts: HeadFacts): void {
  addMeta(tags, 'property', 'og:type', facts.openGraphType);
  addMeta(tags, 'property', 'og:title', facts.title);
  addMeta(tags, 'property', 'og:description', facts.description);
  addMeta(tags, 'property', 'og:url', facts.canonical);
  addMeta(tags, 'property', 'og:site_name', facts.brand.name);
  const own = openGraphLocale(facts.locale);
  addMeta(tags, 'property', 'og:locale', own);
  for (const other of otherLocales(facts.alternates, own)) addMeta(tags, 'property', 'og:locale:alternate', other);
  addPicture(tags, facts.picture);
  addVideo(tags, facts.video);
}

/** Two locales may share one code of OpenGraph (`fr` and `fr-FR`). */
function otherLocales(alternates: readonly Alternate[], own: string | null): Set<string | null> {
  const codes = new Set(alternates.map(({ locale }) => openGraphLocale(locale)));
  codes.delete(own);
  return codes;
}

function addPicture(tags: HeadTag[], picture: SharePicture | null): void {
  if (picture === null) return;
  addMeta(tags, 'property', 'og:image', picture.url);
  addMeta(tags, 'property', 'og:image:type', picture.mime);
  if (picture.width !== null && picture.height !== null) {
    addMeta(tags, 'property', 'og:image:width', picture.width);
    addMeta(tags, 'property', 'og:image:height', picture.height);
  }
  addMeta(tags, 'property', 'og:image:alt', picture.alt);
}

function addVideo(tags: HeadTag[], video: ShareVideo | null): void {
  if (video === null) return;
  addMeta(tags, 'property', 'og:video', video.url);
  if (video.url.startsWith('https:')) addMeta(tags, 'property', 'og:video:secure_url', video.url);
  addMeta(tags, 'property', 'og:video:type', video.mime);
  if (video.width !== null && video.height !== null) {
    addMeta(tags, 'property', 'og:video:width', video.width);
    addMeta(tags, 'property', 'og:video:height', video.height);
  }
}

function addCard(tags: HeadTag[], { picture, title, description, brand, creator, labels }: HeadFacts): void {
  addMeta(tags, 'name', 'twitter:card', picture ? 'summary_large_image' : 'summary');
  addMeta(tags, 'name', 'twitter:site', withAt(brand.xSite));
  addMeta(tags, 'name', 'twitter:creator', creator.x);
  addMeta(tags, 'name', 'twitter:title', title);
  addMeta(tags, 'name', 'twitter:description', description);
  addMeta(tags, 'name', 'twitter:image', picture?.url);
  addMeta(tags, 'name', 'twitter:image:alt', picture?.alt);
  labels.slice(0, 2).forEach(({ label, value }, index) => {
    addMeta(tags, 'name', `twitter:label${index + 1}`, label);
    addMeta(tags, 'name', `twitter:data${index + 1}`, value);
  });
}
