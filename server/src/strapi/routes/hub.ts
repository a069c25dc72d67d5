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
      ...(basePath === '' ? [] : [get('', 'hub.page')]),
      get('/:locale', 'hub.page'),
      get('/:locale/:segment', 'hub.page'),
      get('/:locale/:segment/:slug', 'hub.page'),
    ],
  };
}
