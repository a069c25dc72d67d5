import type { Core } from '@strapi/strapi';
import type { Clock } from '../../core/clock';
import { dayOf } from '../../features/catalog';
import { type BrandPage, brandFileIdsOf, type StoredFile } from '../../features/pages';
import type { Read } from '../store/page-reader';
import { uploadProvider } from './upload-bytes';

/** Leads to files of the media library that a public page shows, and to no other. */
export interface MediaDoor {
  /** Where `original.jpg` or `large.jpg` of a file opens now; null where visitors may not see it. */
  addressOf(fileId: number, name: string): Promise<string | null>;
}

interface Parts {
  strapi: Core.Strapi;
  read: Read;
  /** Files with what the consents of their photos allow. */
  files(ids: readonly number[]): Promise<StoredFile[]>;
  clock: Clock;
}

/** A row of the upload plugin, as its provider wants it for signing. */
interface FileRow {
  url: string;
  provider: string;
  formats: Record<string, { url: string }> | null;
}

export function createMediaDoor({ strapi, read, files, clock }: Parts): MediaDoor {
  return {
    async addressOf(fileId, name) {
      const [file] = await files([fileId]);
      if (!file || (file.rights && file.rights.hub < dayOf(clock.now()))) return null;
      if (!(await isShown(read, fileId))) return null;
      const row: FileRow | null = await strapi.db.query('plugin::upload.file').findOne({ where: { id: fileId } });
      const format = name.replace(/\.[a-z0-9]+$/i, '');
      const stored = format === 'original' ? row : row?.formats?.[format];
      if (!row || !stored) return null;
      const provider = uploadProvider(strapi);
      const isSigned = row.provider === strapi.config.get('plugin::upload.provider') && (await provider.isPrivate?.());
      return isSigned && provider.getSignedUrl ? (await provider.getSignedUrl({ ...stored })).url : stored.url;
    },
  };
}

async function isShown(read: Read, fileId: number): Promise<boolean> {
  return read(async (db) => {
    const ref = await db('community_hub_page_refs')
      .where({ type: 'file', ref: String(fileId) })
      .first('ref');
    if (ref) return true;
    const brands: { data: string }[] = await db('community_hub_brands').select('data');
    return brands.some(({ data }) => brandFileIdsOf(JSON.parse(data) as BrandPage).includes(fileId));
  });
}
