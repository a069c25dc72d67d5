import type { HeadPreview } from '../../../../../shared/contracts/head';
import { parseUrl } from '../../../core/parse-url';
import { graphemes } from '../../../core/text-measure';
import { type CheckedHead, contentOf, contentsOf, linksOf, titlesOf } from './checked-head';
import { NETWORK_LIST, type NetworkFacts } from './networks';

/** The picture of a card as the head describes it. */
export interface CardPicture {
  url: string;
  alt: string | null;
  mime: string | null;
  width: number | null;
  height: number | null;
}

/** What a network reads out of a head. */
export interface Card {
  title: string | null;
  description: string | null;
  picture: CardPicture | null;
}

/** The title that search engines show. */
export function documentTitle(head: CheckedHead): string | null {
  return titlesOf(head)[0] || contentOf(head, 'og:title');
}

/** What a network takes for its card, by its own order of preference. */
export function cardOf(head: CheckedHead, { twitterFirst, site }: NetworkFacts, search = false): Card {
  const first = (name: string) =>
    twitterFirst ? [`twitter:${name}`, `og:${name}`] : [`og:${name}`, `twitter:${name}`];
  const description = contentOf(head, ...(search ? ['description'] : []), ...first('description'), 'description');
  const title =
    search && site === 'name' ? documentTitle(head) : (contentOf(head, ...first('title')) ?? documentTitle(head));
  return { title, description, picture: pictureOf(head, first('image')) };
}

/** The first picture; its type, size and words are the tags that follow it up to the next one. */
function pictureOf(head: CheckedHead, keys: readonly string[]): CardPicture | null {
  const url = contentOf(head, ...keys, 'og:image:url');
  if (url === null) return null;
  return {
    url,
    alt: contentOf(head, 'og:image:alt', 'twitter:image:alt'),
    mime: contentOf(head, 'og:image:type'),
    width: numberOf(head, 'og:image:width'),
    height: numberOf(head, 'og:image:height'),
  };
}

function numberOf(head: CheckedHead, key: string): number | null {
  const value = Number(contentOf(head, key) ?? Number.NaN);
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** How the page looks on each network. */
export function previewHead(head: CheckedHead): HeadPreview[] {
  const url = linksOf(head, 'canonical')[0]?.href ?? contentOf(head, 'og:url') ?? '';
  const host = parseUrl(url)?.host ?? '';
  return NETWORK_LIST.map(({ id, facts }) => {
    const { title, description, picture } = cardOf(head, facts, id === 'google');
    const look = id === 'google' ? 'text' : lookOf(head, picture, facts);
    return {
      network: id,
      look,
      title: cut(title ?? host, facts.titleMax),
      description: description === null ? null : cut(description, facts.descriptionMax),
      site: (facts.site === 'name' ? contentOf(head, 'og:site_name') : null) ?? host,
      url,
      picture: picture === null || look === 'text' ? null : { url: picture.url, alt: picture.alt ?? '' },
      facts: facts.facts ? labelsOf(head) : [],
    };
  });
}

function lookOf(head: CheckedHead, picture: CardPicture | null, facts: NetworkFacts): HeadPreview['look'] {
  if (picture === null || isBelow(picture, facts.least)) return 'text';
  if (facts.twitterFirst && contentOf(head, 'twitter:card') !== 'summary_large_image') return 'small';
  return isBelow(picture, facts.large) ? 'small' : 'large';
}

/** True where the size is known and too small. */
export function isBelow({ width, height }: CardPicture, size: NetworkFacts['large']): boolean {
  return size !== null && width !== null && height !== null && (width < size.width || height < size.height);
}

function labelsOf(head: CheckedHead): HeadPreview['facts'] {
  return [1, 2].flatMap((index) => {
    const label = contentsOf(head, `twitter:label${index}`)[0];
    const value = contentsOf(head, `twitter:data${index}`)[0];
    return label && value ? [{ label, value }] : [];
  });
}

/** As many characters as a reader sees, then an ellipsis. */
function cut(text: string, max: number | null): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (max === null || line.length <= max) return line;
  const seen = graphemes(line);
  return seen.length <= max
    ? line
    : `${seen
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
