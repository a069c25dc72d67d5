import type { Core, UID } from '@strapi/strapi';
import { factories } from '@strapi/strapi';
import { z } from 'zod';
import { IMPORT_CALL_ROWS } from '../../../../shared/contracts/import';
import { KIND_UIDS, KINDS, type Kind } from '../../../../shared/kinds';
import { ITEMS_PARAMETERS } from '../../features/pages';
import { controllerName } from '../controllers/public/kinds';

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

/** Closed until an administrator grants it: how delivery is doing, for Prometheus. */
const metricsRoute: Core.RouteInput = {
  method: 'GET',
  path: '/metrics',
  handler: 'metrics.find',
  response: z.string(),
};

const flag = z.enum(['true', 'false']).optional();

/** Rows of a CSV or calendar file as items, without posts; the file is the multipart field `file`. */
const importRoute: Core.RouteInput = {
  method: 'POST',
  path: '/import',
  handler: 'import.create',
  request: {
    query: {
      kind: kindParam,
      locale,
      timezone: z.string().optional().describe('IANA zone for times of a calendar that name none'),
      publish: flag.describe('true: publish; else items stay drafts'),
      dryRun: flag.describe('true: answer what would happen, write nothing'),
      all: flag.describe('true: all rows or none'),
      offset: z.string().optional().describe('First row of this call, from 0'),
      limit: z.string().optional().describe(`Rows of this call, at most ${IMPORT_CALL_ROWS}`),
    },
  },
  response: z.object({ data: z.array(anything), meta: anything }),
};

/** Actions that write: a call may ask for the item to be shared (P6). */
const share = z.enum(['true', 'false']).optional().describe('true: post the item to the default accounts');
const WRITES: ReadonlySet<string> = new Set(['POST', 'PUT']);

/** Strapi's five standard actions for each kind and one by the outside identifier, each a permission of its own. */
function kindRoutes(kind: Kind): Core.RouteInput[] {
  const router = factories.createCoreRouter(KIND_UIDS[kind] as UID.ContentType);
  const standard = (typeof router.routes === 'function' ? router.routes() : router.routes) as Core.RouteInput[];
  const routes = standard.map((route) => (WRITES.has(route.method) ? withQuery(route, { share }) : route));
  return [...routes, ...routes.filter(({ method }) => method === 'PUT').map((update) => upsertRoute(kind, update))];
}

function upsertRoute(kind: Kind, update: Core.RouteInput): Core.RouteInput {
  return {
    ...update,
    path: update.path.replace(':id', 'by/:identifier'),
    handler: `${controllerName(kind)}.upsert`,
    // Strapi writes the right that a route needs into its config: this one has its own.
    config: {},
    request: { ...update.request, params: { identifier: z.string().min(1).max(255) } },
  };
}

function withQuery(route: Core.RouteInput, query: Record<string, z.ZodType>): Core.RouteInput {
  return { ...route, request: { ...route.request, query: { ...route.request?.query, ...query } } };
}

/** Made when Strapi asks: the standard routes describe types that must be loaded first. */
export const contentApiRouter = () => ({
  type: 'content-api' as const,
  routes: [...hubRoutes, metricsRoute, importRoute, ...KINDS.flatMap(kindRoutes)],
});
