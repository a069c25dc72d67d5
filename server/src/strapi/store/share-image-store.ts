import type { Knex } from 'knex';

import { addSeconds, toInstant } from '../../core/clock';
import { dayOf } from '../../features/catalog';
import type { ProviderFile } from '../media/share-image-files';
import type { Read } from './page-reader';

/** One drawn image: what it shows, whose it is, where the provider keeps it. */
export interface StoredImage {
  version: string;
  documentId: string;
  locale: string;
  file: ProviderFile;
}

/** Which images were drawn. */
export interface ShareImageStore {
  find(version: string): Promise<StoredImage | null>;
  /** A second instance that drew the same keeps the first one's row. */
  add(image: StoredImage, photoIds: readonly number[], now: Date): Promise<void>;
  /** Once a day at most: an image that is asked for stays. */
  used(version: string, now: Date): Promise<void>;
  /**
   * Images that must go: their page is not public any more, it or a consent no longer shows one of
   * their photos, or nobody asked for them in 30 days.
   */
  outdated(now: Date, limit: number): Promise<StoredImage[]>;
  remove(version: string): Promise<void>;
  /** Pages edited last, newest first. */
  newestPages(limit: number): Promise<{ documentId: string; locale: string }[]>;
}

const IMAGES = 'community_hub_share_images';
const PHOTOS = 'community_hub_share_image_files';
const DAY = 86_400;
const UNUSED_DAYS = 30;

export function createShareImageStore(read: Read): ShareImageStore {
  return {
    find: (version) => read(async (db) => imageOf(await db(IMAGES).where({ version }).first())),
    add: ({ version, documentId, locale, file }, photoIds, now) =>
      read(async (db) => {
        const times = { created_at: toInstant(now), last_used_at: toInstant(now) };
        const row = { version, document_id: documentId, locale, file: JSON.stringify(file), ...times };
        await db(IMAGES).insert(row).onConflict('version').ignore();
        const photos = photoIds.map((id) => ({ version, file_id: id, ref: String(id) }));
        if (photos.length > 0) await db(PHOTOS).insert(photos).onConflict(['version', 'file_id']).ignore();
      }),
    used: (version, now) =>
      read(async (db) => {
        const yesterday = toInstant(addSeconds(now, -DAY));
        await db(IMAGES)
          .where({ version })
          .where('last_used_at', '<', yesterday)
          .update({ last_used_at: toInstant(now) });
      }),
    outdated: (now, limit) => read((db) => outdatedImages(db, now, limit)),
    remove: (version) =>
      read(async (db) => {
        await db(PHOTOS).where({ version }).delete();
        await db(IMAGES).where({ version }).delete();
      }),
    newestPages: (limit) =>
      read(async (db) => {
        const rows = await db('community_hub_pages')
          .orderBy('updated_at', 'desc')
          .limit(limit)
          .select('document_id', 'locale');
        return rows.map(({ document_id: documentId, locale }) => ({ documentId, locale }));
      }),
  };
}

async function outdatedImages(db: Knex, now: Date, limit: number): Promise<StoredImage[]> {
  const shown = db('community_hub_page_refs as ref')
    .where('ref.type', 'file')
    .whereRaw('ref.ref = photo.ref and ref.document_id = image.document_id and ref.locale = image.locale')
    .select(db.raw('1'));
  const ended = db('community_hub_picture_rights as rights')
    .whereRaw('rights.file_id = photo.file_id')
    .where((either) =>
      either.where('rights.hub_until', '<', dayOf(now)).orWhere('rights.social_until', '<', dayOf(now)),
    )
    .select(db.raw('1'));
  const lost = db(`${PHOTOS} as photo`)
    .whereRaw('photo.version = image.version')
    .where((either) => either.whereNotExists(shown).orWhereExists(ended))
    .select(db.raw('1'));
  const page = db('community_hub_pages as page')
    .whereRaw('page.document_id = image.document_id and page.locale = image.locale')
    .select(db.raw('1'));
  const rows = await db(`${IMAGES} as image`)
    .where('image.last_used_at', '<', toInstant(addSeconds(now, -UNUSED_DAYS * DAY)))
    .orWhereNotExists(page)
    .orWhereExists(lost)
    .limit(limit)
    .select('image.*');
  return rows.flatMap((row) => imageOf(row) ?? []);
}

interface ImageRow {
  version: string;
  document_id: string;
  locale: string;
  file: string;
}

function imageOf(row: ImageRow | undefined): StoredImage | null {
  if (!row) return null;
  return { version: row.version, documentId: row.document_id, locale: row.locale, file: JSON.parse(row.file) };
}
