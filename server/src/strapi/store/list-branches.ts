import type { Knex } from 'knex';
import { KINDS, type Kind } from '../../../../shared/kinds';
import { type CursorPosition, DATED_KINDS } from '../../features/pages';
import { earliestStart, RUN_SPANS } from './date-rows';
import type { ListQuery } from './few-matches';
import { filterByTag, filterByTime, filterOthers, isDated } from './list-filters';
import { during, runsOf, walksThrough } from './run-walks';
import { plainLocale, unordered } from './unordered';

/** Standing information is no news: it has a menu of its own. */
const MIXED_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== 'info');

const RUN = { document: 'run.document_id', locale: 'run.locale' } as const;
const PAGE = { document: 'page.document_id', locale: 'page.locale' } as const;

/**
 * The walks that together are a list: each follows one index in the list's order and stops after
 * `limit` documents, so that none looks at more than it shows. Columns `document_id`, `sort_key`.
 */
export function branchesOf(db: Knex, query: ListQuery, now: string, limit: number): Knex.QueryBuilder[] {
  if (query.sort === 'recent') return recent(db, query, now).map((branch) => branch.limit(limit));
  const kinds = query.kinds.length > 0 ? query.kinds.filter(isDated) : [...DATED_KINDS];
  if (kinds.length === 0) return [];
  const branches = query.sort === 'next-start' ? upcoming(db, query, now) : past(db, query, now);
  return branches.map((branch) => {
    if (kinds.length < DATED_KINDS.length) branch.whereIn('run.kind', kinds);
    filterByTag(db, branch, query, RUN);
    filterOthers(db, branch, query, RUN);
    return branch.limit(limit);
  });
}

/** Newest first by first publication. Of a stretch of time, dated kinds are found by their runs, the others by that order. */
function recent(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder[] {
  const { kinds, from, to, tags, few, fewDated } = query;
  if (few || (!from && !to) || tags.length > 0) return published(db, query, now);
  const asked = kinds.length > 0 ? kinds : MIXED_KINDS;
  const groups = [
    { kinds: asked.filter(isDated), few: fewDated ?? null },
    { kinds: asked.filter((kind) => !isDated(kind)) },
  ].filter((group) => group.kinds.length > 0);
  return groups.flatMap((group) => published(db, { ...query, ...group }, now));
}

/** One walk for each tag, or else for each kind; or the few documents that are known, looked up. */
function published(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder[] {
  const { kinds, tags, few } = query;
  const pages = () => db('community_hub_pages as page');
  const known = kinds.length > 0 ? kinds : MIXED_KINDS;
  if (few) {
    const list = among(db, pages(), 'page', query, few).whereIn('page.kind', known);
    filterByTag(db, list, query, PAGE);
    return [inRecentOrder(db, list, query, now, 'page')];
  }
  if (tags.length > 0) {
    return tags.map((tag) =>
      inRecentOrder(db, tagged(db, query, tag).whereIn('page.kind', known), query, now, 'tagged'),
    );
  }
  const ofLocale = () => pages().where('page.locale', query.locale);
  const lists =
    kinds.length > 0
      ? kinds.map((kind) => ofLocale().where('page.kind', kind))
      : [ofLocale().whereNot('page.kind', 'info')];
  return lists.map((list) => inRecentOrder(db, list, query, now, 'page'));
}

function tagged(db: Knex, { locale }: ListQuery, tag: string): Knex.QueryBuilder {
  return db('community_hub_page_tags as tagged')
    .join('community_hub_pages as page', (on) =>
      on.on('page.document_id', 'tagged.document_id').on(db.raw('? = tagged.locale', [plainLocale(db, 'page.locale')])),
    )
    .where({ 'tagged.locale': locale, 'tagged.tag': tag });
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
  list.where('page.listed_until', '>', now);
  filterByTime(db, list, query, by);
  filterOthers(db, list, query, PAGE);
  return inOrder(list, query.after, { key, id, order: 'desc' });
}

/**
 * The run of each document that is first not to be over: those before it ended. From a later day on,
 * the first that is not over then.
 */
function upcoming(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder[] {
  const { few, locale, from, to } = query;
  const moment = from !== null && from > now ? from : now;
  const runs = () => db('community_hub_page_dates as run');
  const lists = few
    ? [among(db, runs(), 'run', query, few)]
    : RUN_SPANS.map((_, span) =>
        runs()
          .where({ 'run.locale': locale, 'run.span': span })
          .where('run.starts_at', '>=', earliestStart(span, moment)),
      );
  return lists.map((list) => {
    list.where('run.ends_at', '>', moment).where('run.previous_ends_at', '<=', moment);
    if (to) list.where('run.starts_at', '<=', to);
    return inOrder(list, query.after, { key: 'run.starts_at', id: 'run.document_id', order: 'asc' });
  });
}

/** The last run of each document whose runs are all over; in a stretch of time, its last one in there. */
function past(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder[] {
  const lists = query.from || query.to ? pastRunsWithin(db, query, now) : [lastRuns(db, query, now)];
  return lists.map((list) =>
    inOrder(list, query.after, { key: 'run.starts_at', id: 'run.document_id', order: 'desc' }),
  );
}

function lastRuns(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder {
  const runs = db('community_hub_page_dates as run');
  const list = query.few ? among(db, runs, 'run', query, query.few) : runs.where('run.locale', query.locale);
  return list.where('run.is_last', 1).where('run.starts_at', '<=', now).where('run.over_at', '<=', now);
}

function pastRunsWithin(db: Knex, query: ListQuery, now: string): Knex.QueryBuilder[] {
  const stretch = { from: query.from, to: query.to !== null && query.to < now ? query.to : now };
  const lists = query.few
    ? [during(among(db, db('community_hub_page_dates as run'), 'run', query, query.few), 'run', stretch)]
    : walksThrough(db, query.locale, stretch);
  return lists.map((list) => {
    const later = during(runsOf(db, 'later', RUN), 'later', stretch).whereRaw(
      '(later.starts_at > run.starts_at or (later.starts_at = run.starts_at and later.subject > run.subject))',
    );
    const over = runsOf(db, 'latest', RUN).where('latest.is_last', 1).where('latest.over_at', '<=', now);
    return list.whereExists(over).whereNotExists(later);
  });
}

/** Rows of the few documents that the list can be of. */
function among(
  db: Knex,
  list: Knex.QueryBuilder,
  table: string,
  { locale }: ListQuery,
  few: readonly string[],
): Knex.QueryBuilder {
  return unordered(db, list.whereIn(`${table}.document_id`, [...few]), `${table}.locale`, locale);
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
