import type { Knex } from 'knex';
import { KINDS, type Kind } from '../../../../shared/kinds';
import { type CursorPosition, DATED_KINDS, type ItemsQuery } from '../../features/pages';
import { earliestStart, RUN_SPANS } from './date-rows';
import { unordered } from './few-matches';
import { filterNear } from './near';
import { filterBySearch } from './search';

/** Standing information is no news: it has a menu of its own. */
const MIXED_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== 'info');
const isDated = (kind: Kind) => (DATED_KINDS as readonly Kind[]).includes(kind);

/** A list, and the few documents it can be of where that is known. */
export type ListQuery = ItemsQuery & { few?: readonly string[] | null };

/**
 * The walks that together are a list: each follows one index in the list's order and stops after
 * `limit` documents, so that none looks at more than it shows. Columns `document_id`, `sort_key`.
 */
export function branchesOf(db: Knex, query: ListQuery, now: string, limit: number): Knex.QueryBuilder[] {
  if (query.sort === 'recent') return recent(db, query, now).map((branch) => branch.limit(limit));
  const kinds = query.kinds.length > 0 ? query.kinds.filter(isDated) : [...DATED_KINDS];
  if (kinds.length === 0) return [];
  const branches = query.sort === 'next-start' ? upcoming(db, query, now) : [past(db, query, now)];
  return branches.map((branch) => {
    if (kinds.length < DATED_KINDS.length) branch.whereIn('run.kind', kinds);
    filterByTag(db, branch, query, 'run.document_id');
    filterOthers(db, branch, query, 'run.document_id');
    return branch.limit(limit);
  });
}

