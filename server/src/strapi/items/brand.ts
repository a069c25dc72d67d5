import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { BRAND_UID } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { buildBrandPage } from '../../features/pages';
import { noteChange } from '../store/changes';
import { populateOf } from './populate';
import { toSourceBrand } from './to-source';

/** Keeps the read model of who speaks: one row a locale. */
export interface BrandWriter {
  rebuild(trx: Knex.Transaction): Promise<void>;
}

export function createBrandWriter(strapi: Core.Strapi, clock: Clock, locales: () => Promise<string[]>): BrandWriter {
  const uid = BRAND_UID as UID.ContentType;
  return {
    async rebuild(trx) {
      const row = await strapi.db.query(uid).findOne({ where: {}, populate: populateOf(strapi, uid) });
      await noteChange(trx, clock.now());
      await trx('community_hub_brands').delete();
      if (!row) return;
      const brand = toSourceBrand(strapi, row);
      for (const locale of await locales()) {
        await trx('community_hub_brands').insert({ locale, data: JSON.stringify(buildBrandPage(brand, locale)) });
      }
    },
  };
}
