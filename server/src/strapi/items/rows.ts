import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { KIND_UIDS, type Kind } from '../../../../shared/kinds';
import { type RowLinks, rowLinks } from '../store/row-links';
import { readSingleParts, singlePart } from '../store/single-parts';
import { type CapturedStores, captureStores } from './captured-stores';
import type { KindSource } from './kind-sources';
import { type Populate, populateOf, populateOfPlan, populateOfStores } from './populate';
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

/** The published rows of a document. */
export interface PublishedRows {
  rows: ItemRow[];
  /** References to stores as the draft of a locale has them now. */
  draftStores(locale: string): Promise<CapturedStores>;
}

/**
 * Reads kinds below the document service: stored file addresses, one transaction, no middleware.
 * Rows of an app's type come in the shape of ours.
 */
export interface ItemRows {
  published(trx: Knex.Transaction, source: KindSource, documentId: string): Promise<PublishedRows>;
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
  const populates = new Map<string, Populate>();
  const populate = (source: KindSource) => {
    const plan = sources.planOf(source);
    const known = populates.get(source.uid) ?? (plan ? populateOfPlan(strapi, plan) : populateOf(strapi, source.uid));
    populates.set(source.uid, known);
    return known;
  };
  const draftWhere = (source: KindSource, locale: string) => ({
    ...(sources.isLocalized(source) ? { locale } : {}),
    ...(sources.hasDrafts(source) ? { publishedAt: null } : {}),
  });
  const shape = (source: KindSource, row: ItemRow) => {
    const plan = sources.planOf(source);
    return plan ? shapeRow(plan, row) : row;
  };
  const metaOf = (uid: string) => strapi.db.metadata.get(uid);
  /** Strapi reads what only it can: it sends a statement for each component and for each in that. */
  const readRows = async (trx: Knex.Transaction, source: KindSource, where: object, wanted: Populate) => {
    const meta = metaOf(source.uid);
    const parts = Object.entries(wanted).flatMap(([name, asked]) => singlePart(metaOf, meta, name, asked) ?? []);
    const others = Object.entries(wanted).filter(([name]) => !parts.some((part) => part.name === name));
    const query = { where, populate: Object.fromEntries(others) };
    const rows = (await strapi.db.query(source.uid).findMany(query)) as ItemRow[];
    const read = await readSingleParts(
      trx,
      meta.tableName,
      rows.map(({ id }) => id),
      parts,
    );
    return rows.map((row): ItemRow => ({ ...row, ...read.get(row.id) }));
  };
  /** A type of the app names its stores as it likes. */
  const hasOwnStore = (source: KindSource) => source.map === null && sources.hasDrafts(source);
  const draftStores = async (source: KindSource, documentId: string, locale: string) => {
    const plan = sources.planOf(source);
    const wanted = plan ? populateOfPlan(strapi, plan) : populateOfStores(strapi, source.uid);
    const where = { documentId, ...draftWhere(source, locale) };
    const row: ItemRow | null = await strapi.db.query(source.uid).findOne({ where, populate: wanted });
    return captureStores(row ? shape(source, row) : {});
  };
  return {
    shape,
    draftStores,
    async published(trx, source, documentId) {
      const where = sources.hasDrafts(source) ? { documentId, publishedAt: { $notNull: true } } : { documentId };
      const wanted = hasOwnStore(source) ? withoutStore(populate(source)) : populate(source);
      const links = await rowLinks(trx, metaOf(source.uid), {
        documentId,
        attributes: Object.keys(wanted),
        stores: hasOwnStore(source) ? metaOf(KIND_UIDS.store) : null,
      });
      const found = await readRows(trx, source, where, onlyFilled(wanted, links));
      const byDefault = source.map ? await defaultLocale() : null;
      const shaped = (row: ItemRow) => shape(source, byDefault === null ? row : complete(row, byDefault));
      return {
        rows: found.map(shaped),
        draftStores: async (locale) =>
          hasOwnStore(source) && !links.filled.has('sessions') && !links.filled.has('locations')
            ? captureStores({ store: storeOf(links, sources.isLocalized(source) ? locale : '') })
            : draftStores(source, documentId, locale),
      };
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
  };
}

/** The reference to a store is the draft's, so that of a published row is not read. */
function withoutStore({ store: _, ...populate }: Populate): Populate {
  return populate;
}

function onlyFilled(populate: Populate, { filled }: RowLinks): Populate {
  return Object.fromEntries(Object.entries(populate).filter(([name]) => filled.has(name)));
}

function storeOf({ draftStores }: RowLinks, locale: string): { documentId: string } | null {
  const documentId = draftStores.get(locale);
  return documentId === undefined ? null : { documentId };
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
