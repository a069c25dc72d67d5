import type { Knex } from 'knex';
import { FOR_EVER, type PictureRights } from '../../features/catalog';

/** A picture of a photo with what the photo's consents allow. */
export interface PhotoPicture {
  photo: string;
  fileId: number;
  /** `pictureName` of its address. */
  name: string;
  rights: PictureRights;
  /** When the photo was last written: tells at boot whether it was read since. */
  version: string;
}

/** Until when each picture may be shown, wherever it is used. Every call takes the change's transaction. */
export interface PictureRightsStore {
  /** Answers the files whose rights changed. */
  write(trx: Knex.Transaction, picture: PhotoPicture, today: string): Promise<number[]>;
  /** A photo without a picture, or gone. What was refused stays refused: the file may be used elsewhere. */
  forget(trx: Knex.Transaction, photo: string): Promise<void>;
  /** Pictures with a right that ended before this day and was not acted on. */
  ended(trx: Knex.Transaction, today: string, limit: number): Promise<EndedRight[]>;
  /** What follows from the end was done. */
  acted(trx: Knex.Transaction, ended: EndedRight, today: string): Promise<void>;
  /** Versions of the photos as last read. */
  versions(trx: Knex.Transaction): Promise<Map<string, string>>;
}

export interface EndedRight {
  photo: string;
  fileId: number;
}

interface RightsRow {
  id: number;
  photo: string;
  file_id: number;
  file_hash: string;
  hub_until: string;
  social_until: string;
  next_end: string | null;
  photo_version: string | null;
}

const TABLE = 'community_hub_picture_rights';

export function createPictureRightsStore(): PictureRightsStore {
  const rows = (trx: Knex.Transaction) => trx<RightsRow>(TABLE);
  return {
    async write(trx, { photo, fileId, name, rights, version }, today) {
      const known = await rows(trx).where({ photo, file_id: fileId }).first();
      await leave(trx, rows(trx).where({ photo }).whereNot({ file_id: fileId }));
      // Whoever records a picture anew takes the place of records that were given up.
      await rows(trx).where({ file_id: fileId }).whereNull('photo_version').delete();
      const row = {
        photo,
        file_id: fileId,
        file_hash: name,
        hub_until: rights.hub,
        social_until: rights.social,
        next_end: nextEnd(rights, today),
        photo_version: version,
      };
      await rows(trx).insert(row).onConflict(['photo', 'file_id']).merge();
      const before = known ?? { hub_until: FOR_EVER, social_until: FOR_EVER };
      const same = before.hub_until === rights.hub && before.social_until === rights.social;
      return same ? [] : [fileId];
    },
    forget: (trx, photo) => leave(trx, rows(trx).where({ photo })),
    async ended(trx, today, limit) {
      const found = await rows(trx).where('next_end', '<', today).select('photo', 'file_id').limit(limit);
      return found.map(({ photo, file_id: fileId }) => ({ photo, fileId }));
    },
    async acted(trx, { photo, fileId }, today) {
      const row = await rows(trx).where({ photo, file_id: fileId }).first();
      const next = row ? nextEnd({ hub: row.hub_until, social: row.social_until }, today) : null;
      await rows(trx).where({ photo, file_id: fileId }).update({ next_end: next });
    },
    async versions(trx) {
      const known = await rows(trx).whereNotNull('photo_version').select('photo', 'photo_version');
      return new Map(known.map(({ photo, photo_version }) => [photo, photo_version ?? '']));
    },
  };
}

/** Drops the rows that limit nothing, keeps the others without their photo. */
async function leave(trx: Knex.Transaction, which: Knex.QueryBuilder<RightsRow, RightsRow[]>): Promise<void> {
  const rows: RightsRow[] = await which.select();
  const limiting = (row: RightsRow) => row.hub_until !== FOR_EVER || row.social_until !== FOR_EVER;
  for (const row of rows) {
    if (limiting(row)) await trx(TABLE).where({ id: row.id }).update({ photo_version: null });
    else await trx(TABLE).where({ id: row.id }).delete();
  }
}

function nextEnd({ hub, social }: PictureRights, today: string): string | null {
  return [hub, social].filter((day) => day !== FOR_EVER && day >= today).sort()[0] ?? null;
}
