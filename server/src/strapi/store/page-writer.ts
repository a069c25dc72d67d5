import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';
import { toInstant } from '../../core/clock';
import type { BuiltPage, Page, PageDate, PageRef } from '../../features/pages/page';
import { BUILDER_VERSION } from '../../features/pages/page';
import type { CapturedStores } from '../items/captured-stores';

const BATCH = 100;

/** A page as its row says, with the stores captured when it was published. */
export interface StoredPage {
  page: Page;
  captured: CapturedStores;
}

/** Writes the read model. Every call takes the transaction of the change it belongs to. */
export interface PageWriter {
  pagesOf(trx: Knex.Transaction, documentId: string): Promise<StoredPage[]>;
  save(trx: Knex.Transaction, built: BuiltPage, captured: CapturedStores, now: Date): Promise<void>;
  /** Removes the page and answers 410 for its addresses from now on. */
  remove(trx: Knex.Transaction, documentId: string, locale: string, now: Date): Promise<void>;
  /** Document whose current address this is, if any. */
  addressOwner(trx: Knex.Transaction, kind: Kind, locale: string, slug: string): Promise<string | null>;
}

export function createPageWriter(): PageWriter {
  return {
    async pagesOf(trx, documentId) {
      const rows = await trx('community_hub_pages').where({ document_id: documentId }).select('data', 'captured');
      return rows.map((row) => ({ page: JSON.parse(row.data), captured: JSON.parse(row.captured) }));
    },
    async save(trx, built, captured, now) {
      await savePageRow(trx, built.page, captured);
      await replaceDates(trx, built.page, built.dates);
      await replaceTags(trx, built.page, built.tags);
      await replaceRefs(trx, built.page, built.refs);
      await claimAddress(trx, built.page, now);
    },
    async remove(trx, documentId, locale, now) {
      const where = { document_id: documentId, locale };
      for (const table of ['pages', 'page_dates', 'page_tags', 'page_refs']) {
        await trx(`community_hub_${table}`).where(where).delete();
      }
      await trx('community_hub_addresses')
        .where(where)
        .update({ state: 'gone', since: toInstant(now) });
    },
    async addressOwner(trx, kind, locale, slug) {
      const row = await trx('community_hub_addresses')
        .where({ kind, locale, slug, state: 'current' })
        .first('document_id');
      return row?.document_id ?? null;
    },
  };
}

async function savePageRow(trx: Knex.Transaction, page: Page, captured: CapturedStores): Promise<void> {
  const row = {
    document_id: page.documentId,
    locale: page.locale,
    source_locale: page.sourceLocale,
    kind: page.kind,
    slug: page.slug,
    data: JSON.stringify(page),
    search_text: searchText(page),
    captured: JSON.stringify(captured),
    first_published_at: page.firstPublishedAt,
    updated_at: page.updatedAt,
    builder_version: BUILDER_VERSION,
    stale_since: null,
  };
  await trx('community_hub_pages').insert(row).onConflict(['document_id', 'locale']).merge();
}

/** One folded column for searches: lower case, without accents. */
function searchText(page: Page): string {
  const text = [page.title, page.summary ?? '', page.tags.join(' '), plainText(page.body)].join(' ');
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

function plainText(node: unknown): string {
  if (Array.isArray(node)) return node.map(plainText).join(' ');
  if (node === null || typeof node !== 'object') return '';
  const { text, children } = node as { text?: unknown; children?: unknown };
  return typeof text === 'string' ? text : plainText(children);
}

async function replaceDates(trx: Knex.Transaction, page: Page, dates: readonly PageDate[]): Promise<void> {
  const rows = dates.map((date) => ({
    subject: date.subject,
    starts_at: date.startsAt,
    ends_at: date.endsAt,
    store: date.store,
    lat: date.lat,
    lng: date.lng,
    state: date.state,
    kind: page.kind,
  }));
  await replaceRows(trx, 'community_hub_page_dates', page, rows);
}

async function replaceTags(trx: Knex.Transaction, page: Page, tags: readonly string[]): Promise<void> {
  const unique = [...new Set(tags.map((tag) => tag.slice(0, 120)))];
  await replaceRows(
    trx,
    'community_hub_page_tags',
    page,
    unique.map((tag) => ({ tag })),
  );
}

async function replaceRefs(trx: Knex.Transaction, page: Page, refs: readonly PageRef[]): Promise<void> {
  const unique = new Map(refs.map((ref) => [`${ref.type}:${ref.id}`, { type: ref.type, ref: String(ref.id) }]));
  await replaceRows(trx, 'community_hub_page_refs', page, [...unique.values()]);
}

async function replaceRows(trx: Knex.Transaction, table: string, page: Page, rows: readonly object[]): Promise<void> {
  const where = { document_id: page.documentId, locale: page.locale };
  await trx(table).where(where).delete();
  for (let start = 0; start < rows.length; start += BATCH) {
    await trx(table).insert(rows.slice(start, start + BATCH).map((row) => ({ ...row, ...where })));
  }
}

/** The page's address becomes current; the ones it had before lead to it for ever. */
async function claimAddress(trx: Knex.Transaction, page: Page, now: Date): Promise<void> {
  const mine = { document_id: page.documentId, locale: page.locale };
  await trx('community_hub_addresses').where(mine).whereNot({ slug: page.slug }).update({ state: 'old' });
  await trx('community_hub_addresses')
    .insert({ kind: page.kind, slug: page.slug, state: 'current', since: toInstant(now), ...mine })
    .onConflict(['kind', 'locale', 'slug'])
    .merge(['document_id', 'state', 'since']);
}
