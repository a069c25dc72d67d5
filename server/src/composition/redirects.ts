import { pathInHub, readAddress } from '../strapi/site/addresses';
import { createRedirects, type Redirects } from '../strapi/site/redirects';
import type { Site } from '../strapi/site/site';
import { createRedirectStore } from '../strapi/store/redirect-store';
import type { Ground } from './ground';

/** First path segments that Strapi answers itself: no redirect may stand there. */
export function reservedSegments({ strapi, urls }: Ground): string[] {
  const admin = String(strapi.config.get('admin.path', '/admin'));
  return [admin, urls.settings.apiPrefix, '/uploads', '/_health'].map((path) => path.split('/')[1] ?? '');
}

export function composeRedirects(ground: Ground, site: Site): Redirects {
  const { urls, read, transact, pages, config } = ground;
  return createRedirects({
    store: createRedirectStore({ read, transaction: transact }),
    ground: { publicUrl: config.hub.publicUrl, reserved: reservedSegments(ground) },
    async leadsNowhere(path) {
      const inHub = pathInHub(urls, path);
      if (inHub === null || inHub === '/') return false;
      const address = readAddress(urls, (await site.locales()).codes, inHub);
      if (address?.page !== 'item') return false;
      const { state } = await pages.find(address.kind, address.locale, address.slug);
      return state === 'unknown' || state === 'gone';
    },
  });
}
