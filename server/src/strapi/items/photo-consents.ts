import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { PHOTO_UID } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { dayOf, rightsOf } from '../../features/catalog';
import { type PageRef, pictureName } from '../../features/pages';
import { noteChange } from '../store/changes';
import type { PictureRightsStore } from '../store/picture-rights';
import type { Dependants } from './dependants';
import { populateOf } from './populate';
import { toSourcePhoto } from './to-source';

/** Keeps pages and posts equal to what the consents of photos allow. */
export interface PhotoConsents {
  /** A photo was written or deleted: what shows it follows, in the same transaction. */
  changed(trx: Knex.Transaction, documentId: string): Promise<void>;
  /** Acts on consents that ended since the last call. Answers how many pictures. */
  end(limit: number): Promise<number>;
  /** Reads the photos that were written behind the documents' back: imports, restored dumps. */
  catchUp(): Promise<void>;
}

interface Parts {
  strapi: Core.Strapi;
  clock: Clock;
  rights: PictureRightsStore;
  dependants: Pick<Dependants, 'rebuildOf'>;
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
}

interface PhotoRow {
  documentId: string;
  updatedAt: string | Date;
}

export function createPhotoConsents(parts: Parts): PhotoConsents {
  const { dependants, rights, transaction, clock } = parts;
  return {
    async changed(trx, documentId) {
      const files = await recordRights(parts, trx, documentId);
      await dependants.rebuildOf(trx, [{ type: 'photo', id: documentId }, ...files]);
    },
    async end(limit) {
      const today = dayOf(clock.now());
      const ended = await transaction((trx) => rights.ended(trx, today, limit));
      for (const right of ended) {
        await transaction(async (trx) => {
          await rights.acted(trx, right, today);
          await dependants.rebuildOf(trx, [
            { type: 'photo', id: right.photo },
            { type: 'file', id: right.fileId },
          ]);
        });
      }
      return ended.length;
    },
    catchUp: () =>
      transaction(async (trx) => {
        const refs: PageRef[] = [];
        for (const { id, known } of await unread(parts, trx)) {
          const files = await recordRights(parts, trx, id);
          if (known || files.length > 0) refs.push({ type: 'photo', id }, ...files);
        }
        await dependants.rebuildOf(trx, refs);
      }),
  };
}

/** Writes what a photo allows now. Answers the files for which that is news. */
async function recordRights(
  { strapi, rights, clock }: Parts,
  trx: Knex.Transaction,
  documentId: string,
): Promise<PageRef[]> {
  const uid = PHOTO_UID as UID.ContentType;
  await noteChange(trx, clock.now());
  const row = await strapi.db.query(uid).findOne({ where: { documentId }, populate: populateOf(strapi, uid) });
  const photo = row ? toSourcePhoto(strapi, row) : null;
  if (!photo?.image) {
    await rights.forget(trx, documentId);
    return [];
  }
  const changed = await rights.write(
    trx,
    {
      photo: documentId,
      fileId: photo.image.id,
      name: pictureName(photo.image.url),
      rights: rightsOf(photo),
      version: versionOf(row as PhotoRow),
    },
    dayOf(clock.now()),
  );
  return changed.map((id) => ({ type: 'file', id }));
}

async function unread({ strapi, rights }: Parts, trx: Knex.Transaction): Promise<{ id: string; known: boolean }[]> {
  const versions = await rights.versions(trx);
  const rows = (await strapi.db
    .query(PHOTO_UID as UID.ContentType)
    .findMany({ select: ['documentId', 'updatedAt'] })) as PhotoRow[];
  const changed = rows.filter((row) => versions.get(row.documentId) !== versionOf(row));
  const present = new Set(rows.map(({ documentId }) => documentId));
  const gone = [...versions.keys()].filter((id) => !present.has(id));
  return [...changed.map(({ documentId }) => documentId), ...gone].map((id) => ({ id, known: versions.has(id) }));
}

function versionOf({ updatedAt }: PhotoRow): string {
  return new Date(updatedAt).toISOString();
}
