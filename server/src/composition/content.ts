import type { UID } from '@strapi/strapi';
import { type PostPlanner, watchDocuments } from '../strapi/hooks/document-changes';
import { createBrandWriter } from '../strapi/items/brand';
import { type Comparison, comparePages } from '../strapi/items/compare-pages';
import { createDependants } from '../strapi/items/dependants';
import { createRebuilder } from '../strapi/items/rebuild';
import { createItemRows } from '../strapi/items/rows';
import { createItemFactsStore } from '../strapi/store/item-facts';
import { createPageWriter } from '../strapi/store/page-writer';
import { createPictureLinks, type PictureLinks } from '../strapi/store/picture-links';
import type { Ground } from './ground';

/** The way from a changed item to its pages. */
export interface Content {
  /** Adds the document middleware; call in `register()`. `changed` runs after each commit and never throws. */
  watch(changed: () => void): void;
  /** Makes pages and brand equal to what is published; call in `bootstrap()`. */
  catchUp(): Promise<Comparison>;
  /** Rebuilds pages whose store changed. Answers how many. */
  refreshStale(limit: number): Promise<number>;
  pictures: PictureLinks;
}

export function composeContent({ strapi, config, clock, transact, locales }: Ground, planner: PostPlanner): Content {
  const rebuilder = createRebuilder({
    strapi,
    clock,
    rows: createItemRows(strapi),
    facts: createItemFactsStore(),
    writer: createPageWriter(),
    required: config.albums.require,
    defaultLocale: () => locales.byDefault(),
  });
  const brand = createBrandWriter(strapi, () => locales.codes());
  const dependants = createDependants({
    clock,
    rebuilder,
    transaction: transact,
    follow: (trx, change) => planner.published(trx, { ...change, locales: [], intent: 'silent' }),
    warn: (message) => strapi.log.warn(`community-hub: ${message}`),
  });
  return {
    watch: (changed) => watchDocuments({ strapi, rebuilder, dependants, brand, planner, wake: changed }),
    async catchUp() {
      await transact((trx) => brand.rebuild(trx));
      return comparePages({ strapi, rebuilder, transaction: transact });
    },
    refreshStale: (limit) => dependants.refreshStale(limit),
    pictures: createPictureLinks({
      transaction: transact,
      tableOf: (uid) => strapi.db.metadata.get(uid as UID.Schema)?.tableName,
    }),
  };
}
