import { factories } from '@strapi/strapi';
import type { Core } from '@strapi/types';
import { KIND_UIDS, KINDS } from '../../shared/kinds';
import { bootstrap } from './bootstrap';
import { composed } from './compose';
import { defaults, validate } from './config';
import { destroy } from './destroy';
import { register } from './register';
import { contentTypes } from './strapi/content-types';
import { controllers } from './strapi/controllers';
import { controllerName } from './strapi/controllers/public/kinds';
import { routes } from './strapi/routes';

/** Strapi's standard service of each kind, behind its REST controller. */
const restServices = Object.fromEntries(
  KINDS.map((kind) => [controllerName(kind), factories.createCoreService(KIND_UIDS[kind])]),
);

/** For the app's own code, in TypeScript: what it draws the hub's parts from, and with. */
export type { PartName, PartProps, Template, TemplateTools } from './features/hub';

export default {
  register,
  bootstrap,
  destroy,
  config: { default: defaults, validator: validate },
  contentTypes,
  controllers,
  routes,
  services: {
    ...restServices,
    hub: ({ strapi }: { strapi: Core.Strapi }) => composed(strapi).hub,
    front: ({ strapi }: { strapi: Core.Strapi }) => composed(strapi).front,
    /** For the app's own code: parts of the hub that it draws itself. */
    templates: ({ strapi }: { strapi: Core.Strapi }) => composed(strapi).templates,
    /** For the app's own code: seeds without posts, sharing on request. */
    syndication: ({ strapi }: { strapi: Core.Strapi }) => composed(strapi).publicService,
  },
};
