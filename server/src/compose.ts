import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../shared/kinds';
import { composeCopies, composeHub } from './composition/admin';
import { composeAttentionWatch } from './composition/attention';
import { composeConsents } from './composition/consents';
import { composeContent } from './composition/content';
import { composeSending } from './composition/engine';
import { type Ground, layGround } from './composition/ground';
import { composeHealthWatch } from './composition/health';
import { composeDrawing, composeImages, libraryHas } from './composition/images';
import { composePatrol } from './composition/patrol';
import { composePlanTopUp } from './composition/plan-top-up';
import { composeHistory } from './composition/post-desk';
import { composePreviewLinks, composePreviews } from './composition/previews';
import { composeRedirects, reservedSegments } from './composition/redirects';
import { composeReplyReader } from './composition/replies';
import { composeSite } from './composition/site';
import { composeDispatcher, composeSyndication, type Syndication } from './composition/syndication';
import { composeTimers } from './composition/timers';
import { createTemplates, type HubTemplates } from './features/hub';
import { markCopies } from './features/syndication/accounts/copies';
import { releaseOrphans } from './features/syndication/desk/release-posts';
import type { GoTarget, HubFront } from './strapi/controllers/public/hub';
import { databaseDoor } from './strapi/database-door';
import { withoutSharing } from './strapi/hooks/share-intent';
import type { Hub } from './strapi/hub';
import { createHubDoor } from './strapi/hub-door';
import type { Comparison } from './strapi/items/compare-pages';
import { createHousekeeping } from './strapi/jobs/housekeeping';
import { createMediaDoor } from './strapi/media/media-door';
import { MIGRATIONS, runMigrations } from './strapi/migrations';
import { allowPostEvents } from './strapi/post-events';
import { redirectDoor } from './strapi/redirect-door';
import { rootDoor } from './strapi/root-door';
import { hubRouter } from './strapi/routes/hub';
import { createFeeds } from './strapi/site/feeds';
import { createHubPages } from './strapi/site/hub-pages';
import { createShareImageOf } from './strapi/site/share-image';
import type { Site } from './strapi/site/site';
import { visiblePages } from './strapi/site/visible';
import { readCommitted } from './strapi/store/mysql';
import { createSitemapReader } from './strapi/store/sitemap-reader';
import { TABLES } from './strapi/store/tables';

/** What an app's own code may use: `strapi.plugin('community-hub').service('syndication')`. */
export interface PublicService {
  /** Runs work so that what it publishes makes no post: for imports and seeds. */
  withoutSharing<T>(work: () => Promise<T>): Promise<T>;
  /** Opens the hub to visitors, as the admin's button does. Answers why it could not. */
  openHub(): Promise<string | null>;
  /** Sends from this process: what `npx community-hub worker` calls. Throws why it cannot. */
  work(): Promise<void>;
}

