import type { Knex } from 'knex';
import type { ItemsQuery } from '../../features/pages';
import { earliestStart, RUN_SPANS } from './date-rows';
import { plainLocale } from './unordered';

/** A stretch of time, both ends included; null is open. */
type Stretch = Pick<ItemsQuery, 'from' | 'to'>;

const DATES = 'community_hub_page_dates';

/** The runs `run` of a locale that overlap a stretch of time: for each class of lengths one walk along its index. */
export function walksThrough(db: Knex, locale: string, stretch: Stretch): Knex.QueryBuilder[] {
  return RUN_SPANS.map((_, span) => {
    const runs = during(db(`${DATES} as run`).where({ 'run.locale': locale, 'run.span': span }), 'run', stretch);
    if (stretch.from) runs.where('run.starts_at', '>=', earliestStart(span, stretch.from));
    return runs;
  });
}

/** Keeps the runs that overlap a stretch of time. */
export function during(list: Knex.QueryBuilder, table: string, { from, to }: Stretch): Knex.QueryBuilder {
  if (to) list.where(`${table}.starts_at`, '<=', to);
  if (from) list.where(`${table}.ends_at`, '>=', from);
  return list;
}

/** Columns that name a document and its locale in the statement that asks. */
export interface NamedBy {
  document: string;
  locale: string;
}

/** The runs of one document in one locale. */
export function runsOf(db: Knex, alias: string, { document, locale }: NamedBy): Knex.QueryBuilder {
  return db(`${DATES} as ${alias}`)
    .whereRaw('?? = ??', [`${alias}.document_id`, document])
    .whereRaw('? = ??', [plainLocale(db, `${alias}.locale`), locale])
    .select(db.raw('1'));
}
