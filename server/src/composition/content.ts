import type { UID } from '@strapi/strapi';
import { type PostPlanner, watchDocuments } from '../strapi/hooks/document-changes';
import { watchFiles } from '../strapi/hooks/watch-files';
import { createBrandWriter } from '../strapi/items/brand';
import { type Comparison, comparePages } from '../strapi/items/compare-pages';
import { createDependants } from '../strapi/items/dependants';
import { createDocumentWalk } from '../strapi/items/document-walk';
import { createPhotoConsents } from '../strapi/items/photo-consents';
import { createRebuilder } from '../strapi/items/rebuild';
import { createRebuildJob, type RebuildJob } from '../strapi/items/rebuild-job';
import { createSweep } from '../strapi/items/sweep';
import { newShortId } from '../strapi/random';
import { createBuilderGuard } from '../strapi/store/builder-guard';
import { noteChange, pruneChanges } from '../strapi/store/changes';
import { createItemFactsStore } from '../strapi/store/item-facts';
import { createPageWriter } from '../strapi/store/page-writer';
import { createPictureLinks, type PictureLinks } from '../strapi/store/picture-links';
import { createPictureRightsStore } from '../strapi/store/picture-rights';
import { createRebuildStore } from '../strapi/store/rebuild-store';
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
  /** Forgets changes of long ago that no kept answer is older than. */
  pruneChanges(): Promise<void>;
  pictures: PictureLinks;
  /** Makes all pages again, in the background. */
  rebuilds: RebuildJob;
}

export function composeContent(ground: Ground, planner: PostPlanner): Content {
  const { strapi, config, clock, transact, locales, sources, rows, knex, read } = ground;
  const { fallback } = config.hub;
  const guard = createBuilderGuard(knex, clock);
  const defaultLocale = () => locales.byDefault();
  const writer = createPageWriter();
  const rebuilder = createRebuilder({
    strapi,
    clock,
    sources,
    rows,
    facts: createItemFactsStore(),
    writer,
    guard,
    required: config.albums.require,
    locales,
    fallback,
  });
  const brand = createBrandWriter(strapi, clock, () => locales.codes());
  const dependants = createDependants({
    clock,
    rebuilder,
    guard,
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
  const walk = createDocumentWalk({ strapi, sources, read, defaultLocale });
  const sweep = createSweep({ sources, rebuilder, guard, transaction: transact, locales, fallback });
  const rebuilds = createRebuildJob({
    walk,
    sweep,
    store: createRebuildStore(knex, clock),
    guard,
    newerAlive: () => guard.newerAlive(knex),
    clock,
    newToken: () => newShortId(),
    onError: (error) => strapi.log.error(`community-hub: rebuild: ${String(error)}`),
  });
  return {
    rebuilds,
    watch(changed) {
      watchFiles(strapi, () => read((db) => noteChange(db, clock.now())));
      watchDocuments({
        strapi,
        sources,
        locales,
        rebuilder,
        dependants,
        brand,
        photos,
        planner,
        wake: changed,
      });
    },
    async catchUp() {
      await transact((trx) => brand.rebuild(trx));
      await photos.catchUp();
      const compared = await comparePages(walk, sweep);
      if (compared.more) await rebuilds.startDiffering();
      await rebuilds.open();
      return compared;
    },
    refreshStale: (limit) => dependants.refreshStale(limit),
    extendDates: (limit) => transact((trx) => writer.extendDates(trx, clock.now(), limit)),
    pruneChanges: () => pruneChanges(knex, clock.now()),
    endConsents: (limit) => photos.end(limit),
    pictures: createPictureLinks({
      transaction: transact,
      tableOf: (uid) => strapi.db.metadata.get(uid as UID.Schema)?.tableName,
    }),
  };
}
