import type { UID } from '@strapi/strapi';
import { type PostPlanner, watchDocuments } from '../strapi/hooks/document-changes';
import { createBrandWriter } from '../strapi/items/brand';
import { type Comparison, comparePages } from '../strapi/items/compare-pages';
import { createDependants } from '../strapi/items/dependants';
import { createPhotoConsents } from '../strapi/items/photo-consents';
import { createRebuilder } from '../strapi/items/rebuild';
import { createItemFactsStore } from '../strapi/store/item-facts';
import { createPageWriter } from '../strapi/store/page-writer';
import { createPictureLinks, type PictureLinks } from '../strapi/store/picture-links';
import { createPictureRightsStore } from '../strapi/store/picture-rights';
import type { Ground } from './ground';

/** The way from a changed item to its pages. */
export interface Content {
  /** Adds the document middleware; call in `register()`. `changed` runs after each commit and never throws. */
  watch(changed: () => void): void;
  /** Makes pages and brand equal to what is published; call in `bootstrap()`. */
  catchUp(): Promise<Comparison>;
  /** Rebuilds pages whose store changed. Answers how many. */
  refreshStale(limit: number): Promise<number>;
  /** Adds dates of repeated events that have come into reach. Answers for how many pages. */
  extendDates(limit: number): Promise<number>;
  /** Takes pictures down whose consents have ended. Answers how many photos. */
  endConsents(limit: number): Promise<number>;
  pictures: PictureLinks;
}

export function composeContent(ground: Ground, planner: PostPlanner): Content {
  const { strapi, config, clock, transact, locales, sources, rows } = ground;
  const defaultLocale = () => locales.byDefault();
  const writer = createPageWriter();
  const rebuilder = createRebuilder({
    strapi,
    clock,
    sources,
    rows,
    facts: createItemFactsStore(),
    writer,
    required: config.albums.require,
    locales,
    fallback: config.hub.fallback,
  });
  const brand = createBrandWriter(strapi, () => locales.codes());
  const dependants = createDependants({
    clock,
    rebuilder,
    transaction: transact,
    follow: (trx, change) => planner.published(trx, { ...change, locales: [], intent: 'silent' }),
    warn: (message) => strapi.log.warn(`community-hub: ${message}`),
  });
  const photos = createPhotoConsents({
    strapi,
    clock,
    dependants,
    transaction: transact,
    rights: createPictureRightsStore(),
  });
  return {
    watch: (changed) =>
      watchDocuments({
        strapi,
        sources,
        defaultLocale,
        rebuilder,
        dependants,
        brand,
        photos,
        planner,
        wake: changed,
      }),
    async catchUp() {
      await transact((trx) => brand.rebuild(trx));
      await photos.catchUp();
      return comparePages({ strapi, rebuilder, transaction: transact });
    },
    refreshStale: (limit) => dependants.refreshStale(limit),
    extendDates: (limit) => transact((trx) => writer.extendDates(trx, clock.now(), limit)),
    endConsents: (limit) => photos.end(limit),
    pictures: createPictureLinks({
      transaction: transact,
      tableOf: (uid) => strapi.db.metadata.get(uid as UID.Schema)?.tableName,
    }),
  };
}
