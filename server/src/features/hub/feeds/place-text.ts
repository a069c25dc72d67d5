import type { ItemView, RunView, StoreView } from '../../pages';

type Address = StoreView['address'];

/** `12 quai Rambaud, 69002 Lyon, FR`. */
function addressText(address: Address): string | null {
  if (address === null) return null;
  const town = [address.postalCode, address.city].filter(Boolean).join(' ');
  return joined([address.street, town, address.region, address.country]);
}

/** Where an event takes place, on one line; null where it is nowhere but online. */
export function eventPlace({ facts, store }: Pick<ItemView<'event'>, 'facts' | 'store'>): string | null {
  if (facts.attendance === 'online' || facts.status === 'moved-online') return null;
  if (facts.place) return joined([facts.place.name, addressText(facts.place.address)]);
  return store && storePlace(store);
}

/** True for a session that people can follow from elsewhere. */
export function isOnlineSession({ facts }: Pick<ItemView<'training'>, 'facts'>, { subject }: RunView): boolean {
  return facts.sessions.some(({ key, onlineUrl }) => key === subject && onlineUrl !== null);
}

/** A store with its address, on one line. */
export function storePlace(store: StoreView): string {
  return joined([store.title, addressText(store.address)]) ?? store.title;
}

function joined(parts: readonly (string | null | undefined)[]): string | null {
  const words = parts.filter(Boolean);
  return words.length > 0 ? words.join(', ') : null;
}
