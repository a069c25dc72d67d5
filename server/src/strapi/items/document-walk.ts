import type { Core } from '@strapi/strapi';
import type { Kind } from '../../../../shared/kinds';
import type { Read } from '../store/page-reader';
import type { KindSource } from './kind-sources';
import type { SourceCatalog } from './source-catalog';

/** Where a walk is: the type it goes through, and the last document of it that was seen. */
export interface WalkPosition {
  /** uid of a source, or `pages`: the pages that have no document any more. */
  step: string;
  after: string;
}

/** One document with its published versions; none for what only a page remembers. */
export interface WalkedDocument {
  kind: Kind;
  documentId: string;
  /** Digest of its type's fields. */
  shape: string;
  versions: { locale: string; updatedAt: string }[];
}

export interface WalkBatch {
  documents: WalkedDocument[];
  /** Null at the end. */
  next: WalkPosition | null;
}

/** Goes through everything published in an order that can be taken up again, a batch at a time. */
export interface DocumentWalk {
  first(): WalkPosition;
  /** Published versions there are now. */
  total(): Promise<number>;
  batch(from: WalkPosition): Promise<WalkBatch>;
}

interface Parts {
  strapi: Core.Strapi;
  sources: SourceCatalog;
  read: Read;
  defaultLocale(): Promise<string>;
}

const PAGES = 'pages';
/** Rows that a batch reads at most. */
const BATCH = 200;

interface VersionRow {
  documentId: string;
  locale?: string | null;
  updatedAt: string;
}

export function createDocumentWalk(parts: Parts): DocumentWalk {
  const { strapi, sources } = parts;
  return {
    first: () => ({ step: sources.all[0]?.uid ?? PAGES, after: '' }),
    async total() {
      let total = 0;
      for (const source of sources.all)
        total += await strapi.db.query(source.uid).count({ where: isPublic(parts, source) });
      return total;
    },
    async batch(from) {
      if (from.step === PAGES) return pagesWithoutDocument(parts, from.after);
      const source = sources.ofUid(from.step);
      return source ? documentsOf(parts, source, from.after) : { documents: [], next: { step: PAGES, after: '' } };
    },
  };
}

function isPublic({ sources }: Parts, source: KindSource): object {
  return sources.hasDrafts(source) ? { publishedAt: { $notNull: true } } : {};
}

async function documentsOf(parts: Parts, source: KindSource, after: string): Promise<WalkBatch> {
  const { strapi, sources } = parts;
  const rows: VersionRow[] = await strapi.db.query(source.uid).findMany({
    where: { ...isPublic(parts, source), ...(after ? { documentId: { $gt: after } } : {}) },
    select: ['documentId', 'updatedAt', ...(sources.isLocalized(source) ? ['locale'] : [])],
    orderBy: { documentId: 'asc' },
    limit: BATCH,
  });
  const documents = group(source, sources.shapeOf(source), rows, await parts.defaultLocale());
  const whole = rows.length < BATCH;
  // The last document of a full batch may have more versions than were read.
  const sure = whole || documents.length === 1 ? documents : documents.slice(0, -1);
  const last = sure.at(-1)?.documentId ?? '';
  return { documents: sure, next: whole ? stepAfter(sources, source) : { step: source.uid, after: last } };
}

function group(source: KindSource, shape: string, rows: readonly VersionRow[], byDefault: string): WalkedDocument[] {
  const documents = new Map<string, WalkedDocument>();
  for (const { documentId, locale, updatedAt } of rows) {
    const known = documents.get(documentId) ?? { kind: source.kind, documentId, shape, versions: [] };
    known.versions.push({ locale: locale ?? byDefault, updatedAt: new Date(updatedAt).toISOString() });
    documents.set(documentId, known);
  }
  return [...documents.values()];
}

function stepAfter({ all }: SourceCatalog, source: KindSource): WalkPosition {
  return { step: all[all.indexOf(source) + 1]?.uid ?? PAGES, after: '' };
}

async function pagesWithoutDocument(parts: Parts, after: string): Promise<WalkBatch> {
  const rows: { id: number; document_id: string; kind: Kind }[] = await parts.read((db) =>
    db('community_hub_pages')
      .where('id', '>', Number(after || 0))
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'document_id', 'kind'),
  );
  const documents: WalkedDocument[] = [];
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const ids = new Set(rows.filter((row) => row.kind === kind).map((row) => row.document_id));
    for (const documentId of await withoutVersion(parts, kind, ids)) {
      documents.push({ kind, documentId, shape: '', versions: [] });
    }
  }
  const last = rows.at(-1)?.id;
  return { documents, next: rows.length < BATCH ? null : { step: PAGES, after: String(last) } };
}

async function withoutVersion(parts: Parts, kind: Kind, ids: ReadonlySet<string>): Promise<string[]> {
  const left = new Set(ids);
  for (const source of parts.sources.ofKind(kind)) {
    const where = { ...isPublic(parts, source), documentId: { $in: [...ids] } };
    const rows: VersionRow[] = await parts.strapi.db.query(source.uid).findMany({ where, select: ['documentId'] });
    for (const { documentId } of rows) left.delete(documentId);
  }
  return [...left];
}
