import type { Knex } from 'knex';
import type { ItemsQuery } from '../../features/pages';
import { isDated } from './list-filters';
import { type Area, areaOf, inArea } from './near';
import { runsOf, walksThrough } from './run-walks';
import { filterBySearch } from './search';
import { unordered } from './unordered';

/** A list with what was found out about it before it is walked through. */
export interface ListQuery extends ItemsQuery {
  /** The place asked for, if any. */
  area?: Area | null;
  /** The documents it can be of, when they are few: a walk in its order would look at nearly everything before it found them. */
  few?: readonly string[] | null;
  /** The dated ones among them, by the time asked for. */
  fewDated?: readonly string[] | null;
}

/** Documents of one filter, each perhaps more than once, and how many of them are few. */
interface Probe {
  found: Knex.QueryBuilder;
  most: number;
}

/** Found along an index alone. */
const FEW = 2000;
/** Each is looked at in another table before it counts. */
const FEW_CHECKED = 200;

/** Looks where each filter's own index leads, and no further than what are few. */
export async function narrowed(db: Knex, query: ItemsQuery, now: string): Promise<ListQuery> {
  const area = query.near && (await areaOf(db, query.near));
  const few = await firstFew(probesOf(db, { ...query, area }, now));
  const fewDated = few === null && hasTimeOfItsOwn(query) ? await firstFew([dated(db, query)]) : null;
  return { ...query, area, few, fewDated };
}

async function firstFew(probes: readonly Probe[]): Promise<string[] | null> {
  for (const { found, most } of probes) {
    const rows: { document_id: string }[] = await found.select('document_id').limit(most + 1);
    if (rows.length <= most) return [...new Set(rows.map((row) => row.document_id))];
  }
  return null;
}

/** What narrows most first. A list of a tag by publication has an index of its own. */
function probesOf(db: Knex, query: ListQuery, now: string): Probe[] {
  const { q, area, stores, tags, sort, locale } = query;
  const probes: Probe[] = [];
  if (q !== null) {
    const found = db('community_hub_pages as page');
    filterBySearch(db, found, q);
    probes.push({ found: unordered(db, found, 'page.locale', locale), most: FEW_CHECKED });
  }
  if (area) probes.push({ found: inArea(db, area, locale), most: FEW });
  if (stores.length > 0) {
    const naming = db('community_hub_page_refs').whereIn('ref', stores).where('type', 'store');
    probes.push({ found: unordered(db, naming, 'locale', locale), most: FEW_CHECKED });
  }
  if (tags.length > 0 && sort !== 'recent') {
    const last = runsOf(db, 'run', { document: 'tagged.document_id', locale: 'tagged.locale' })
      .where('run.is_last', 1)
      .where('run.over_at', sort === 'next-start' ? '>' : '<=', now);
    const tagged = db('community_hub_page_tags as tagged').where({ locale }).whereIn('tag', tags);
    probes.push({ found: tagged.whereExists(last), most: FEW_CHECKED });
  }
  return probes;
}

/** By publication, the time asked for is in no order of the list; tags have a walk of their own. */
function hasTimeOfItsOwn({ sort, from, to, tags, kinds }: ItemsQuery): boolean {
  const asked = kinds.length === 0 || kinds.some(isDated);
  return sort === 'recent' && (from !== null || to !== null) && tags.length === 0 && asked;
}

function dated(db: Knex, query: ItemsQuery): Probe {
  const walks = walksThrough(db, query.locale, query).map((walk) => walk.select('run.document_id'));
  const [first, ...others] = walks;
  return { found: db.from(first?.unionAll(others).as('found') ?? 'found'), most: FEW };
}
