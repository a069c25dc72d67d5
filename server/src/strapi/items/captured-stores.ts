/**
 * The stores an item refers to, by where they stand in it, as chosen in the draft at the moment it
 * was published. Strapi's own published relation is empty or wrong after the target is published
 * later, unpublished or republished, so it is never read.
 */
export interface CapturedStores {
  item: string | null;
  /** By session key. */
  sessions: Record<string, string>;
  /** By position in `locations`. */
  locations: (string | null)[];
}

type Ref = { documentId?: unknown } | null | undefined;
interface Refs {
  store?: Ref;
  sessions?: { key?: unknown; store?: Ref }[] | null;
  locations?: { store?: Ref }[] | null;
}

/** Reads the references of a draft row that was populated with them. */
export function captureStores(draft: object): CapturedStores {
  const refs = draft as Refs;
  const sessions = (refs.sessions ?? []).flatMap((session) => {
    const id = idOf(session.store);
    return id && typeof session.key === 'string' ? [[session.key, id] as const] : [];
  });
  return {
    item: idOf(refs.store),
    sessions: Object.fromEntries(sessions),
    locations: (refs.locations ?? []).map((location) => idOf(location.store)),
  };
}

function idOf(ref: Ref): string | null {
  return typeof ref?.documentId === 'string' ? ref.documentId : null;
}

/** What a locale left empty comes from the default locale, since Strapi never syncs relations. */
export function fillStores(own: CapturedStores, fallback: CapturedStores | undefined): CapturedStores {
  if (!fallback) return own;
  return {
    item: own.item ?? fallback.item,
    sessions: { ...fallback.sessions, ...own.sessions },
    locations: Array.from(
      { length: Math.max(own.locations.length, fallback.locations.length) },
      (_, index) => own.locations[index] ?? fallback.locations[index] ?? null,
    ),
  };
}

/** Puts the captured references in the place of those of a published row. */
export function applyStores<T extends object>(row: T, stores: CapturedStores): T {
  const { sessions, locations } = row as Refs;
  return {
    ...row,
    store: ref(stores.item),
    ...(sessions
      ? { sessions: sessions.map((session) => ({ ...session, store: ref(stores.sessions[String(session.key)]) })) }
      : {}),
    ...(locations
      ? { locations: locations.map((location, index) => ({ ...location, store: ref(stores.locations[index]) })) }
      : {}),
  };
}

function ref(documentId: string | null | undefined): { documentId: string } | null {
  return documentId ? { documentId } : null;
}
