import type { Scene } from '../scene';
import { COATS_SCENES } from './coats';
import { HEDGES_SCENES } from './hedges';
import { HOUSE_SCENES } from './house';
import { INDOOR_EVENT_SCENES } from './indoor-events';
import { JOB_SCENES } from './jobs';
import { NEWS_SCENES } from './news';
import { OUTDOOR_EVENT_SCENES } from './outdoor-events';
import { PORTRAIT_SCENES } from './portraits';
import { RIVER_SCENES } from './river';
import { SCHOOL_SCENES } from './school';
import { STORE_SCENES } from './stores';
import { TRAINING_SCENES } from './trainings';

/** Every picture of the demo. */
export const SCENES: readonly Scene[] = [
  ...NEWS_SCENES,
  ...INDOOR_EVENT_SCENES,
  ...OUTDOOR_EVENT_SCENES,
  ...TRAINING_SCENES,
  ...SCHOOL_SCENES,
  ...RIVER_SCENES,
  ...COATS_SCENES,
  ...HEDGES_SCENES,
  ...JOB_SCENES,
  ...STORE_SCENES,
  ...HOUSE_SCENES,
  ...PORTRAIT_SCENES,
];
