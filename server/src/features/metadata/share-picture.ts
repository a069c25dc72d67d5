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

/** Widths between which every consumer shows a large card without refusing the bytes (facts/metadata 1.3, 2026-11). */
const WANTED = { min: 1200, max: 2048, fallback: 600 } as const;

/** The picture of an item's card: chosen for sharing, the cover, the first photo, the brand's default. */
export function sharePictureOf(view: ItemView, brand: BrandView): SharePicture | null {
  const photos = view.kind === 'album' || view.kind === 'store' ? view.facts.photos : [];
  return firstUsable([view.shareOverride.image, view.cover, ...photos, brand.shareImage]);
}

/** The brand's own card, for home and list pages. */
export function brandSharePicture(brand: BrandView): SharePicture | null {
  return firstUsable([brand.shareImage]);
}

function firstUsable(pictures: readonly (PictureView | null)[]): SharePicture | null {
  for (const picture of pictures) {
    // A share image travels to other sites: some people agreed to the hub alone.
    if (picture?.hubOnly) continue;
    // No network draws SVG.
    if (picture?.mime.startsWith('image/') && !picture.mime.includes('svg')) return renditionOf(picture);
  }
  return null;
}

/** The smallest rendition that is wide enough; never the heavy original when a smaller one will do. */
function renditionOf(picture: PictureView): SharePicture {
  const original = { url: picture.url, width: picture.width, height: picture.height };
  const all = [...picture.formats, original].sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const chosen =
    all.find(({ width }) => width !== null && width >= WANTED.min && width <= WANTED.max) ??
    all.findLast(({ width }) => width !== null && width >= WANTED.fallback && width <= WANTED.max) ??
    original;
  const { url, width, height } = chosen;
  return { url, width, height, mime: picture.mime, alt: picture.alt };
}
