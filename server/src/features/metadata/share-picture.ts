import type { BrandView, ItemView, PictureView } from '../pages';

/** What a card shows: one rendition with its true size. */
export interface SharePicture {
  url: string;
  /** Null where the rendition's type is not known for sure. */
  mime: string | null;
  width: number | null;
  height: number | null;
  alt: string;
}

/** A picture of the media library; `rendition` is '' for the original. */
export interface LibraryPicture extends SharePicture {
  fileId: number;
  rendition: string;
}

/** Widths between which every consumer shows a large card without refusing the bytes (facts/metadata 1.3, 2026-11). */
const WANTED = { min: 1200, max: 2048, fallback: 600 } as const;

/** The picture of an item's card: chosen for sharing, the cover, the first photo, the brand's default. */
export function sharePictureOf(view: ItemView, brand: BrandView): LibraryPicture | null {
  return sharePicturesOf(view, brand)[0] ?? null;
}

/** Every picture that can stand on an item's card, the one to choose first. */
export function sharePicturesOf(view: ItemView, brand: BrandView): LibraryPicture[] {
  const photos = view.kind === 'album' || view.kind === 'store' ? view.facts.photos : [];
  return [view.shareOverride.image, view.cover, ...photos, brand.shareImage].flatMap(usable);
}

/** The brand's own card, for home and list pages. */
export function brandSharePicture(brand: BrandView): LibraryPicture | null {
  return usable(brand.shareImage)[0] ?? null;
}

/** Nothing for a picture that must not travel (some people agreed to the hub alone), nor for SVG: no network draws it. */
function usable(picture: PictureView | null): LibraryPicture[] {
  if (!picture || picture.hubOnly || !picture.mime.startsWith('image/') || picture.mime.includes('svg')) return [];
  return [renditionOf(picture)];
}

/** The smallest rendition that is wide enough; never the heavy original when a smaller one will do. */
function renditionOf(picture: PictureView): LibraryPicture {
  const original = { name: '', url: picture.url, width: picture.width, height: picture.height };
  const all = [...picture.formats, original].sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const chosen =
    all.find(({ width }) => width !== null && width >= WANTED.min && width <= WANTED.max) ??
    all.findLast(({ width }) => width !== null && width >= WANTED.fallback && width <= WANTED.max) ??
    original;
  const { name, url, width, height } = chosen;
  return { fileId: picture.id, rendition: name, url, width, height, mime: picture.mime, alt: picture.alt };
}
