import type { Core, UID } from '@strapi/strapi';
import { PHOTO_UID } from '../../../../shared/kinds';
import type { ConsentScope } from '../../features/catalog';

/** A consent as its row says it. */
export interface ConsentRow {
  id: number;
  key: string | null;
  person: string;
  state: 'granted' | 'refused' | 'withdrawn' | 'missing';
  scope: ConsentScope[] | null;
  until: string | null;
  guardian: string | null;
  evidence: string | null;
  note: string | null;
}

/** A photo as far as asking for consents needs it. */
export interface PhotoRecord {
  documentId: string;
  name: string;
  image: { id: number; url: string } | null;
  consents: ConsentRow[];
}

/** Reads and writes the consents of photos. Writing goes through the documents, so that pages and posts follow. */
export interface PhotoRecords {
  read(documentId: string): Promise<PhotoRecord | null>;
  /** Gives a consent that was written before keys were the one that links will know it by. */
  setKey(consentId: number, key: string): Promise<void>;
  /** Changes the consent with this key, or adds it where an editor took it out. */
  write(photo: PhotoRecord, key: string, change: Omit<ConsentRow, 'id' | 'key' | 'note'>): Promise<void>;
}

const CONSENT = 'community-hub.consent';

export function createPhotoRecords(strapi: Core.Strapi): PhotoRecords {
  const uid = PHOTO_UID as UID.ContentType;
  return {
    read: (documentId) =>
      strapi.db.query(uid).findOne({
        where: { documentId },
        select: ['documentId', 'name'],
        populate: { image: true, consents: true },
      }) as Promise<PhotoRecord | null>,
    async setKey(consentId, key) {
      await strapi.db.query(CONSENT).update({ where: { id: consentId }, data: { key } });
    },
    async write({ documentId, consents }, key, change) {
      const rows = consents.map((row) => (row.key === key ? { ...row, ...change } : row));
      const all = rows.some((row) => row.key === key) ? rows : [...rows, { key, ...change }];
      const documents = strapi.documents(uid) as unknown as { update(params: object): Promise<unknown> };
      await documents.update({ documentId, data: { consents: all } });
    },
  };
}
