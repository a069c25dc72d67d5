import type { SettingsResponse } from '../../../shared/contracts/settings';
import { imageWords } from '../features/hub';
import {
  drawnPicture,
  type ImageEngine,
  type LibraryPicture,
  type ShareImageFacts,
  type SharePicture,
  shareImageFacts,
} from '../features/metadata';
import type { BrandView, ItemView } from '../features/pages';
import { createDrawShareImage, loadEngine } from '../strapi/media/draw-share-image';
import { createShareImageFiles } from '../strapi/media/share-image-files';
import { createShareImages, type ShareImages } from '../strapi/media/share-images';
import type { Site } from '../strapi/site/site';
import { createShareImageStore } from '../strapi/store/share-image-store';
import type { Ground } from './ground';
import type { Syndication } from './syndication';

/** What draws, once it is loaded. */
export interface Drawing {
  /** Loads it; says in the log, once, why images are not drawn. Never rejects. */
  load(): Promise<void>;
  engine(): ImageEngine | null;
  state(): SettingsResponse['data']['shareImages'];
  /** The drawn image of a page, for its head; null where none is drawn. */
  pictureOf(view: ItemView, brand: BrandView): SharePicture | null;
  /** What the image of a page says and shows. */
  factsOf(view: ItemView, brand: BrandView): ShareImageFacts;
}

export function composeDrawing({ strapi, config, urls, texts }: Ground): Drawing {
  let engine: ImageEngine | null = null;
  const factsOf = (view: ItemView, brand: BrandView) =>
    shareImageFacts(view, brand, imageWords(view.kind, texts(view.locale)));
  return {
    async load() {
      if (!config.shareImages.enabled) return;
      try {
        engine = await loadEngine(strapi.dirs.app.root);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        strapi.log.warn(`community-hub: share images are not drawn, covers are shared instead: ${reason}`);
      }
    },
    engine: () => engine,
    state: () => (engine ? 'drawn' : config.shareImages.enabled ? 'unavailable' : 'off'),
    pictureOf: (view, brand) => engine && drawnPicture(view, factsOf(view, brand), urls, engine.canWrite),
    factsOf,
  };
}

export function composeImages(ground: Ground, { bytes }: Syndication, site: Site, drawing: Drawing): ShareImages {
  const { strapi, clock, files, read } = ground;
  return createShareImages({
    store: createShareImageStore(read),
    files: createShareImageFiles(strapi, bytes),
    factsOf: drawing.factsOf,
    draw() {
      const engine = drawing.engine();
      return engine && createDrawShareImage({ engine, files, bytes });
    },
    async page(documentId, locale) {
      const view = await site.view(documentId, locale);
      if (!view) return null;
      const brand = await site.brand(locale);
      return drawing.pictureOf(view, brand) && { view, brand };
    },
    clock,
    onError: (error) => strapi.log.warn(`community-hub: a share image was not drawn: ${String(error)}`),
  });
}

/** Whether the file of a picture can be read where the upload provider keeps it. */
export function libraryHas(
  { files }: Pick<Ground, 'files'>,
  { bytes }: Pick<Syndication, 'bytes'>,
): (picture: LibraryPicture) => Promise<boolean> {
  return async ({ fileId, rendition }) => {
    const [file] = await files([fileId]);
    // Stores say 403 of what is missing, or nothing at all: no network can show it either.
    const found = file && (await bytes.ofFile(file, rendition).catch(() => null));
    return Boolean(found);
  };
}
