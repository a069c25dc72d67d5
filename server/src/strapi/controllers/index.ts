import { adminControllers } from './admin';
import { brand } from './public/brand';
import { consent } from './public/consent';
import { feeds } from './public/feeds';
import { frames } from './public/frames';
import { head } from './public/head';
import { hub } from './public/hub';
import { image } from './public/image';
import { importing } from './public/import';
import { item } from './public/item';
import { kindControllers } from './public/kinds';
import { media } from './public/media';
import { metrics } from './public/metrics';
import { preview } from './public/preview';

export const controllers = {
  ...adminControllers,
  ...kindControllers,
  brand,
  consent,
  feeds,
  frames,
  head,
  hub,
  image,
  import: importing,
  item,
  media,
  metrics,
  preview,
};
