import type { Core, UID } from '@strapi/strapi';
import type { MediaRef } from '../../channels/kit';
import type { Clock } from '../../core/clock';
import { dayOf } from '../../features/catalog';
import type { StoredFile } from '../../features/pages';
import type { Read } from './page-reader';

const FILE = 'plugin::upload.file' as UID.ContentType;

interface Parts {
  strapi: Core.Strapi;
  read: Read;
  files(ids: readonly number[]): Promise<StoredFile[]>;
  clock: Clock;
}

/**
 * Pictures that an editor chose for a post, in her order. Left out: what is gone, no bitmap, or shows people who did
 * not agree to social pages. Alt texts are those of a page in that language that shows the picture, such as an
 * album's, else the file's own.
 */
export function createChosenPictures({ strapi, read, files, clock }: Parts) {
  return async (ids: readonly number[], locale: string): Promise<MediaRef[]> => {
    if (ids.length === 0) return [];
    const stored = new Map((await files(ids)).map((file) => [file.id, file]));
    const alts = await read(async (db) => {
      const rows = await db('community_hub_page_refs as ref')
        .join('community_hub_pages as page', 'page.document_id', 'ref.document_id')
        .where({ 'ref.type': 'file', 'page.locale': locale })
        .whereIn('ref.ref', ids.map(String))
        .distinct('page.id', 'page.data');
      return altsIn(rows.map((row) => JSON.parse(row.data)));
    });
    const own = await read(() => strapi.db.query(FILE).findMany({ where: { id: { $in: [...ids] } } }));
    const ownAlts = new Map(own.map((file) => [Number(file.id), String(file.alternativeText ?? '')]));
    return ids.flatMap((id) => {
      const file = stored.get(id);
      if (!file || !mayBePosted(file, dayOf(clock.now()))) return [];
      const { mime, width, height } = file;
      return [{ id, mime, width: width ?? 0, height: height ?? 0, alt: alts.get(id) ?? ownAlts.get(id) ?? '' }];
    });
  };
}

function mayBePosted({ mime, rights }: StoredFile, today: string): boolean {
  const agreed = rights === undefined || rights.social >= today;
  return agreed && mime.startsWith('image/') && mime !== 'image/svg+xml';
}

/** Alt texts of all pictures that stand anywhere in pages. */
function altsIn(value: unknown, found = new Map<number, string>()): Map<number, string> {
  if (value === null || typeof value !== 'object') return found;
  const { fileId, alt } = value as { fileId?: unknown; alt?: unknown };
  if (typeof fileId === 'number' && typeof alt === 'string' && alt !== '') found.set(fileId, alt);
  for (const part of Object.values(value)) altsIn(part, found);
  return found;
}
