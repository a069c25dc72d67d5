import { ok, type Result } from '../../../core/result';
import { fill, type HubTexts } from '../../../features/hub';
import {
  ITEMS_PARAMETERS,
  type ItemsQuery,
  parseItemsQuery,
  type QueryProblem,
  type RawQuery,
  type Urls,
} from '../../../features/pages';
import type { Site } from '../site';
import { type FeedAnswer, refused } from './feed-answer';

/** A query of a feed or calendar, in the nearest language that the app has. */
export async function readFeedQuery(site: Site, raw: RawQuery): Promise<Result<ItemsQuery, QueryProblem[]>> {
  const asked = typeof raw.locale === 'string' ? raw.locale : undefined;
  const locale = await site.localeFor(asked);
  const parsed = parseItemsQuery(raw, { locale });
  return parsed.ok ? ok({ ...parsed.value, locale }) : parsed;
}

/** 400 that names each parameter and its cure, one a line. */
export function badQuery(problems: readonly QueryProblem[]): FeedAnswer {
  return refused(400, problems.map(({ field, message }) => `${field}: ${message}`).join('\n'));
}

/** The filters of a query as they were asked, for an address of the same list. */
export function filtersOf(raw: RawQuery): Record<string, string> {
  const filters: Record<string, string> = {};
  for (const name of ITEMS_PARAMETERS) {
    const value = raw[name];
    if (typeof value === 'string' && value !== '') filters[name] = value;
    if (Array.isArray(value)) filters[name] = value.join(',');
  }
  return filters;
}

/** `Rouelibre · Events · Tagged “repair”`: a reader must tell its subscriptions apart. */
export async function feedTitle(site: Site, brandName: string, query: ItemsQuery, texts: HubTexts): Promise<string> {
  const { kinds, tags, stores, q, locale } = query;
  const named = await Promise.all(stores.map((store) => site.view(store, locale)));
  const parts = [
    kinds.map((kind) => texts[kind]).join(', '),
    named.flatMap((store) => store?.title ?? []).join(', '),
    tags.length > 0 && fill(texts.tagged, { tag: tags.join(', ') }),
    q && fill(texts.searchFor, { q }),
  ];
  return [brandName, ...parts.filter(Boolean)].join(' · ');
}

/** The page of the hub that shows what a query lists. */
export function pageOfQuery(urls: Urls, { kinds, tags, locale }: ItemsQuery): string {
  const [kind, ...otherKinds] = kinds;
  const [tag, ...otherTags] = tags;
  if (kind && otherKinds.length === 0) return urls.list(kind, locale);
  return tag && otherTags.length === 0 ? urls.tag(tag, locale) : urls.home(locale);
}
