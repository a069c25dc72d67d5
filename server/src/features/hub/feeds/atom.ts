import { toBcp47 } from '../../../core/locale';
import type { FeedEntry } from './entry';
import type { Feed } from './feed';
import { element, textElement, XML_DECLARATION } from './xml';

/** What an empty feed says of its last change: Atom wants a date, and nothing changed yet. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** Atom (RFC 4287); the archive links are those of RFC 5005. */
export function writeAtom(feed: Feed): string {
  const inner = [
    textElement('id', feed.selfUrl),
    textElement('title', feed.title),
    textElement('subtitle', feed.description),
    textElement('updated', feed.updatedAt ?? NEVER),
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
    element('link', '', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
    feed.nextUrl === null ? '' : element('link', '', { rel: 'next', href: feed.nextUrl }),
    textElement('logo', feed.brand.logo?.url),
    personElement({ name: feed.brand.name, url: feed.brand.url }),
    ...feed.entries.map(entryElement),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': toBcp47(feed.locale) };
  return XML_DECLARATION + element('feed', inner.filter(Boolean).join('\n'), attributes);
}

function entryElement(entry: FeedEntry): string {
  const { cover } = entry;
  const inner = [
    textElement('id', entry.id),
    textElement('title', entry.title),
    textElement('published', entry.publishedAt),
    textElement('updated', entry.updatedAt),
    element('link', '', { rel: 'alternate', type: 'text/html', href: entry.url }),
    cover ? element('link', '', { rel: 'enclosure', type: cover.mime, href: cover.url, title: cover.alt || null }) : '',
    entry.author ? personElement(entry.author) : '',
    ...entry.categories.map((term) => element('category', '', { term })),
    textElement('summary', entry.summary),
    textElement('content', entry.html, { type: 'html' }),
  ];
  return element('entry', inner.join(''));
}

function personElement({ name, url }: { name: string; url: string | null }): string {
  return element('author', textElement('name', name) + textElement('uri', url));
}
