import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { KINDS } from '../../../../shared/kinds';
import { ITEMS_PARAMETERS } from '../../features/pages';

const locale = z.string().optional().describe('Locale code of the app, such as en or fr-CA');

/** One optional text each; their own rules are checked by the call, which names the field and the cure. */
const itemsQuery = Object.fromEntries(ITEMS_PARAMETERS.map((name) => [name, z.string().optional()]));

const kindParam = z.enum(KINDS).describe('Kind of item');
const anything = z.record(z.string(), z.unknown());

/** What front ends read. Handlers end in `find` or `findOne`, so that read-only tokens pass. */
const hubRoutes: Core.RouteInput[] = [
  {
    method: 'GET',
    path: '/items',
    handler: 'item.find',
    request: { query: itemsQuery },
    response: z.object({ data: z.array(anything), meta: anything }),
  },
  {
    method: 'GET',
    path: '/items/:kind/:slug',
    handler: 'item.findOne',
    request: {
      params: { kind: kindParam, slug: z.string() },
      query: { locale, status: z.enum(['published', 'draft']).optional() },
    },
    response: z.object({ data: anything }),
  },
  {
    method: 'GET',
    path: '/items/:kind/:slug/draft',
    handler: 'item.findDraft',
    request: { params: { kind: kindParam, slug: z.string() }, query: { locale } },
    response: z.object({ data: anything }),
  },
  {
    method: 'GET',
    path: '/head',
    handler: 'head.findOne',
    request: { query: { url: z.string().describe('Address of a page of the hub') } },
    response: z.object({ data: anything }),
  },
  {
    method: 'GET',
    path: '/brand',
    handler: 'brand.find',
    request: { query: { locale } },
    response: z.object({ data: anything }),
  },
];

/** Collection of each content type and the controller that Strapi's factory made for it. */
const COLLECTIONS = {
  'news-items': 'news-item',
  events: 'event',
  trainings: 'training',
  albums: 'album',
  jobs: 'job',
  stores: 'store',
  infos: 'info',
} as const;

/** Strapi's five standard actions for each kind, each a permission of its own. */
function standardRoutes(collection: string, controller: string): Core.RouteInput[] {
  const one = `/${collection}/:id`;
  return [
    { method: 'GET', path: `/${collection}`, handler: `${controller}.find` },
    { method: 'GET', path: one, handler: `${controller}.findOne` },
    { method: 'POST', path: `/${collection}`, handler: `${controller}.create` },
    { method: 'PUT', path: one, handler: `${controller}.update` },
    { method: 'DELETE', path: one, handler: `${controller}.delete` },
  ];
}

export const REST_CONTROLLERS = Object.values(COLLECTIONS);

export const contentApiRouter = {
  type: 'content-api' as const,
  routes: [
    ...hubRoutes,
    ...Object.entries(COLLECTIONS).flatMap(([collection, controller]) => standardRoutes(collection, controller)),
  ],
};
