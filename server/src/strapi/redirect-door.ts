import type { Context, Next } from 'koa';
import type { Redirects } from './site/redirects';

interface Parts {
  redirects: Pick<Redirects, 'find'>;
  isOpen(): Promise<boolean>;
  /** First path segments of what Strapi answers itself. */
  reserved: readonly string[];
}

/** Cached by browsers for an hour, so that a wrong line in the table does not last for ever. */
const CACHE = 'public, max-age=3600';

/** Answers an address of the old site where nothing else stands: 301, 302 or 410. */
export function redirectDoor({ redirects, isOpen, reserved }: Parts) {
  return async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (ctx.status !== 404 || !['GET', 'HEAD'].includes(ctx.method)) return;
    if (reserved.includes(ctx.path.split('/')[1]?.toLowerCase() ?? '')) return;
    if (!(await isOpen())) return;
    const found = await redirects.find(ctx.url);
    if (!found) return;
    ctx.set('Cache-Control', CACHE);
    if (found.to === null) {
      // The hub's own 404 page says that nothing was ever here: that would not be true.
      ctx.body = 'This page was removed.\n';
      ctx.type = 'text/plain; charset=utf-8';
      ctx.status = 410;
      return;
    }
    ctx.redirect(found.to);
    ctx.status = found.status;
  };
}
