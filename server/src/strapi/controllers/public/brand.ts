import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { BrandAnswer } from '../../../../../client/src/contract/answers';
import { siteOf } from './site-of';

/** Who speaks, and where else she can be followed. */
export const brand = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const site = siteOf(strapi);
    const locale = await site.localeFor(typeof ctx.query.locale === 'string' ? ctx.query.locale : undefined);
    const [view, join, menu, locales] = await Promise.all([
      site.brand(locale),
      site.join(locale),
      site.menu(locale),
      site.locales(),
    ]);
    const pages = menu.map(({ title, url, facts }) => ({ title, url, role: facts.role, menu: facts.menu }));
    const data: BrandAnswer = { ...view, join, pages, locales: locales.codes };
    return { data, meta: { locale } };
  },
});
