import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { EXPOSITION_TYPE } from '../../../features/syndication/metrics/exposition';
import { hubOf } from '../admin/request';

/** Figures of delivery for Prometheus. */
export const metrics = (deps: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.type = EXPOSITION_TYPE;
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await hubOf(deps).metrics();
  },
});
