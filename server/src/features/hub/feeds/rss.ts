import { toBcp47 } from '../../../core/locale';
import { licenceAddress } from '../../metadata';
import type { PictureView } from '../../pages';
import type { FeedEntry } from './entry';
import type { Feed } from './feed';
import { cdataElement, element, textElement, XML_DECLARATION } from './xml';

/** Modules of RSS that we write: content, dc, atom, Media RSS 1.5.1 (rssboard.org/media-rss, 2026-11). */
const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
} as const;

/** RSS 2.0 (rssboard.org/rss-specification, 2.0.11). */
export function writeRss(feed: Feed): string {
  const channel = [
    textElement('title', feed.title),
    textElement('link', feed.homeUrl),
    textElement('description', feed.description),
    textElement('language', toBcp47(feed.locale)),
    textElement('lastBuildDate', feed.updatedAt && rfc822(feed.updatedAt)),
    element('atom:link', '', { rel: 'self', href: feed.selfUrl, type: 'application/rss+xml' }),
    feed.nextUrl === null ? '' : element('atom:link', '', { rel: 'next', href: feed.nextUrl }),
    logoElement(feed),
    ...feed.entries.map((entry) => itemElement(entry, feed)),
  ];
  return `${XML_DECLARATION}${element('rss', element('channel', channel.join('\n')), { version: '2.0', ...NAMESPACES })}`;
}

/** `Sat, 12 Dec 2026 18:30:00 GMT`, the date of RSS and of HTTP. */
export function rfc822(moment: string): string {
  return new Date(moment).toUTCString();
}

/** RSS takes pictures of at most 144 by 400 pixels here, so a larger logo is named without its size. */
function logoElement({ brand, title, homeUrl }: Feed): string {
  if (!brand.logo) return '';
  const inner = textElement('url', brand.logo.url) + textElement('title', title) + textElement('link', homeUrl);
  return element('image', inner);
}

/** No enclosure: it needs the exact length in bytes, and the upload plugin keeps rounded kilobytes. */
function itemElement(entry: FeedEntry, { brand }: Feed): string {
  const pictures = [...(entry.cover ? [entry.cover] : []), ...entry.photos];
  const inner = [
    textElement('title', entry.title),
    textElement('link', entry.url),
    textElement('guid', entry.id, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(entry.publishedAt)),
    textElement('atom:updated', entry.updatedAt),
    textElement('dc:creator', entry.author?.name ?? brand.name),
    ...entry.categories.map((name) => textElement('category', name)),
    textElement('description', entry.summary ?? entry.title),
    cdataElement('content:encoded', entry.html),
    ...pictures.map(mediaElement),
    entry.video ? element('media:content', '', { url: entry.video.url, type: entry.video.mime, medium: 'video' }) : '',
  ];
  return element('item', inner.join(''));
}

/** A picture with all that its licence asks to be said. */
function mediaElement(picture: PictureView): string {
  const { url, mime, width, height } = picture;
  const inner = [
    textElement('media:description', picture.alt),
    textElement('media:credit', picture.credit ?? picture.creator, { role: 'photographer' }),
    textElement('media:copyright', picture.copyright),
    textElement('media:license', picture.licence, { href: picture.licencePage ?? licenceAddress(picture.licence) }),
  ];
  return element('media:content', inner.join(''), { url, type: mime, medium: 'image', width, height });
}
