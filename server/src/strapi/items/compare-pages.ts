import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { KIND_UIDS, KINDS, type Kind } from '../../../../shared/kinds';
import { BUILDER_VERSION } from '../../features/pages';
import type { Rebuilder } from './rebuild';

/** What the comparison did. */
export interface Comparison {
  rebuilt: number;
  /** Documents whose published row cannot be shown, with the reason. */
  refused: string[];
}

interface Parts {
  strapi: Core.Strapi;
  rebuilder: Rebuilder;
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
}

/**
 * Makes pages equal to the published rows where they are not: after an import, a restored dump, a
 * time with the plugin off, a new version of the builder. Posts are left alone.
 */
export async function comparePages(parts: Parts): Promise<Comparison> {
  const comparison: Comparison = { rebuilt: 0, refused: [] };
  for (const kind of KINDS) {
    for (const documentId of await differing(parts, kind)) {
      const rebuilt = await parts.transaction((trx) => parts.rebuilder.rebuild(trx, kind, documentId, []));
      if (rebuilt.ok) comparison.rebuilt += 1;
      else {
        const messages = rebuilt.error.refusals.map(({ message }) => message).join('; ');
        comparison.refused.push(`${kind} "${rebuilt.error.title}" (${rebuilt.error.locale}): ${messages}`);
      }
    }
  }
  return comparison;
}

async function differing({ strapi, transaction }: Parts, kind: Kind): Promise<string[]> {
  const rows = (await strapi.db.query(KIND_UIDS[kind] as UID.ContentType).findMany({
    where: { publishedAt: { $notNull: true } },
    select: ['documentId', 'locale', 'updatedAt'],
  })) as { documentId: string; locale: string; updatedAt: string }[];
  const pages = await transaction((trx) =>
    trx('community_hub_pages').where({ kind }).select('document_id', 'locale', 'updated_at', 'builder_version'),
  );
  const known = new Map(pages.map((page) => [`${page.document_id} ${page.locale}`, page]));
  const documents = new Set<string>();
  for (const row of rows) {
    const id = `${row.documentId} ${row.locale}`;
    const page = known.get(id);
    known.delete(id);
    const same = page?.builder_version === BUILDER_VERSION && page.updated_at === new Date(row.updatedAt).toISOString();
    if (!same) documents.add(row.documentId);
  }
  for (const page of known.values()) documents.add(page.document_id);
  return [...documents];
}
