import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../../../shared/kinds';
import type { Hub } from '../../hub';
import { type ImportContext, importCall } from '../../import/import-call';

/** Import of items by another system, with a token that has this right. */
export const importing = ({ strapi }: { strapi: Core.Strapi }) => ({
  create(ctx: ImportContext) {
    const hub = strapi.plugin(PLUGIN_ID).service('hub') as unknown as Hub;
    return importCall(ctx, { strapi, hub, userId: null });
  },
});
