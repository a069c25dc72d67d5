import type { Core } from '@strapi/strapi';

/** Routes of the built-in hub, outside `/api`. Whether it is open is asked at each call. */
export function hubRouter(basePath: string) {
  const get = (path: string, handler: string): Core.RouteInput => ({
    method: 'GET',
    path: `${basePath}${path}`,
    handler,
    config: { auth: false, policies: [], middlewares: [] },
  });
  return {
    type: 'admin' as const,
    prefix: '',
    routes: [
      get('/assets/:file', 'hub.asset'),
      get('/go/:key', 'hub.go'),
      get('/media/:id/:name', 'media.find'),
      get('/image/:kind/:file', 'image.find'),
      get('/feed.xml', 'feeds.rss'),
      get('/atom.xml', 'feeds.atom'),
      get('/feed.json', 'feeds.json'),
      get('/calendar.ics', 'feeds.calendar'),
      get('/calendar/:kind/:file', 'feeds.itemCalendar'),
      get('/jobs.xml', 'feeds.jobs'),
      get('/sitemap.xml', 'feeds.sitemap'),
      get('/sitemap-news.xml', 'feeds.newsSitemap'),
      get('/sitemap-:part.xml', 'feeds.sitemapPart'),
      get('/robots.txt', 'feeds.robots'),
      get('/llms.txt', 'feeds.llms'),
      get('/oembed', 'feeds.oembed'),
      get('/preview/:token', 'preview.page'),
      get('/embed/join', 'frames.join'),
      get('/embed/list', 'frames.list'),
      get('/embed/item/:kind/:slug', 'frames.item'),
      get('/screen/:slug', 'frames.screen'),
      get('/consent/:token', 'consent.page'),
      get('/consent/:token/picture.jpg', 'consent.picture'),
      { ...get('/consent/:token', 'consent.answer'), method: 'POST' as const },
      ...(basePath === '' ? [] : [get('', 'hub.page')]),
      { ...get('/:locale/near', 'hub.near'), method: 'POST' as const },
      get('/:locale', 'hub.page'),
      get('/:locale/:segment', 'hub.page'),
      get('/:locale/:segment/:slug', 'hub.page'),
    ],
  };
}
