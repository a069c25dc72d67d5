import type { Core, UID } from '@strapi/strapi';
import { KIND_UIDS, type Kind } from '../../../../shared/kinds';

/** The document of a kind that carries an outside identifier, as its title says it. */
export interface Identified {
  documentId: string;
  title: string;
}

/**
 * Whose outside identifier it is, in any language, drafts included; null for nobody's. `except` is a
 * document that may have it.
 */
export async function identified(
  strapi: Core.Strapi,
  kind: Kind,
  identifier: string,
  except?: string,
): Promise<Identified | null> {
  const row = await strapi.db.query(KIND_UIDS[kind] as UID.ContentType).findOne({
    where: { identifier, ...(except ? { documentId: { $ne: except } } : {}) },
    select: ['documentId', 'title'],
    orderBy: { id: 'asc' },
  });
  return row ? { documentId: row.documentId, title: String(row.title ?? '') } : null;
}
