import type { Clock } from '../../core/clock';
import { type ShareImageFacts, shareImageVersion } from '../../features/metadata';
import type { BrandView, ItemView } from '../../features/pages';
import type { ShareImageStore } from '../store/share-image-store';
import type { DrawShareImage } from './draw-share-image/draw';
import type { ShareImageFiles } from './share-image-files';

export interface DrawnImage {
  version: string;
  jpeg: Uint8Array;
}

/** Drawn share images: one at a time, off the way of every request, kept by what they show. */
export interface ShareImages {
  /** The image of a page, drawn now if need be; null when that takes longer than `waitMs` or fails. */
  get(view: ItemView, brand: BrandView, waitMs: number): Promise<DrawnImage | null>;
  /** Removes images that must go and draws those of the pages edited last. Call after changes; never rejects. */
  follow(): Promise<void>;
  /** Ends after the image that is being drawn. */
  stop(): Promise<void>;
}

interface Parts {
  store: ShareImageStore;
  files: ShareImageFiles;
  /** What the image of a page says and shows. */
  factsOf(view: ItemView, brand: BrandView): ShareImageFacts;
  /** Null while images cannot be drawn. */
  draw(): DrawShareImage | null;
  /** A page as it reads now, when its image is to be drawn; null otherwise. */
  page(documentId: string, locale: string): Promise<{ view: ItemView; brand: BrandView } | null>;
  clock: Clock;
  onError(error: unknown): void;
}

/** Pages looked at after a change; all others are drawn when they are first asked for. */
const NEWEST = 12;
/** More than this many waiting: a visitor gets the plain picture instead. */
const QUEUE = 30;
const BATCH = 50;

export function createShareImages(parts: Parts): ShareImages {
  const { store, files, clock, onError } = parts;
  const waiting = new Map<string, Promise<DrawnImage | null>>();
  let last: Promise<unknown> = Promise.resolve();
  let following: Promise<void> = Promise.resolve();
  let stopped = false;

  const drawOne = async (facts: ShareImageFacts, version: string): Promise<DrawnImage | null> => {
    const draw = stopped ? null : parts.draw();
    if (!draw) return null;
    const jpeg = await draw(facts);
    await keep(parts, facts, version, jpeg);
    return { version, jpeg };
  };
  const enqueue = (facts: ShareImageFacts, version: string): Promise<DrawnImage | null> => {
    const same = waiting.get(version);
    if (same) return same;
    if (waiting.size >= QUEUE) return Promise.resolve(null);
    const drawn = last
      .then(() => drawOne(facts, version))
      .catch((error: unknown) => {
        onError(error);
        return null;
      })
      .finally(() => waiting.delete(version));
    waiting.set(version, drawn);
    last = drawn;
    return drawn;
  };
  const drawMissing = async () => {
    for (const { documentId, locale } of await store.newestPages(NEWEST)) {
      if (stopped) return;
      const page = await parts.page(documentId, locale);
      if (!page) continue;
      const facts = parts.factsOf(page.view, page.brand);
      const version = shareImageVersion(facts);
      if (!(await store.find(version))) await enqueue(facts, version);
    }
  };
  const round = async () => {
    if (stopped) return;
    await removeOutdated(parts);
    if (parts.draw()) await drawMissing();
  };
  return {
    async get(view, brand, waitMs) {
      const facts = parts.factsOf(view, brand);
      const version = shareImageVersion(facts);
      const known = await store.find(version);
      const jpeg = known && (await files.read(known.file));
      if (jpeg) {
        await store.used(version, clock.now());
        return { version, jpeg };
      }
      return atMost(enqueue(facts, version), waitMs);
    },
    follow() {
      following = following.then(round).catch(onError);
      return following;
    },
    async stop() {
      stopped = true;
      await Promise.all([following, last]);
    },
  };
}

/** Stored, then looked at again: what ended while it was drawn must not stay. */
async function keep(parts: Parts, facts: ShareImageFacts, version: string, jpeg: Uint8Array): Promise<void> {
  const { store, files, clock } = parts;
  const file = await files.save(version, jpeg);
  const { documentId, locale } = facts;
  const photoIds = facts.photos.map(({ fileId }) => fileId);
  await store.add({ version, documentId, locale, file }, photoIds, clock.now());
  await removeOutdated(parts);
}

/** File first: a crash in between leaves the row, and the next round tries again. */
async function removeOutdated({ store, files, clock }: Parts): Promise<void> {
  for (const { version, file } of await store.outdated(clock.now(), BATCH)) {
    await files.remove(file);
    await store.remove(version);
  }
}

function atMost<T>(work: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
    timer.unref();
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
