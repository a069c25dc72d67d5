import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { PLUGIN_ID } from '../../../shared/kinds';
import { type HubConfig, parseConfig } from '../config';
import type { Clock } from '../core/clock';
import { type HubTexts, ownTexts } from '../features/hub';
import { createUrls, type StoredFile, type Urls } from '../features/pages';
import { createLocales, type Locales } from '../strapi/items/locales';
import { createItemRows, type ItemRows } from '../strapi/items/rows';
import { createSourceCatalog, type SourceCatalog } from '../strapi/items/source-catalog';
import { createLastingFiles } from '../strapi/media/lasting-files';
import { createFormerSegments, type FormerSegments } from '../strapi/site/former-segments';
import { visibleUrls } from '../strapi/site/visible';
import { createFileReader } from '../strapi/store/file-reader';
import { createPageReader, type PageReader, type Read } from '../strapi/store/page-reader';
import { createSettingsStore } from '../strapi/store/settings-store';

/** Clocks of this server: of what has no zone of its own. */
export const HOME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Runs work in a transaction that Strapi's own queries join. */
export type Transact = <T>(work: (trx: Knex.Transaction) => Promise<T>) => Promise<T>;

/** What every other part is made from. */
export interface Ground {
  strapi: Core.Strapi;
  config: HubConfig;
  clock: Clock;
  urls: Urls;
  formerSegments: FormerSegments;
  /** What the hub says in a locale, the app's own words in place of ours. */
  texts(locale: string): HubTexts;
  knex: Knex;
  transact: Transact;
  read: Read;
  locales: Locales;
  /** The content types that items come from. */
  sources: SourceCatalog;
  rows: ItemRows;
  files(ids: readonly number[]): Promise<StoredFile[]>;
  pages: PageReader;
}

export function layGround(strapi: Core.Strapi): Ground {
  const config = parseConfig(strapi.config.get(`plugin::${PLUGIN_ID}`));
  const knex = strapi.db.connection as unknown as Knex;
  const transact: Transact = async (work) => strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction));
  // SQLite has one connection: inside a transaction its own must be used, or both wait for ever.
  const read: Read = (work) => (strapi.db.inTransaction() ? transact(work) : work(knex));
  const clock: Clock = { now: () => new Date() };
  const apiPrefix: string = strapi.config.get('api.rest.prefix', '/api');
  const formerSegments = createFormerSegments(createSettingsStore(knex), config.hub.segments);
  const urls = visibleUrls(createUrls({ ...config.hub, apiPrefix }, formerSegments.kindOf), config.hub.hiddenKinds);
  const files = createLastingFiles(strapi, createFileReader(strapi, read), urls);
  const locales = createLocales(strapi, clock);
  const sources = createSourceCatalog(strapi, config.kinds);
  return {
    strapi,
    config,
    clock,
    urls,
    formerSegments,
    texts: ownTexts(config.hub.texts),
    knex,
    transact,
    read,
    locales,
    sources,
    rows: createItemRows({ strapi, sources, defaultLocale: () => locales.byDefault() }),
    files,
    pages: createPageReader({ read, files, clock }),
  };
}
