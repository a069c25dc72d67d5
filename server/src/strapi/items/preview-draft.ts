import type { Core } from '@strapi/strapi';
import type { Kind } from '../../../../shared/kinds';
import { type Clock, toInstant } from '../../core/clock';
import type { PreviewDrafts } from '../../features/syndication/compose/previews';
import type { Read } from '../store/page-reader';
import { applyStores, type CapturedStores, captureStores, fillStores } from './captured-stores';
import type { KindSource } from './kind-sources';
import type { Locales } from './locales';
import { fileIdsIn, overlayForm } from './overlay-form';
import type { ItemRow, ItemRows } from './rows';
import { fieldInSource } from './shape-row';
import type { SourceCatalog } from './source-catalog';
import { toSourceItem } from './to-source';

interface Parts {
  strapi: Core.Strapi;
  rows: ItemRows;
  sources: SourceCatalog;
  read: Read;
  locales: Pick<Locales, 'byDefault'>;
  clock: Clock;
}

type Form = Record<string, unknown>;

/** An address does not show in posts, so an item without one yet can be previewed all the same. */
const SLUG_TO_COME = 'preview';

/** Reads what publishing would publish: the draft, the form over it, and the stores it refers to. */
export function createPreviewDrafts(parts: Parts): PreviewDrafts {
  return {
    async read({ kind, locale, contentType }, savedId, form) {
      const source = await sourceOf(parts, kind, savedId, contentType);
      const saved = savedId === null ? null : await parts.rows.draft(source, savedId, locale);
      const row = await rowOf(parts, source, saved ?? blankRow(parts, savedId, locale), form);
      const stores = savedId === null ? captureStores({}) : await storesOf(parts, source, savedId, locale);
      const item = toSourceItem(parts.strapi, kind, applyStores(row, stores));
      const facts = (savedId && (await factsOf(parts, savedId))) || blankFacts(parts);
      const plan = parts.sources.planOf(source);
      return {
        item: { ...item, slug: item.slug || SLUG_TO_COME },
        facts,
        fieldInForm: (field) => (plan ? fieldInSource(plan, field) : field),
      };
    },
  };
}

/** An item that was never saved is of the type whose form is open; without one, of ours. */
async function sourceOf(
  { sources }: Parts,
  kind: Kind,
  savedId: string | null,
  contentType: string | undefined,
): Promise<KindSource> {
  if (savedId !== null) return sources.ofDocument(kind, savedId);
  const named = sources.ofKind(kind).find(({ uid }) => uid === contentType);
  return named ?? sources.ofDocument(kind, '');
}

async function rowOf({ strapi, rows }: Parts, source: KindSource, saved: ItemRow, form: Form): Promise<ItemRow> {
  const { uid } = source;
  const files = await filesOf(strapi, fileIdsIn(strapi, uid, form));
  const { id, documentId, locale, createdAt, updatedAt, publishedAt } = saved;
  const row = overlayForm({ strapi, files }, uid, saved, form);
  return rows.shape(source, { ...row, id, documentId, locale, createdAt, updatedAt, publishedAt });
}

function blankRow({ clock }: Parts, documentId: string | null, locale: string): ItemRow {
  const now = toInstant(clock.now());
  return { id: 0, documentId: documentId ?? '', locale, createdAt: now, updatedAt: now, publishedAt: null };
}

/** The choices of this draft; what it leaves empty comes from the page of the default locale, as when publishing. */
async function storesOf(parts: Parts, source: KindSource, documentId: string, locale: string): Promise<CapturedStores> {
  const own = await parts.rows.draftStores(source, documentId, locale);
  const byDefault = await parts.locales.byDefault();
  if (locale === byDefault) return own;
  const page = await parts.read((db) =>
    db('community_hub_pages').where({ document_id: documentId, locale: byDefault }).first('captured'),
  );
  return fillStores(own, page ? (JSON.parse(page.captured) as CapturedStores) : undefined);
}

async function factsOf({ read }: Parts, documentId: string) {
  const row = await read((db) => db('community_hub_items').where({ document_id: documentId }).first());
  if (!row) return null;
  return {
    firstPublishedAt: row.first_published_at as string,
    previousDates: JSON.parse(row.previous_dates) as string[],
    sequence: row.sequence as number,
  };
}

function blankFacts({ clock }: Parts) {
  return { firstPublishedAt: toInstant(clock.now()), previousDates: [], sequence: 0 };
}

async function filesOf(strapi: Core.Strapi, ids: readonly number[]): Promise<Map<number, object>> {
  if (ids.length === 0) return new Map();
  const rows = await strapi.db.query('plugin::upload.file').findMany({ where: { id: { $in: [...new Set(ids)] } } });
  return new Map(rows.map((row: { id: number }) => [row.id, row]));
}
