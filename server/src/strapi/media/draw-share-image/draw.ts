import {
  composeShareImage,
  type ImageEngine,
  LOGO,
  type PhotoBox,
  type Pixels,
  photoBoxes,
  photoName,
  type ShareImageFacts,
  type SharePhoto,
  writeCredit,
} from '../../../features/metadata';
import type { StoredFile } from '../../../features/pages';
import type { UploadBytes } from '../upload-bytes';
import { cropPhoto, encodeJpeg, plateLogo } from './prepare-pictures';

/** Draws what facts say, as JPEG under 300 kB. Rejects when a photo it shows cannot be read. */
export type DrawShareImage = (facts: ShareImageFacts) => Promise<Uint8Array>;

interface Parts {
  engine: ImageEngine;
  files(ids: readonly number[]): Promise<StoredFile[]>;
  bytes: UploadBytes;
}

/** WhatsApp and slow phones: facts/metadata 1.3, 2026-11. */
const MAX_BYTES = 300_000;
const QUALITIES = [85, 75, 65, 50, 35];

export function createDrawShareImage({ engine, files, bytes }: Parts): DrawShareImage {
  return async (facts) => {
    const stored = new Map((await files(fileIdsOf(facts))).map((file) => [file.id, file]));
    const pictures = new Map<string, Pixels>();
    for (const [index, box] of photoBoxes(facts).entries()) {
      const photo = facts.photos[index];
      if (photo) pictures.set(photoName(index), await croppedPhoto(photo, box, stored.get(photo.fileId), bytes));
    }
    const logo = await logoOf(facts, stored, bytes);
    if (logo) pictures.set(LOGO, logo);
    const shown = logo ? facts : { ...facts, brand: { ...facts.brand, logo: null } };
    const drawn = await engine.draw(await composeShareImage(shown, engine.measureHeight), pictures);
    const credits = facts.photos.map(({ credit }) => credit);
    for (const quality of QUALITIES) {
      const jpeg = writeCredit(await encodeJpeg(drawn, quality), credits);
      if (jpeg.length <= MAX_BYTES) return jpeg;
    }
    throw new Error(`The share image of ${facts.documentId} stays above ${MAX_BYTES} bytes.`);
  };
}

function fileIdsOf({ photos, brand }: ShareImageFacts): number[] {
  return [...photos.map(({ fileId }) => fileId), ...(brand.logo ? [brand.logo.fileId] : [])];
}

async function croppedPhoto(
  { fileId, focalPoint }: SharePhoto,
  box: PhotoBox,
  file: StoredFile | undefined,
  bytes: UploadBytes,
): Promise<Pixels> {
  const found = file && ((await bytes.ofFile(file, renditionFor(file, box))) ?? (await bytes.ofFile(file)));
  if (!found) throw new Error(`The photo ${fileId} cannot be read from the media library.`);
  return cropPhoto(found, box, focalPoint);
}

/** The smallest rendition that fills a box; '' for the original. */
function renditionFor({ formats }: StoredFile, box: PhotoBox): string {
  const large = Object.entries(formats ?? {}).filter(
    ([, { width, height }]) => width >= box.width && height >= box.height,
  );
  return large.sort(([, a], [, b]) => a.width - b.width)[0]?.[0] ?? '';
}

/** A logo that cannot be read or drawn is left out: the name is there. */
async function logoOf(
  { brand }: ShareImageFacts,
  stored: ReadonlyMap<number, StoredFile>,
  bytes: UploadBytes,
): Promise<Pixels | null> {
  const file = brand.logo && stored.get(brand.logo.fileId);
  const found = file && (await bytes.ofFile(file));
  return found ? plateLogo(found).catch(() => null) : null;
}
