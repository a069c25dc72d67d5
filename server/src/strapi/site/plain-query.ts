import type { ItemsQuery } from '../../features/pages';

const LIMIT = 24;

/** A query without a filter. */
export function plainQuery(locale: string, over: Partial<ItemsQuery>): ItemsQuery {
  return {
    kinds: [],
    locale,
    stores: [],
    tags: [],
    from: null,
    to: null,
    when: null,
    near: null,
    q: null,
    sort: 'recent',
    limit: LIMIT,
    after: null,
    ...over,
  };
}
