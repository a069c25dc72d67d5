import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';
import type { Page } from '../../features/pages';
import type { Read } from './page-reader';

/** Where a document stands in one language. */
export interface Translation {
  kind: Kind;
  locale: string;
  slug: string;
}

/** Some pages of one part, and each language that search engines may find it in, by documentId. */
export interface SitemapBatch {
  pages: Page[];
  translations: ReadonlyMap<string, Translation[]>;
}

/** Reads all pages of a locale in parts, oldest first, so that only the last part changes as the hub grows. */
export interface SitemapReader {
  /** Newest change of each part, UTC. Empty for a locale without pages. */
  parts(locale: string, size: number): Promise<string[]>;
  /** One part, batch by batch; parts count from 1. */
  batches(locale: string, part: number, size: number): AsyncIterable<SitemapBatch>;
  /** News first published at that time (UTC) or later, newest first. */
  newsSince(locale: string, since: string, limit: number): Promise<Page[]>;
}

const PAGES = 'community_hub_pages';
const BATCH = 500;

export function createSitemapReader(read: Read, hidden: readonly Kind[]): SitemapReader {
  /** A version that stands in for a missing translation has its address elsewhere. */
  const listed = (db: Knex, locale: string) =>
    db(PAGES)
      .where({ locale, source_locale: locale })
      .whereNotIn('kind', [...hidden]);
  const ordered = (db: Knex, locale: string) =>
    listed(db, locale).orderBy([{ column: 'first_published_at' }, { column: 'document_id' }]);
  return {
    parts: (locale, size) =>
      read(async (db) => {
        const [row] = await listed(db, locale).count({ all: '*' });
        const count = Math.ceil(Number(row?.all ?? 0) / size);
        const changes: string[] = [];
        for (let part = 0; part < count; part += 1) {
          const own = ordered(db, locale)
            .select('updated_at')
            .limit(size)
            .offset(part * size);
          const [last] = await db(own.as('part')).max({ change: 'updated_at' });
          changes.push(last?.change);
        }
        return changes;
      }),
    newsSince: (locale, since, limit) =>
      read(async (db) => {
        const fresh = listed(db, locale).where({ kind: 'news' }).where('first_published_at', '>=', since);
        const rows: { data: string }[] = await fresh.orderBy('first_published_at', 'desc').limit(limit).select('data');
        return rows.map(({ data }) => JSON.parse(data));
      }),
    async *batches(locale, part, size) {
      let left = size;
      let last: Row | null = null;
      while (left > 0) {
        const limit = Math.min(BATCH, left);
        const after: Row | null = last;
        const rows: Row[] = await read((db) => {
          const next = ordered(db, locale).limit(limit);
          const list: Knex.QueryBuilder = after ? beyond(next, after) : next.offset((part - 1) * size);
          return rowsOf(list);
        });
        if (rows.length > 0) yield await read((db) => withTranslations(db, rows));
        last = rows.at(-1) ?? null;
        left = rows.length < limit ? 0 : left - rows.length;
      }
    },
  };
}

interface Row {
  data: string;
  document_id: string;
  first_published_at: string;
}

async function rowsOf(list: Knex.QueryBuilder): Promise<Row[]> {
  return list.select('data', 'document_id', 'first_published_at');
}

/** By position rather than by number: the parts stay whole while others publish, and no row is passed twice. */
function beyond(list: Knex.QueryBuilder, { first_published_at, document_id }: Row): Knex.QueryBuilder {
  return list.where((either) =>
    either
      .where('first_published_at', '>', first_published_at)
      .orWhere((tie) => tie.where({ first_published_at }).where('document_id', '>', document_id)),
  );
}

/** How a page that is hidden from search engines is stored; the database looks, so that few pages are sent twice. */
const MAY_HIDE = '%"noindex":true%';

async function withTranslations(db: Knex, rows: readonly Row[]): Promise<SitemapBatch> {
  const ids = rows.map((row) => row.document_id);
  const others = await db(PAGES)
    .whereIn('document_id', ids)
    .whereRaw('source_locale = locale')
    .orderBy('locale')
    .select(
      'document_id',
      'kind',
      'locale',
      'slug',
      db.raw('case when data like ? then data end as hiding', [MAY_HIDE]),
    );
  const translations = new Map<string, Translation[]>();
  for (const { document_id, kind, locale, slug, hiding } of others) {
    if (hiding !== null && (JSON.parse(hiding) as Page).share.noindex) continue;
    const known = translations.get(document_id);
    if (known) known.push({ kind, locale, slug });
    else translations.set(document_id, [{ kind, locale, slug }]);
  }
  return { pages: rows.map(({ data }) => JSON.parse(data)), translations };
}
