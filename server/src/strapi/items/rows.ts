import type { Core, UID } from '@strapi/strapi';
import { KIND_UIDS, type Kind } from '../../../../shared/kinds';
import { type CapturedStores, captureStores } from './captured-stores';
import { populateOf, populateOfStores } from './populate';

/** A row of a kind's table with its components and media, as the database gives it. */
export interface ItemRow {
  id: number;
  documentId: string;
  locale: string;
  updatedAt: string | Date;
  publishedAt: string | Date | null;
  [attribute: string]: unknown;
}

/** Reads kinds below the document service: stored file addresses, one transaction, no middleware. */
export interface ItemRows {
  published(kind: Kind, documentId: string): Promise<ItemRow[]>;
  draft(kind: Kind, documentId: string, locale: string): Promise<ItemRow | null>;
  /** Document whose draft has this slug now. */
  draftWithSlug(kind: Kind, locale: string, slug: string): Promise<string | null>;
  /** References to stores as the draft has them now. */
  draftStores(kind: Kind, documentId: string, locale: string): Promise<CapturedStores>;
}

export function createItemRows(strapi: Core.Strapi): ItemRows {
  const uidOf = (kind: Kind) => KIND_UIDS[kind] as UID.ContentType;
  return {
    published: (kind, documentId) =>
      strapi.db.query(uidOf(kind)).findMany({
        where: { documentId, publishedAt: { $notNull: true } },
        populate: populateOf(strapi, uidOf(kind)),
      }) as Promise<ItemRow[]>,
    draft: (kind, documentId, locale) =>
      strapi.db.query(uidOf(kind)).findOne({
        where: { documentId, locale, publishedAt: null },
        populate: populateOf(strapi, uidOf(kind)),
      }) as Promise<ItemRow | null>,
    async draftWithSlug(kind, locale, slug) {
      const where = { slug, locale, publishedAt: null };
      const row = await strapi.db.query(uidOf(kind)).findOne({ where, select: ['documentId'] });
      return row?.documentId ?? null;
    },
    async draftStores(kind, documentId, locale) {
      const row = await strapi.db.query(uidOf(kind)).findOne({
        where: { documentId, locale, publishedAt: null },
        populate: populateOfStores(strapi, uidOf(kind)),
      });
      return captureStores(row ?? {});
    },
  };
}