/** Newest first by first publication: one walk for each tag, or else for each kind. */
function recent(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder[] {
  if (query.tags.length > 0) return query.tags.map((tag) => tagged(db, query, now, tag));
  if (query.kinds.length === 0) return [published(db, query, now).whereNot('page.kind', 'info')];
  return query.kinds.map((kind) => published(db, query, now).where('page.kind', kind));
}

function published(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder {
  const list = among(db('community_hub_pages as page'), 'page', query);
  return inRecentOrder(db, list, query, now, 'page');
}

function tagged(db: Knex, query: ListQuery, now: string, tag: string): Knex.QueryBuilder {
  const list = db('community_hub_page_tags as tagged')
    .join('community_hub_pages as page', (on) =>
      on.on('page.document_id', 'tagged.document_id').on('page.locale', 'tagged.locale'),
    )
    .where({ 'tagged.locale': query.locale, 'tagged.tag': tag })
    .whereIn('page.kind', query.kinds.length > 0 ? query.kinds : MIXED_KINDS);
  return inRecentOrder(db, list, query, now, 'tagged');
}

/** Closed jobs and expired news are left out as soon as their time has come. */
function inRecentOrder(
  db: Knex,
  list: Knex.QueryBuilder,
  query: ListQuery,
  now: string,
  by: 'page' | 'tagged',
): Knex.QueryBuilder {
  const [key, id] = [`${by}.first_published_at`, `${by}.document_id`];
  list.where('page.listed_until', '>=', now);
  filterByTime(db, list, query);
  filterOthers(db, list, query, 'page.document_id');
  return inOrder(list, query.after, { key, id, order: 'desc' });
}

/**
 * The run of each document that is first not to be over: those before it ended. From a later day on,
 * the first that is not over then.
 */
function upcoming(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder[] {
  const moment = query.from !== null && query.from > now ? query.from : now;
  return RUN_SPANS.map((_, span) => {
    const list = among(db('community_hub_page_dates as run'), 'run', query)
      .where('run.span', span)
      .where('run.starts_at', '>=', earliestStart(span, moment))
      .where('run.ends_at', '>', moment)
      .where('run.previous_ends_at', '<=', moment);
    if (query.to) list.where('run.starts_at', '<=', query.to);
    return inOrder(list, query.after, { key: 'run.starts_at', id: 'run.document_id', order: 'asc' });
  });
}

/** The last run of each document whose runs are all over; in a stretch of time, its last one in there. */
function past(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder {
  const list = among(db('community_hub_page_dates as run'), 'run', query).where('run.starts_at', '<=', now);
  if (!query.from && !query.to) list.where('run.is_last', 1).where('run.over_at', '<=', now);
  else {
    const over = db('community_hub_page_dates').where({ locale: query.locale, is_last: 1 }).where('over_at', '<=', now);
    list.whereIn('run.document_id', over.select('document_id'));
    overlapping(list, 'run', query);
    const later = db('community_hub_page_dates as later')
      .whereRaw('later.document_id = run.document_id and later.locale = run.locale')
      .whereRaw(
        '(later.starts_at > run.starts_at or (later.starts_at = run.starts_at and later.subject > run.subject))',
      );
    list.whereNotExists(overlapping(later, 'later', query).select(db.raw('1')));
  }
  return inOrder(list, query.after, { key: 'run.starts_at', id: 'run.document_id', order: 'desc' });
}

/** Rows of the list's locale: in its order, or those of the few documents it can be of. */
function among(list: Knex.QueryBuilder, table: string, { locale, few }: ListQuery): Knex.QueryBuilder {
  if (!few) return list.where(`${table}.locale`, locale);
  return unordered(list.whereIn(`${table}.document_id`, [...few]), `${table}.locale`, locale);
}

interface Order {
  key: string;
  id: string;
  order: 'asc' | 'desc';
}

/** Keyset: what comes after a position, in an order that no two documents share. */
function inOrder(list: Knex.QueryBuilder, after: CursorPosition | null, { key, id, order }: Order): Knex.QueryBuilder {
  const beyond = order === 'asc' ? '>' : '<';
  if (after) {
    list.where(key, `${beyond}=`, after.key);
    list.where((either) => either.where(key, beyond, after.key).orWhere(id, beyond, after.documentId));
  }
  return list
    .orderBy([
      { column: key, order },
      { column: id, order },
    ])
    .select(`${id} as document_id`, `${key} as sort_key`);
}

/** Keeps the runs that overlap a stretch of time, both ends included. */
export function overlapping<T extends Knex.QueryBuilder>(
  list: T,
  table: string,
  { from, to }: Pick<ItemsQuery, 'from' | 'to'>,
): T {
  if (to) list.where(`${table}.starts_at`, '<=', to);
  if (from) {
    list.where(`${table}.ends_at`, '>=', from);
    list.where((any) => {
      for (const span of RUN_SPANS.keys()) {
        any.orWhere((one) =>
          one.where(`${table}.span`, span).where(`${table}.starts_at`, '>=', earliestStart(span, from)),
        );
      }
    });
  }
  return list;
}

/** Dated kinds by what they overlap, the others by their publication. */
function filterByTime(db: Knex, list: Knex.QueryBuilder, query: ItemsQuery): void {
  const { from, to, locale } = query;
  if (!from && !to) return;
  const within = overlapping(db('community_hub_page_dates as run').where('run.locale', locale), 'run', query);
  list.where((either) =>
    either
      .where((dated) =>
        dated.whereIn('page.kind', [...DATED_KINDS]).whereIn('page.document_id', within.select('run.document_id')),
      )
      .orWhere((other) => {
        other.whereNotIn('page.kind', [...DATED_KINDS]);
        if (from) other.where('page.first_published_at', '>=', from);
        if (to) other.where('page.first_published_at', '<=', to);
      }),
  );
}

function filterByTag(db: Knex, list: Knex.QueryBuilder, { tags, locale }: ItemsQuery, id: string): void {
  if (tags.length === 0) return;
  const named = db('community_hub_page_tags').whereRaw('document_id = ??', [id]).where({ locale }).whereIn('tag', tags);
  list.whereExists(named.select(db.raw('1')));
}

/** Stores, position and words: whatever the order. */
function filterOthers(db: Knex, list: Knex.QueryBuilder, query: ItemsQuery, id: string): void {
  const { stores, locale, near, q } = query;
  if (stores.length > 0) {
    const naming = db('community_hub_page_refs').whereRaw('document_id = ??', [id]).where({ type: 'store', locale });
    list.whereExists(naming.whereIn('ref', stores).select(db.raw('1')));
  }
  if (near) filterNear(db, list, near, id);
  if (q !== null) {
    const found = db('community_hub_pages as page').where('page.locale', locale).select('page.document_id');
    filterBySearch(db, found, q);
    list.whereIn(id, found);
  }
}
