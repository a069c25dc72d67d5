/** Content types of the plugin; Strapi's own types only know an app's. */
export const UIDS = {
  news: 'plugin::community-hub.news-item',
  event: 'plugin::community-hub.event',
  training: 'plugin::community-hub.training',
  album: 'plugin::community-hub.album',
  job: 'plugin::community-hub.job',
  store: 'plugin::community-hub.store',
  info: 'plugin::community-hub.info',
} as const;
export type Kind = keyof typeof UIDS;
export const PHOTO_UID = 'plugin::community-hub.photo';
export const BRAND_UID = 'plugin::community-hub.brand';
