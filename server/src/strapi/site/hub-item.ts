import { renderGone, renderItem, renderNotFound } from '../../features/hub';
import { plainQuery } from '../../features/pages';
import type { HubAddress } from './addresses';
import { type HubAnswer, type HubParts, hubFrame } from './hub-frame';
import type { ItemAnswer } from './site';

const SIMILAR = 3;

/** The page of one item, the way to where it stands now, or the word that it is gone with what is like it. */
export async function showItem(parts: HubParts, address: Extract<HubAddress, { page: 'item' }>): Promise<HubAnswer> {
  const { kind, locale, slug } = address;
  const answer = await parts.site.item(kind, locale, slug);
  if (answer.ok) return { status: 200, locale, html: renderItem(await itemPage(parts, answer.value)) };
  if (answer.error.state === 'moved') return { status: 301, location: answer.error.url };
  const page = await hubFrame(parts, locale, []);
  if (answer.error.state === 'unknown') return { status: 404, locale, html: renderNotFound(page) };
  const similar = await parts.site.list(plainQuery(locale, { kinds: [kind], limit: SIMILAR }));
  return { status: 410, locale, html: renderGone({ ...page, similar: similar.items }) };
}

/** What the page of an item is rendered from. */
export async function itemPage(parts: HubParts, answer: ItemAnswer): Promise<Parameters<typeof renderItem>[0]> {
  const { item: view, head, share, related, here, languages } = answer;
  return { ...(await hubFrame(parts, view.locale, languages)), head, view, share, related, here };
}
