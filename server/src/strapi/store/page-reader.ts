import type { Knex } from 'knex';
import { KINDS, type Kind } from '../../../../shared/kinds';
import { type Clock, toInstant } from '../../core/clock';
import { dayOf } from '../../features/catalog';
import {
  type BrandPage,
  brandFileIdsOf,
  fileIdsOf,
  type Joins,
  type Page,
  type StoredFile,
  storeIdsOf,
  textPicturesOf,
} from '../../features/pages';
import { findRelated } from './related';

/** What an address leads to. */
export type Found =
  | { state: 'current'; page: Page; translations: Page[] }
  /** The item lives at another slug now. */
  | { state: 'moved'; slug: string }
  | { state: 'gone' }
  | { state: 'unknown' };

/** Runs reads on the right connection: the ambient transaction's, or the pool's. */
export type Read = <T>(work: (db: Knex) => Promise<T>) => Promise<T>;

/** Answers visitors from the read model alone. */
export interface PageReader {
  find(kind: Kind, locale: string, slug: string): Promise<Found>;
  /** The page of a document in a locale, or null. */
  page(documentId: string, locale: string): Promise<Page | null>;
  /** Locales in which a document is public, without those where another version stands in. */
  locales(documentId: string): Promise<string[]>;
  /** The newest address of a document that is not public any more. */
  lastAddress(documentId: string, locale: string): Promise<{ kind: Kind; slug: string } | null>;
  /** Standing information that belongs in a menu. */
  menu(locale: string): Promise<Page<'info'>[]>;
  /** Kinds that have a page in this locale, in menu order. */
  kindsShown(locale: string): Promise<Kind[]>;
  related(page: Page, limit: number): Promise<Page[]>;
  brand(locale: string, fallback: string): Promise<BrandPage | null>;
  joins(pages: readonly Page[], brand: BrandPage | null, locale: string): Promise<Joins>;
}

interface Parts {
  read: Read;
  clock: Clock;
  files(ids: readonly number[]): Promise<StoredFile[]>;
}

const PAGES = 'community_hub_pages';

export function createPageReader({ read, files, clock }: Parts): PageReader {
  const today = () => dayOf(clock.now());
  return {
    find: (kind, locale, slug) => read((db) => findAddress(db, kind, locale, slug)),
    page: (documentId, locale) =>
      read(async (db) => pageOf(await db(PAGES).where({ document_id: documentId, locale }).first('data'))),
    locales: (documentId) =>
      read(async (db) => {
        const rows = await db(PAGES)
          .where({ document_id: documentId })
          .whereRaw('source_locale = locale')
          .orderBy('locale')
          .select('locale');
        return rows.map((row) => row.locale);
      }),
    lastAddress: (documentId, locale) =>
      read(async (db) => {
        const row = await db('community_hub_addresses')
          .where({ document_id: documentId, locale })
          .orderBy('since', 'desc')
          .first('kind', 'slug');
        return row ?? null;
      }),
    menu: (locale) =>
      read(async (db) => {
        const rows = await db(PAGES).where({ kind: 'info', locale }).orderBy('slug').select('data');
        return pagesOf<'info'>(rows).filter((page) => page.facts.menu !== 'none');
      }),
    kindsShown: (locale) =>
      read(async (db) => {
        const rows = await db(PAGES).where({ locale }).distinct('kind');
        const shown = new Set(rows.map((row) => row.kind));
        return KINDS.filter((kind) => kind !== 'info' && shown.has(kind));
      }),
    related: (page, limit) => read((db) => findRelated(db, page, limit, toInstant(clock.now()))),
    brand: (locale, fallback) =>
      read(async (db) => {
        const rows = await db('community_hub_brands').whereIn('locale', [locale, fallback]).select('locale', 'data');
        const row = rows.find((candidate) => candidate.locale === locale) ?? rows[0];
        return row ? JSON.parse(row.data) : null;
      }),
    async joins(pages, brand, locale) {
      const stores = await read((db) => storesOf(db, pages.flatMap(storeIdsOf), locale));
      const ids = [...pages, ...stores.values()].flatMap(fileIdsOf).concat(brand ? brandFileIdsOf(brand) : []);
      const stored = ids.length > 0 ? await files([...new Set(ids)]) : [];
      const hidden = await read((db) => hiddenPictures(db, pages.flatMap(textPicturesOf), today()));
      return { stores, files: new Map(stored.map((file) => [file.id, file])), hidden };
    },
  };
}

function pagesOf<K extends Kind = Kind>(rows: readonly { data: string }[]): Page<K>[] {
  return rows.map((row) => JSON.parse(row.data));
}

function pageOf(row: { data: string } | undefined): Page | null {
  return row ? JSON.parse(row.data) : null;
}

async function findAddress(db: Knex, kind: Kind, locale: string, slug: string): Promise<Found> {
  // PostgreSQL refuses a text with it rather than finding nothing.
  if (slug.includes('\0')) return { state: 'unknown' };
  const rows: { state: string; data: string | null }[] = await db('community_hub_addresses as address')
    .leftJoin(`${PAGES} as page`, 'page.document_id', 'address.document_id')
    .where({ 'address.kind': kind, 'address.locale': locale, 'address.slug': slug })
    .select('address.state', 'page.data');
  const [address] = rows;
  if (!address) return { state: 'unknown' };
  const translations = pagesOf(rows.flatMap(({ data }) => (data === null ? [] : [{ data }])));
  const page = translations.find((candidate) => candidate.locale === locale);
  if (!page || address.state === 'gone') return { state: 'gone' };
  return address.state === 'old' ? { state: 'moved', slug: page.slug } : { state: 'current', page, translations };
}

/** Pages of the named stores in the wanted locale, or in any other one they have. */
async function storesOf(db: Knex, ids: readonly string[], locale: string): Promise<Map<string, Page<'store'>>> {
  const stores = new Map<string, Page<'store'>>();
  if (ids.length === 0) return stores;
  const rows = await db(PAGES)
    .where({ kind: 'store' })
    .whereIn('document_id', [...new Set(ids)])
    .select('data');
  for (const page of pagesOf<'store'>(rows)) {
    if (page.locale === locale || !stores.has(page.documentId)) stores.set(page.documentId, page);
  }
  return stores;
}

/** Which of the pictures inside texts may not be shown any more. */
async function hiddenPictures(db: Knex, names: readonly string[], today: string): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const rows = await db('community_hub_picture_rights')
    .whereIn('file_hash', [...new Set(names)])
    .where('hub_until', '<', today)
    .distinct('file_hash');
  return new Set(rows.map((row) => row.file_hash));
}
