import type { Core } from '@strapi/strapi';
import type { Kind } from '../../../../shared/kinds';
import { type CapturedStores, captureStores } from './captured-stores';
import type { KindSource } from './kind-sources';
import { populateOf, populateOfPlan, populateOfStores } from './populate';
import { shapeRow } from './shape-row';
import type { SourceCatalog } from './source-catalog';

/** A row of a kind's table with its components and media, as the database gives it. */
export interface ItemRow {
  id: number;
  documentId: string;
  locale: string;
  updatedAt: string | Date;
  publishedAt: string | Date | null;
  [attribute: string]: unknown;
}

/**
 * Reads kinds below the document service: stored file addresses, one transaction, no middleware.
 * Rows of an app's type come in the shape of ours.
 */
export interface ItemRows {
  published(source: KindSource, documentId: string): Promise<ItemRow[]>;
  /** The saved draft as its own type says it; null where there is none in this locale. */
  draft(source: KindSource, documentId: string, locale: string): Promise<ItemRow | null>;
  /** A row of a type in the shape of ours. */
  shape(source: KindSource, row: ItemRow): ItemRow;
  /** Document whose draft has this slug now. */
  draftWithSlug(kind: Kind, locale: string, slug: string): Promise<string | null>;
  /** References to stores as the draft has them now. */
  draftStores(source: KindSource, documentId: string, locale: string): Promise<CapturedStores>;
}

interface Parts {
  strapi: Core.Strapi;
  sources: SourceCatalog;
  defaultLocale(): Promise<string>;
}

export function createItemRows({ strapi, sources, defaultLocale }: Parts): ItemRows {
  const populate = (source: KindSource) => {
    const plan = sources.planOf(source);
    return plan ? populateOfPlan(strapi, plan) : populateOf(strapi, source.uid);
  };
  const draftWhere = (source: KindSource, locale: string) => ({
    ...(sources.isLocalized(source) ? { locale } : {}),
    ...(sources.hasDrafts(source) ? { publishedAt: null } : {}),
  });
  const shape = (source: KindSource, row: ItemRow) => {
    const plan = sources.planOf(source);
    return plan ? shapeRow(plan, row) : row;
  };
  return {
    shape,
    async published(source, documentId) {
      const where = sources.hasDrafts(source) ? { documentId, publishedAt: { $notNull: true } } : { documentId };
      const found = await strapi.db.query(source.uid).findMany({ where, populate: populate(source) });
      const byDefault = source.map ? await defaultLocale() : null;
      return (found as ItemRow[]).map((row) => shape(source, byDefault === null ? row : complete(row, byDefault)));
    },
    async draft(source, documentId, locale) {
      const where = { documentId, ...draftWhere(source, locale) };
      const row: ItemRow | null = await strapi.db.query(source.uid).findOne({ where, populate: populate(source) });
      return row && complete(row, locale);
    },
    async draftWithSlug(kind, locale, slug) {
      for (const source of sources.ofKind(kind)) {
        const attribute = slugAttribute(sources, source);
        if (attribute === null) continue;
        const where = { [attribute]: slug, ...draftWhere(source, locale) };
        const row = await strapi.db.query(source.uid).findOne({ where, select: ['documentId'] });
        if (row) return row.documentId;
      }
      return null;
    },
    async draftStores(source, documentId, locale) {
      const plan = sources.planOf(source);
      const wanted = plan ? populateOfPlan(strapi, plan) : populateOfStores(strapi, source.uid);
      const where = { documentId, ...draftWhere(source, locale) };
      const row: ItemRow | null = await strapi.db.query(source.uid).findOne({ where, populate: wanted });
      return captureStores(row ? shape(source, row) : {});
    },
  };
}

/** Types without languages speak the default one; types without drafts are public since they were written. */
function complete(row: ItemRow, locale: string): ItemRow {
  const { createdAt } = row as { createdAt?: string };
  return { ...row, locale: row.locale ?? locale, publishedAt: row.publishedAt ?? createdAt ?? null };
}

/** The attribute that holds the slug; null where it lies in a component or is constant. */
function slugAttribute(sources: SourceCatalog, source: KindSource): string | null {
  const plan = sources.planOf(source);
  if (!plan) return 'slug';
  const from = plan.fields.find(({ field }) => field[0] === 'slug')?.from;
  return from && 'path' in from && from.path.length === 1 ? (from.path[0] ?? null) : null;
}
