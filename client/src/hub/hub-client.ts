import type { BrandAnswer, ItemAnswer, ItemsAnswer } from '../contract/answers';
import type { Head } from '../contract/head';
import type { Kind } from '../contract/kinds';
import type { SummaryView } from '../contract/views';
import { type CallSettings, call, faultOf, type HubFault } from './call';
import { type ItemsQuery, parametersOf } from './items-query';

export interface HubClientOptions {
  /** Address of Strapi, or of its API where that has another prefix than `/api`: `https://strapi.example.org`. */
  url: string;
  /** REST prefix of Strapi; `/api` unless the app changed it. */
  apiPrefix?: string;
  /** API token of Strapi. A hub that is open needs one for drafts only. */
  token?: string;
  /** Another `fetch`, such as one that caches. */
  fetch?: typeof globalThis.fetch;
  /** Locale of calls that name none; without it the app's default. */
  locale?: string;
}

export type HubResult<T> = { ok: true; value: T } | { ok: false; fault: HubFault };

/** What stands at an address. */
export type ItemResult =
  | ({ state: 'found' } & ItemAnswer)
  /** It had this address once; `to` is its canonical one now, absolute. */
  | { state: 'moved'; to: string }
  | { state: 'gone' }
  | { state: 'absent' }
  | { state: 'failed'; fault: HubFault };

export interface ItemsPage {
  items: SummaryView[];
  /** Null at the end. */
  nextCursor: string | null;
  locale: string;
}

export interface HubClient {
  /** One page of the mixed list. */
  items(query?: ItemsQuery): Promise<HubResult<ItemsPage>>;
  /** The whole list, page by page as it is read. Throws `HubError` where a page fails: a loop has no other way to say so. */
  allItems(query?: Omit<ItemsQuery, 'cursor'>): AsyncGenerator<SummaryView, void, undefined>;
  /** One item with its head; `status: 'draft'` for tokens with that right. */
  item(kind: Kind, slug: string, asked?: { locale?: string; status?: 'published' | 'draft' }): Promise<ItemResult>;
  /** The head of any page of the hub: items, lists, tags, home. Null where no page is. */
  head(url: string): Promise<HubResult<Head | null>>;
  /** Who speaks. */
  brand(locale?: string): Promise<HubResult<BrandAnswer>>;
}

/** A page of a list that could not be read. */
export class HubError extends Error {
  readonly fault: HubFault;
  constructor(fault: HubFault) {
    super(fault.kind === 'unreadable' ? `The hub answered ${fault.status} without words.` : fault.message);
    this.name = 'HubError';
    this.fault = fault;
  }
}

/** A client of one hub. Makes no call by itself, keeps nothing, and never throws but in `allItems`. */
export function createHubClient(options: HubClientOptions): HubClient {
  const { url, apiPrefix = '/api', token, fetch = globalThis.fetch } = options;
  const settings: CallSettings = { base: `${url.replace(/\/+$/, '')}${apiPrefix}/community-hub`, token, fetch };
  const localeOf = (locale = options.locale): { locale?: string } => (locale === undefined ? {} : { locale });
  const items: HubClient['items'] = async (query = {}) => {
    const found = await read<ItemsAnswer>(settings, '/items', parametersOf({ ...localeOf(), ...query }));
    if (!found.ok) return found;
    const { data, meta } = found.value;
    return { ok: true, value: { items: data, nextCursor: meta.pagination.nextCursor, locale: meta.locale } };
  };
  return {
    items,
    allItems: (query) => everyItem(items, query),
    item: (kind, slug, { locale, status } = {}) =>
      readItem(settings, kind, slug, { ...localeOf(locale), ...(status && { status }) }),
    async head(address) {
      const found = await read<{ data: Head }>(settings, '/head', { url: address });
      if (found.ok) return { ok: true, value: found.value.data };
      return isAbsent(found.fault) ? { ok: true, value: null } : found;
    },
    async brand(locale) {
      const found = await read<{ data: BrandAnswer }>(settings, '/brand', localeOf(locale));
      return found.ok ? { ok: true, value: found.value.data } : found;
    },
  };
}

/** The body of a good answer, as the hub's contract says it is. */
async function read<T>(
  settings: CallSettings,
  path: string,
  parameters: Record<string, string>,
): Promise<HubResult<T>> {
  const called = await call(settings, path, parameters);
  if (!called.ok) return called;
  const { response, body } = called;
  return response.ok ? { ok: true, value: body as T } : { ok: false, fault: faultOf(response.status, body) };
}

async function* everyItem(items: HubClient['items'], query: Omit<ItemsQuery, 'cursor'> = {}) {
  let cursor: string | null = null;
  do {
    const page: HubResult<ItemsPage> = await items({ ...query, ...(cursor !== null && { cursor }) });
    if (!page.ok) throw new HubError(page.fault);
    yield* page.value.items;
    cursor = page.value.nextCursor;
  } while (cursor !== null);
}

async function readItem(
  settings: CallSettings,
  kind: Kind,
  slug: string,
  parameters: Record<string, string>,
): Promise<ItemResult> {
  const path = `/items/${kind}/${encodeURIComponent(slug)}`;
  const called = await call(settings, path, parameters, 'manual');
  if (!called.ok) return { state: 'failed', fault: called.fault };
  const { response, body } = called;
  if (response.type === 'opaqueredirect') return readMoved(settings, path, parameters);
  if (response.ok) return { state: 'found', ...(body as { data: ItemAnswer }).data };
  const to = (body as { meta?: { movedTo?: unknown } } | null)?.meta?.movedTo;
  if (response.status === 301 && typeof to === 'string') return { state: 'moved', to };
  if (response.status === 410) return { state: 'gone' };
  const fault = faultOf(response.status, body);
  return isAbsent(fault) ? { state: 'absent' } : { state: 'failed', fault };
}

/** Browsers do not say where a redirect leads: they follow it, and the item says where it stands. */
async function readMoved(
  settings: CallSettings,
  path: string,
  parameters: Record<string, string>,
): Promise<ItemResult> {
  const found = await read<{ data: ItemAnswer }>(settings, path, parameters);
  return found.ok ? { state: 'moved', to: found.value.data.item.url } : { state: 'failed', fault: found.fault };
}

/** The hub's own 404, which has words: a Strapi without the hub, or under another prefix, says "Not Found". */
function isAbsent(fault: HubFault): boolean {
  return fault.kind === 'refused' && fault.status === 404 && fault.message !== 'Not Found';
}