/** The plugin of one app, built by hand, once. */
export interface Composition {
  hub: Hub;
  front: HubFront;
  publicService: PublicService;
  templates: Pick<HubTemplates, 'replace'>;
  /** In `register()`: own tables, then the document middleware. */
  prepare(): Promise<void>;
  /** In `bootstrap()`: routes, catching up, the dispatcher. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const DRAIN_SECONDS = 10;
const compositions = new WeakMap<object, Composition>();

/** The composition of an app, made at the first call. */
export function composed(strapi: Core.Strapi): Composition {
  const known = compositions.get(strapi);
  if (known) return known;
  const made = compose(strapi);
  compositions.set(strapi, made);
  return made;
}

function compose(strapi: Core.Strapi): Composition {
  const ground = layGround(strapi);
  const syndication = composeSyndication(ground);
  const drawing = composeDrawing(ground);
  const { site, answers } = composeSite(ground, syndication, drawing);
  const images = composeImages(ground, syndication, site, drawing);
  const content = composeContent(ground, syndication.planner);
  const dispatcher = composeDispatcher(ground, syndication, site);
  const sending = composeSending(ground, syndication.engine, dispatcher);
  const health = composeHealthWatch(ground, syndication, () => sending.wake());
  const attention = composeAttentionWatch(ground, syndication);
  const timers = composeTimers(ground);
  const replies = composeReplyReader(ground, syndication);
  const patrol = composePatrol(ground, syndication, () => sending.wake());
  const { publicUrl } = ground.config.hub;
  const door = createHubDoor({ strapi, settings: syndication.settings, publicUrl, homeUrl: ground.urls.home() });
  const templates = createTemplates((message) => strapi.log.error(`community-hub: ${message}`));
  const { hiddenKinds, stylesheet } = ground.config.hub;
  const pages = createHubPages(site, ground.clock, { stylesheet, templates, texts: ground.texts });
  const feeds = createFeeds({
    site,
    texts: ground.texts,
    clock: ground.clock,
    pages: visiblePages(ground.pages, hiddenKinds),
    sitemap: createSitemapReader(ground.read, hiddenKinds),
  });
  const previewLinks = composePreviewLinks(ground);
  const redirects = composeRedirects(ground, site);
  const consents = composeConsents(ground, syndication, site);
  const history = composeHistory(ground);
  const housekeeping = createHousekeeping({
    content,
    images,
    posts: {
      prune: () => history.prune(),
      releaseOrphans: () => releaseOrphans({ posts: syndication.posts, clock: ground.clock }),
      planMore: composePlanTopUp(ground, syndication.moved),
    },
    wake: () => dispatcher.wake(),
    onError: (error) => strapi.log.error(`community-hub: ${String(error)}`),
  });
  return {
    hub: composeHub(ground, syndication, {
      rebuilds: content.rebuilds,
      site,
      door,
      consents,
      redirects,
      drawing,
      history,
      patrol,
      wake: () => sending.wake(),
    }),
    front: {
      site,
      answers,
      pages,
      feeds,
      door,
      go: goTarget(ground, syndication, site),
      media: createMediaDoor(ground),
      shareImageOf: createShareImageOf({
        site,
        images,
        pictureOf: drawing.pictureOf,
        isThere: libraryHas(ground, syndication),
      }),
      preview: (token) => pages.preview(previewLinks, token),
      consents: { ...consents.desk, admits: consents.admits },
    },
    templates: { replace: templates.replace },
    publicService: { withoutSharing, openHub: () => door.open(), work: () => sending.work() },
    async prepare() {
      readCommitted(ground.knex);
      await runMigrations(ground.knex, MIGRATIONS);
      content.watch(() => housekeeping.changed());
      timers.watch();
      composePreviews(ground, previewLinks);
    },
    async start() {
      allowPostEvents(strapi);
      ground.sources.check();
      await ground.formerSegments.remember();
      const isOpen = () => door.isOpen();
      strapi.server.use(databaseDoor(strapi, () => ground.knex(TABLES.settings).first('name')));
      strapi.server.use(redirectDoor({ redirects, isOpen, reserved: reservedSegments(ground) }));
      if (ground.config.hub.basePath === '') {
        strapi.server.use(rootDoor({ isOpen, home: async () => site.urls.home((await site.locales()).byDefault) }));
      }
      strapi.server.routes(ours(hubRouter(ground.config.hub.basePath)));
      const restored = await content.pictures.restore();
      if (restored > 0) strapi.log.info(`community-hub: put ${restored} pictures back`);
      report(strapi, await content.catchUp());
      await markCopies(composeCopies(ground, syndication));
      await drawing.load();
      await housekeeping.start();
      await sending.start();
      await timers.start();
      const { enabled, dryRun } = ground.config.syndication;
      if (enabled) health.start();
      patrol.start();
      if (enabled && !dryRun) replies.start();
      attention.start();
    },
    async stop() {
      await timers.stop();
      await sending.stop(DRAIN_SECONDS);
      await health.stop();
      await patrol.stop();
      await replies.stop();
      await attention.stop();
      await housekeeping.stop();
      await syndication.moved.settled();
      await content.rebuilds.close();
    },
  };
}

/** Where a link in a post leads: the item's present page, in its language. */
function goTarget({ urls, pages }: Ground, { posts }: Syndication, site: Site): GoTarget {
  return async (key) => {
    if (!/^[0-9a-z]{4,24}$/.test(key)) return null;
    const post = await posts.byKey(key);
    if (!post) return null;
    const view = await site.view(post.documentId, post.locale);
    if (view) return view.url;
    const last = await pages.lastAddress(post.documentId, post.locale);
    return last ? urls.item(last.kind, post.locale, last.slug) : urls.list(post.kind, post.locale);
  };
}

function report(strapi: Core.Strapi, { rebuilt, refused, more }: Comparison): void {
  if (more) strapi.log.info('community-hub: many pages differ; the others are rebuilt in the background');
  if (rebuilt > 0) strapi.log.info(`community-hub: rebuilt the pages of ${rebuilt} items`);
  for (const reason of refused) strapi.log.warn(`community-hub: no page for ${reason}`);
}

/** Handlers are found by the plugin that a route says it belongs to. */
function ours({ routes, ...router }: ReturnType<typeof hubRouter>): Core.Router {
  const info = { pluginName: PLUGIN_ID, type: 'admin' };
  return { ...router, routes: routes.map((route) => ({ ...route, info })) };
}
