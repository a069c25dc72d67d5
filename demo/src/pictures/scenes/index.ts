import type { Scene } from '../scene';
import { ALBUM_SCENES } from './albums';
import { EVENT_SCENES } from './events';
import { JOB_SCENES } from './jobs';
import { NEWS_SCENES } from './news';
import { PORTRAIT_SCENES } from './portraits';
import { HOUSE_SCENES, STORE_SCENES } from './stores';
import { TRAINING_SCENES } from './trainings';

/** Every picture of the demo. */
export const SCENES: readonly Scene[] = [
  ...NEWS_SCENES,
  ...EVENT_SCENES,
  ...TRAINING_SCENES,
  ...ALBUM_SCENES,
  ...JOB_SCENES,
  ...STORE_SCENES,
  ...HOUSE_SCENES,
  ...PORTRAIT_SCENES,
];
