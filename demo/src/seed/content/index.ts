import type { Entry } from '../types';
import type { Kind } from '../uids';
import { ALBUMS } from './albums';
import { EVENTS } from './events';
import { INFOS } from './infos';
import { JOBS } from './jobs';
import { NEWS } from './news';
import { STORES } from './stores';
import { TRAININGS } from './trainings';

/** Every item, in the order it is published: stores first because the others stand in them. */
export const CONTENT: readonly { kind: Kind; entries: readonly Entry[] }[] = [
  { kind: 'store', entries: STORES },
  { kind: 'info', entries: INFOS },
  { kind: 'job', entries: JOBS },
  { kind: 'training', entries: TRAININGS },
  { kind: 'album', entries: ALBUMS },
  { kind: 'news', entries: NEWS },
  { kind: 'event', entries: EVENTS },
];

/** The items that stand on the social pages when the demo opens. */
export const SHARED_FIRST: ReadonlySet<string> = new Set([
  'news-spare-parts',
  'news-bristol',
  'event-night-ride',
  'training-bike-care',
  'album-coats',
  'job-mechanic',
]);
