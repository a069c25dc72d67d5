import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { KINDS, type Kind } from '../../../../../shared/kinds';
import type { ShareImageAnswer } from '../../site/share-image';
import { frontOf } from './site-of';

const YEAR = 'public, max-age=31536000, immutable';
/** Without its version the address shows whatever the page says now. */
const SHORT = 'public, max-age=300';

/** Share images: `image/:kind/:file?locale=&v=`. */
export const image = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { site, door, shareImageOf } = frontOf(strapi);
    const kind = KINDS.find((one) => one === ctx.params.kind);
    const slug = slugOf(ctx.params.file);
    if (!kind || slug === null || !(await door.isOpen())) {
      ctx.status = 404;
      return;
    }
    const locale = await site.localeFor(textOf(ctx.query.locale));
    send(ctx, await shareImageOf(kind as Kind, locale, slug), textOf(ctx.query.v));
  },
});

function send(ctx: Context, answer: ShareImageAnswer, asked: string | undefined): void {
  ctx.set('X-Content-Type-Options', 'nosniff');
  switch (answer.state) {
    case 'image': {
      ctx.status = 200;
      ctx.type = 'image/jpeg';
      ctx.set('Cache-Control', cacheOf(answer.version, asked));
      if (answer.version) ctx.etag = answer.version;
      if (ctx.fresh) ctx.status = 304;
      else ctx.body = Buffer.from(answer.jpeg);
      return;
    }
    case 'elsewhere':
      ctx.set('Cache-Control', 'no-store');
      ctx.status = 302;
      ctx.redirect(answer.location);
      return;
    case 'moved':
      ctx.set('Cache-Control', 'no-cache');
      ctx.status = 301;
      ctx.redirect(answer.location);
      return;
    case 'gone':
      ctx.status = 410;
      return;
    case 'unknown':
      ctx.status = 404;
  }
}

function cacheOf(version: string | null, asked: string | undefined): string {
  if (version === null) return 'no-store';
  return version === asked ? YEAR : SHORT;
}

function slugOf(file: string): string | null {
  return file.endsWith('.jpg') ? file.slice(0, -'.jpg'.length) : null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
