import type { Entry } from '../types';
import type { Kind } from '../uids';
import { ALBUMS } from './albums';
import { EVENTS } from './events';
import { INFOS } from './infos';
import { JOBS } from './jobs';
import { NEWS } from './news';
import { STORES } from './stores';
import { TRAININGS } from './trainings';

/** Every item, stores first because the others stand in them. */
export const CONTENT: readonly { kind: Kind; entries: readonly Entry[] }[] = [
  { kind: 'store', entries: STORES },
  { kind: 'info', entries: INFOS },
  { kind: 'job', entries: JOBS },
  { kind: 'training', entries: TRAININGS },
  { kind: 'album', entries: ALBUMS },
  { kind: 'news', entries: NEWS },
  { kind: 'event', entries: EVENTS },
];

/** The items that stand on the social pages when the demo opens, newest last. */
export const SHARED_FIRST: readonly string[] = [
  'job-mechanic',
  'training-bike-care',
  'news-spare-parts',
  'album-coats',
  'event-night-ride',
  'news-bristol',
];
