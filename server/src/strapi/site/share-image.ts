import type { Kind } from '../../../../shared/kinds';
import { brandFill, type LibraryPicture, type SharePicture, sharePicturesOf } from '../../features/metadata';
import type { BrandView, ItemView } from '../../features/pages';
import { plainCard } from '../media/draw-share-image';
import type { ShareImages } from '../media/share-images';
import type { Site } from './site';

/** What the address of a share image answers. */
export type ShareImageAnswer =
  /** `version` is null for a picture that stands in until the image can be drawn. */
  | { state: 'image'; jpeg: Uint8Array; version: string | null }
  | { state: 'elsewhere'; location: string }
  | { state: 'moved'; location: string }
  | { state: 'gone' }
  | { state: 'unknown' };

export type ShareImageOf = (kind: Kind, locale: string, slug: string) => Promise<ShareImageAnswer>;

interface Parts {
  site: Site;
  images: ShareImages;
  pictureOf(view: ItemView, brand: BrandView): SharePicture | null;
  /** False for a picture whose file the upload provider has lost. */
  isThere(picture: LibraryPicture): Promise<boolean>;
}

/** A network's robot waits a few seconds for an image, and comes back rarely. */
const WAIT_MS = 4000;

/** The image of a public page: drawn, or the picture to fall back on; never nothing. */
export function createShareImageOf({ site, images, pictureOf, isThere }: Parts): ShareImageOf {
  return async (kind, locale, slug) => {
    const found = await site.viewAt(kind, locale, slug);
    if (!found.ok) {
      const { error } = found;
      return error.state === 'moved' ? { ...error, location: site.urls.image(kind, locale, error.slug) } : error;
    }
    const [view, brand] = [found.value, await site.brand(locale)];
    const drawn = pictureOf(view, brand) && (await images.get(view, brand, WAIT_MS));
    if (drawn) return { state: 'image', ...drawn };
    for (const picture of sharePicturesOf(view, brand)) {
      // A photo that is lost is one reason why nothing was drawn.
      if (await isThere(picture)) return { state: 'elsewhere', location: picture.url };
    }
    return { state: 'image', jpeg: await plainCard(brandFill(brand.primaryColor, null).fill), version: null };
  };
}
