import type { Core } from '@strapi/strapi';
import { seedDemo } from './seed';

export default {
  register() {},
  /** Fills an empty database with the demo brand. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await seedDemo(strapi);
  },
};
