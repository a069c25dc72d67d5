import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { pathInHub, queryIn, readAddress } from '../../site/addresses';
import { queryError } from './item';
import { frontOf, siteOf } from './site-of';

/** The head of any page of the hub, by its address. */
export const head = ({ strapi }: { strapi: Core.Strapi }) => ({
  async findOne(ctx: Context) {
    const site = siteOf(strapi);
    const { url } = ctx.query;
    if (typeof url !== 'string' || url === '') {
      throw queryError([{ field: 'url', message: 'url is missing: write url=<address of a page of the hub>.' }]);
    }
    const path = pathInHub(site.urls, url);
    if (path === null) {
      const message = `url is not a page of this hub: its pages stand under ${site.urls.home()}.`;
      throw queryError([{ field: 'url', message }]);
    }
    const address = readAddress(site.urls, (await site.locales()).codes, path);
    const found = address ? await frontOf(strapi).pages.head(address, queryIn(site.urls, url)) : null;
    if (!found) throw new errors.NotFoundError('No page has this address.');
    return { data: found };
  },
});
