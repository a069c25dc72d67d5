import type { Knex } from 'knex';
import { type Page, plainQuery, storeIdsOf } from '../../features/pages';
import { branchesOf } from './list-branches';
import { plainLocale, unordered } from './unordered';

/** Looked at for each reason to be related; ranked among themselves, few are shown. */
const CANDIDATES = 8;
const TAGS_USED = 3;

interface Candidate {
  document_id: string;
  shares: number;
  first_published_at: string;
  listed_until: string;
  over_at: string | null;
}

/**
 * Items of the same language: those that share a store or a tag before others of the kind, what is
 * coming or open before what is over or closed, then the newest.
 */
export async function findRelated(db: Knex, page: Page, limit: number, now: string): Promise<Page[]> {
  const [first, ...others] = reasons(db, page, now).map((branch, index) =>
    db.select('*').from(branch.as(`reason_${index}`)),
  );
  if (!first) return [];
  const found = db
    .from(first.union(others).as('found'))
    .join('community_hub_pages as page', 'page.document_id', 'found.document_id')
    .leftJoin('community_hub_page_dates as run', (on) =>
      on
        .on('run.document_id', 'page.document_id')
        .on(db.raw('? = page.locale', [plainLocale(db, 'run.locale')]))
        .on('run.is_last', db.raw('1')),
    );
  const rows: Candidate[] = await unordered(db, found, 'page.locale', page.locale)
    .whereNot('page.kind', 'info')
    .whereNot('page.document_id', page.documentId)
    .select('page.document_id', 'found.shares', 'page.first_published_at', 'page.listed_until', 'run.over_at');
  const ids = ranked(rows, now).slice(0, limit);
  const data = await db('community_hub_pages')
    .where({ locale: page.locale })
    .whereIn('document_id', ids)
    .select('document_id', 'data');
  const pages = new Map(data.map((row) => [row.document_id, JSON.parse(row.data) as Page]));
  return ids.flatMap((id) => pages.get(id) ?? []);
}

/** Short walks along indexes: one for each reason why another item may be related. */
function reasons(db: Knex, page: Page, now: string): Knex.QueryBuilder[] {
  const { locale, kind } = page;
  const because = (shares: 0 | 1) => db.raw('? as shares', [shares]);
  const listed = (query: Parameters<typeof plainQuery>[1], shares: 0 | 1) =>
    branchesOf(db, plainQuery(locale, query), now, CANDIDATES).map((branch, index) =>
      db.from(branch.as(`listed_${index}`)).select('document_id', because(shares)),
    );
  const tags = page.tags.slice(0, TAGS_USED).map((tag) => tag.normalize('NFC').toLowerCase());
  const stores = kind === 'store' ? [page.documentId] : storeIdsOf(page);
  const inStores = db('community_hub_page_refs')
    .where({ type: 'store', locale })
    .whereIn('ref', stores)
    .orderBy('id', 'desc')
    .limit(CANDIDATES)
    .select('document_id', because(1));
  return [
    ...(tags.length > 0 ? listed({ tags }, 1) : []),
    ...(stores.length > 0 ? [inStores] : []),
    ...listed({ kinds: [kind] }, 0),
    ...listed({ kinds: [kind], sort: 'next-start' }, 0),
  ];
}

function ranked(rows: readonly Candidate[], now: string): string[] {
  const best = new Map<string, Candidate>();
  for (const row of rows) {
    const known = best.get(row.document_id);
    if (!known || Number(row.shares) > Number(known.shares)) best.set(row.document_id, row);
  }
  const isOver = ({ listed_until, over_at }: Candidate) => listed_until <= now || (over_at !== null && over_at <= now);
  return [...best.values()]
    .sort(
      (a, b) =>
        Number(isOver(a)) - Number(isOver(b)) ||
        Number(b.shares) - Number(a.shares) ||
        (a.first_published_at < b.first_published_at ? 1 : -1),
    )
    .map((row) => row.document_id);
}
