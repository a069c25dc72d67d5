/** The seven kinds of item, in the order menus show them. */
export const KINDS = ['news', 'event', 'training', 'album', 'job', 'store', 'info'] as const;
export type Kind = (typeof KINDS)[number];

/** Default URL segment and REST collection of each kind; `hub.segments` renames the first per locale. */
export const KIND_PLURALS = {
  news: 'news',
  event: 'events',
  training: 'trainings',
  album: 'albums',
  job: 'jobs',
  store: 'stores',
  info: 'info',
} as const satisfies Record<Kind, string>;
