import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../../../shared/kinds';
import type { Site } from '../../site/site';
import type { HubFront } from './hub';

/** The composed public side of the plugin. */
export function siteOf(strapi: Core.Strapi): Site {
  return frontOf(strapi).site;
}

export function frontOf(strapi: Core.Strapi): HubFront {
  return strapi.plugin(PLUGIN_ID).service('front') as unknown as HubFront;
}
