import type { Context, Next } from 'koa';

interface Parts {
  isOpen(): Promise<boolean>;
  /** Address of the hub's first page in the default language. */
  home(): Promise<string>;
}

/**
 * With the hub at the root of its host, `/` is its first page. Strapi's own route for `/` leads to the
 * admin and cannot be replaced by another route: so it is answered before the routes.
 */
export function rootDoor({ isOpen, home }: Parts) {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path !== '/' || !['GET', 'HEAD'].includes(ctx.method) || !(await isOpen())) return next();
    ctx.redirect(await home());
  };
}
