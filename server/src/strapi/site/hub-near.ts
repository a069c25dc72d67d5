import { type FoundNear, renderNear } from '../../features/hub';
import { type ItemsQuery, parseItemsQuery, plainQuery, type RawQuery, type SummaryView } from '../../features/pages';
import { everyLocale, type HubAnswer, type HubParts, hubFrame } from './hub-frame';

const SHOWN = { stores: 100, happening: 12 } as const;
const RADIUS_KM = 25;

/**
 * What is near: a position that a visitor sent in the body of a form, or a store of the town they chose
 * (`around`). No position ever stands in an address, where it would be logged and kept.
 */
export async function showNear(
  parts: HubParts,
  locale: string,
  asked: { body?: unknown; query: RawQuery },
): Promise<HubAnswer> {
  const { site } = parts;
  const { items } = await site.list(plainQuery(locale, { kinds: ['store'], limit: SHOWN.stores }));
  const stores = items.filter(isPlaced);
  const near = sentPosition(asked.body) ?? aroundStore(stores, asked.query);
  const html = renderNear({
    ...(await hubFrame(parts, locale, await everyLocale(site, (code) => site.urls.near(code)))),
    towns: townsOf(stores, locale),
    radius: near?.radiusKm ?? RADIUS_KM,
    found: near && (await findNear(parts, locale, near)),
  });
  return { status: 200, locale, html };
}

type Near = NonNullable<ItemsQuery['near']>;
type Store = SummaryView<'store'>;

async function findNear({ site }: HubParts, locale: string, near: Near): Promise<FoundNear> {
  const stores = await site.list(plainQuery(locale, { kinds: ['store'], near, limit: SHOWN.stores }));
  const happening = await site.list(
    plainQuery(locale, {
      kinds: ['event', 'training'],
      near,
      when: 'upcoming',
      sort: 'next-start',
      limit: SHOWN.happening,
    }),
  );
  return { position: near, stores: stores.items.filter(isPlaced), happening: happening.items };
}

function isPlaced(item: SummaryView): item is Store {
  return item.kind === 'store' && item.facts.geo !== null;
}

/** A body that cannot be read asks for nothing. */
function sentPosition(body: unknown): Near | null {
  if (typeof body !== 'object' || body === null) return null;
  const { near, radius } = body as Record<string, unknown>;
  const parsed = parseItemsQuery({ near, radius }, { locale: 'en' });
  return parsed.ok ? parsed.value.near : null;
}

function aroundStore(stores: readonly Store[], { around }: RawQuery): Near | null {
  const geo = stores.find(({ slug }) => slug === around)?.facts.geo;
  return geo ? { lat: geo.lat, lng: geo.lng, radiusKm: RADIUS_KM } : null;
}

/** Each town once, by the first store there. */
function townsOf(stores: readonly Store[], locale: string): { name: string; slug: string }[] {
  const towns = new Map<string, string>();
  for (const { slug, title, facts } of stores) {
    const name = facts.address?.city ?? title;
    if (!towns.has(name)) towns.set(name, slug);
  }
  return [...towns].map(([name, slug]) => ({ name, slug })).sort((a, b) => a.name.localeCompare(b.name, locale));
}
