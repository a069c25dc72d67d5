import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { frontOf } from './site-of';

/** Shorter than any signature lasts. */
const CACHE_SECONDS = 30;

/** Pictures of a private store, at an address that lasts. */
export const media = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { id, name } = ctx.params as { id: string; name: string };
    const address = /^\d{1,9}$/.test(id) ? await frontOf(strapi).media.addressOf(Number(id), name) : null;
    if (address === null) {
      ctx.status = 404;
      return;
    }
    ctx.set('Cache-Control', `public, max-age=${CACHE_SECONDS}`);
    ctx.status = 302;
    ctx.redirect(address);
  },
});
