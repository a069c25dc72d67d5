import { escapeMarkup } from '../../../core/escape';
import type { BrandView, ItemView, PictureView, Urls } from '../../pages';
import { mayTravel } from './entry';
import { element, textElement, XML_DECLARATION } from './xml';

/** oEmbed 1.0 (oembed.com, 2026-11). */
export interface OembedLimits {
  maxWidth: number | null;
  maxHeight: number | null;
}

/** CSS pixels of the frame of an item, and the least it can be read at. */
const FRAME = { width: 600, height: 420, least: { width: 220, height: 180 } } as const;

/** Seconds for which the answer may be kept. */
const CACHE_AGE = 3600;

type Answer = Readonly<Record<string, string | number>>;

/** What another site shows of an item: its script-free frame, or a link where there is no room for one. */
export function oembedOf(view: ItemView, brand: BrandView, urls: Urls, limits: OembedLimits): Answer {
  const width = Math.min(FRAME.width, limits.maxWidth ?? FRAME.width);
  const height = Math.min(FRAME.height, limits.maxHeight ?? FRAME.height);
  const fits = width >= FRAME.least.width && height >= FRAME.least.height;
  const source = urls.embedItem(view.kind, view.locale, view.slug);
  return {
    version: '1.0',
    ...(fits ? { type: 'rich', width, height, html: frameHtml(source, view.title, width, height) } : { type: 'link' }),
    title: view.title,
    author_name: view.speaker.as === 'person' ? view.speaker.person.name : brand.name,
    author_url: (view.speaker.as === 'person' && view.speaker.person.url) || brand.url,
    provider_name: brand.name,
    provider_url: brand.url,
    cache_age: CACHE_AGE,
    ...thumbnailOf(view.cover, limits),
  };
}

/** The same as XML. */
export function oembedXml(answer: Answer): string {
  const inner = Object.entries(answer).map(([name, value]) => textElement(name, value));
  return XML_DECLARATION.replace('?>', ' standalone="yes"?>') + element('oembed', inner.join('\n'));
}

function frameHtml(source: string, title: string, width: number, height: number): string {
  const attributes = `width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"`;
  return `<iframe src="${escapeMarkup(source)}" title="${escapeMarkup(title)}" ${attributes}></iframe>`;
}

/** Address and both sizes, or nothing: the largest rendition that fits. */
function thumbnailOf(cover: PictureView | null, { maxWidth, maxHeight }: OembedLimits): Answer {
  if (!cover || !mayTravel(cover)) return {};
  const fitting = [...cover.formats, cover].flatMap(({ url, width, height }) => {
    const fits = width && height && width <= (maxWidth ?? width) && height <= (maxHeight ?? height);
    return fits ? [{ url, width, height }] : [];
  });
  const [largest] = fitting.sort((a, b) => b.width - a.width);
  if (!largest) return {};
  return { thumbnail_url: largest.url, thumbnail_width: largest.width, thumbnail_height: largest.height };
}
