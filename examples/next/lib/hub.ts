import { cache } from 'react';
import { createHubClient, type HubResult, type ItemsQuery } from 'strapi-plugin-community-hub/client';
import { kindOf } from './site';

export const HUB_URL = process.env.HUB_URL ?? 'http://localhost:1337';
/** Where the built-in hub stands: its feeds and its sitemap serve this site, too. */
export const HUB_FILES = `${HUB_URL}/hub`;
/** Seconds that an answer may be old. */
const FRESH = 60;

const hub = createHubClient({
  url: HUB_URL,
  fetch: (input, init) => fetch(input, { ...init, next: { revalidate: FRESH } }),
});

/** One call for `generateMetadata` and the page. A hub that does not answer is an error, not a missing page. */
export const readItem = cache(async (locale: string, kinds: string, slug: string) => {
  const kind = kindOf(kinds, locale);
  const answer = kind ? await hub.item(kind, decodeURIComponent(slug), { locale }) : ({ state: 'absent' } as const);
  if (answer.state === 'failed') throw new Error(`The hub did not answer: ${JSON.stringify(answer.fault)}`);
  return answer;
});

export const readBrand = cache(async (locale: string) => orThrow(await hub.brand(locale)));
export const readItems = async (query: ItemsQuery) => orThrow(await hub.items(query));

function orThrow<T>(result: HubResult<T>): T {
  if (!result.ok) throw new Error(`The hub did not answer: ${JSON.stringify(result.fault)}`);
  return result.value;
}
