import { KINDS, type Kind } from '../client/src/contract/kinds';

export { KIND_PLURALS, KINDS, type Kind } from '../client/src/contract/kinds';

/** Plugin id, prefix of every uid, route and permission. */
export const PLUGIN_ID = 'community-hub';

/** Content type uid of each kind. News differs because Strapi refuses a plural equal to the singular. */
export const KIND_UIDS = {
  news: 'plugin::community-hub.news-item',
  event: 'plugin::community-hub.event',
  training: 'plugin::community-hub.training',
  album: 'plugin::community-hub.album',
  job: 'plugin::community-hub.job',
  store: 'plugin::community-hub.store',
  info: 'plugin::community-hub.info',
} as const satisfies Record<Kind, `plugin::community-hub.${string}`>;

export const PHOTO_UID = 'plugin::community-hub.photo';
export const BRAND_UID = 'plugin::community-hub.brand';

const kindByUid: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [KIND_UIDS[kind], kind]));

/** The kind of a content type, or undefined for types that are not ours. */
export function kindOfUid(uid: string): Kind | undefined {
  return kindByUid.get(uid);
}

export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && (KINDS as readonly string[]).includes(value);
}

/** Kinds that may be posted to social pages. Standing information never is. */
export const SHARED_KINDS = ['news', 'event', 'training', 'album', 'job', 'store'] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

export function isSharedKind(kind: Kind): kind is SharedKind {
  return kind !== 'info';
}
