import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { adminOrigin } from '../../preview/offer-previews';
import { pagePolicy } from './page-policy';
import { frontOf } from './site-of';

/** Pages behind preview links. They answer whether or not the hub is open, and only to who has the link. */
export const preview = ({ strapi }: { strapi: Core.Strapi }) => ({
  async page(ctx: Context) {
    const { status, html, locale } = await frontOf(strapi).preview(String(ctx.params.token));
    closeOff(ctx);
    const framedBy = ["'self'", adminOrigin(strapi) ?? ''].join(' ').trim();
    ctx.set('Content-Security-Policy', pagePolicy({ framedBy }));
    // The policy says who may frame it; this older header can name no other origin than its own.
    ctx.remove('X-Frame-Options');
    ctx.status = status;
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('Content-Language', locale);
    ctx.body = html;
  },
});

/** The link is the key: it must not be kept, indexed, or told to anybody. */
function closeOff(ctx: Context): void {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('X-Robots-Tag', 'noindex, nofollow');
  ctx.set('X-Content-Type-Options', 'nosniff');
}
