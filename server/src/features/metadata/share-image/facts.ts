import type { BrandView, ItemView, PictureView } from '../../pages';
import { type BrandFill, brandFill } from '../brand-colours';
import { directionOf } from '../language';
import { shareTitle } from '../page-words';
import type { PhotoCredit } from '../picture-credit';
import { type ImageSays, saysOf } from './says';
import type { ImageWords } from './words';

/** Bump when the same facts are drawn differently: every image is then drawn again. */
const DESIGN = 1;

/** A photo as drawn: its file, the point to keep, and the credit that travels with it. */
export interface SharePhoto {
  fileId: number;
  /** Stored address: a replaced file is another picture. */
  url: string;
  width: number | null;
  height: number | null;
  focalPoint: { x: number; y: number } | null;
  credit: PhotoCredit;
}

/** `cover`: over the whole photo. `split`: beside one. `mosaic`: beside two or three. `text`: without. */
export type ShareLayout = 'cover' | 'split' | 'mosaic' | 'text';

/** All that a share image says and shows; the same facts always give the same picture. */
export interface ShareImageFacts extends ImageSays {
  design: number;
  documentId: string;
  locale: string;
  dir: 'ltr' | 'rtl';
  label: string;
  title: string;
  layout: ShareLayout;
  photos: SharePhoto[];
  brand: BrandFill & { name: string; logo: { fileId: number; url: string } | null };
}

/** Longest title worth measuring, in UTF-16 units. */
const TITLE_MAX = 400;
const MOSAIC = 3;
/** Narrower photos would blur when they fill the whole image. */
const COVER_WIDTH = 1000;

/** What the share image of a page says. The view already knows what time it is. */
export function shareImageFacts(view: ItemView, brand: BrandView, words: ImageWords): ShareImageFacts {
  const photos = photosOf(view).map(photoFacts);
  return {
    design: DESIGN,
    documentId: view.documentId,
    locale: view.locale,
    dir: directionOf(view.locale),
    label: words.kind,
    title: oneLine(shareTitle(view)),
    ...saysOf(view, words),
    layout: layoutOf(view, photos),
    photos,
    brand: {
      ...brandFill(brand.primaryColor, brand.accentColor),
      name: oneLine(brand.name),
      logo: brand.logo && { fileId: brand.logo.id, url: brand.logo.url },
    },
  };
}

/** A share image travels to other sites: photos that may only stand on the hub are not on it. */
function photosOf(view: ItemView): PictureView[] {
  const own = view.kind === 'album' || view.kind === 'store' ? view.facts.photos : [];
  const all = [...(view.cover ? [view.cover] : []), ...own].filter(
    ({ mime, hubOnly }) => mime.startsWith('image/') && !hubOnly,
  );
  const unique = all.filter((photo, index) => all.findIndex(({ id }) => id === photo.id) === index);
  return unique.slice(0, view.kind === 'album' ? MOSAIC : 1);
}

function photoFacts(photo: PictureView): SharePhoto {
  const { id, url, width, height, focalPoint, caption, creator, credit, copyright, licence, licencePage } = photo;
  return {
    fileId: id,
    url,
    width,
    height,
    focalPoint,
    credit: { caption, creator, credit, copyright, licence, licencePage },
  };
}

/** Dates and facts stand beside a photo, where they can be read; a story fills the image with it. */
function layoutOf(view: ItemView, photos: readonly SharePhoto[]): ShareLayout {
  const [first] = photos;
  if (!first) return 'text';
  if (photos.length > 1) return 'mosaic';
  if (view.kind === 'event' || view.kind === 'training' || view.kind === 'job') return 'split';
  const { width, height } = first;
  const fills = width !== null && height !== null && width >= COVER_WIDTH && width > height * 1.2;
  return fills ? 'cover' : 'split';
}

/** Line breaks and controls have no place in an image; half a surrogate pair has no glyph. */
function oneLine(text: string): string {
  return text
    .slice(0, TITLE_MAX)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
