import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { HubAnswer } from '../../site/hub-pages';
import { sendPage } from './send-page';
import { frontOf } from './site-of';

/** Seconds after which a screen in a store asks for itself again. */
const REFRESH = 120;

/** Frames for any page, and screens in stores: HTML without script or cookie, kept by no search engine. */
export const frames = ({ strapi }: { strapi: Core.Strapi }) => {
  const shown = (show: (ctx: Context) => Promise<HubAnswer>, framed: boolean) => async (ctx: Context) => {
    if (!(await frontOf(strapi).door.isOpen())) {
      ctx.status = 404;
      return;
    }
    await sendPage(ctx, await show(ctx), { framed });
    ctx.set('X-Robots-Tag', 'noindex');
  };
  const of = () => frontOf(strapi).pages.frames;
  const screen = shown((ctx) => of().screen(ctx.params.slug, ctx.query), false);
  return {
    join: shown((ctx) => of().join(ctx.query), true),
    item: shown((ctx) => of().item(ctx.params.kind, ctx.params.slug, ctx.query), true),
    list: shown((ctx) => of().list(ctx.query), true),

    /** A header, not a tag: the page also comes back when it was opened before its store was published. */
    async screen(ctx: Context) {
      await screen(ctx);
      ctx.set('Refresh', String(REFRESH));
    },
  };
};
