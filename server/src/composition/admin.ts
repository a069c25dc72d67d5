import type { PracticePost } from '../../../shared/contracts/practice';
import { type BuiltPage, fileIdsOf } from '../features/pages';
import { ENCRYPTION_HINT } from '../features/syndication/accounts/account-input';
import { createAccounts } from '../features/syndication/accounts/accounts';
import { type CopyParts, createMoves } from '../features/syndication/accounts/copies';
import { isRealNetwork } from '../features/syndication/accounts/public-address';
import { createPreviews, type PreviewPage } from '../features/syndication/compose/previews';
import type { History } from '../features/syndication/history/history';
import { createMetrics } from '../features/syndication/metrics/metrics';
import type { Patrol } from '../features/syndication/patrol/patrol';
import { createPlans } from '../features/syndication/plan/plans';
import { createShareNow } from '../strapi/hooks/share-now';
import type { Hub } from '../strapi/hub';
import type { HubDoor } from '../strapi/hub-door';
import { createImporter } from '../strapi/import/importer';
import { createPreviewDrafts } from '../strapi/items/preview-draft';
import type { RebuildJob } from '../strapi/items/rebuild-job';
import { createDrawShareImage } from '../strapi/media/draw-share-image';
import { newShortId } from '../strapi/random';
import { createHeadDesk } from '../strapi/site/head-desk';
import type { Redirects } from '../strapi/site/redirects';
import type { Site } from '../strapi/site/site';
import { createAlbums } from '../strapi/store/albums';
import { createMetricsStore } from '../strapi/store/metrics-store';
import { createPlanTable } from '../strapi/store/plan-table';
import type { PracticeRecord } from '../strapi/store/practice-store';
import { missingInfo } from '../strapi/store/published-info';
import { createTimerStore } from '../strapi/store/timer-store';
import { composeAttention } from './attention';
import { composeCalendar } from './calendar';
import type { Consents } from './consents';
import { composeExplainer } from './explainer';
import { type Ground, HOME_ZONE } from './ground';
import type { Drawing } from './images';
import { composeComposer, occasionsNow } from './item-reader';
import { composeNeighbours } from './neighbours';
import { composePostDesk } from './post-desk';
import { composeReplyDesk } from './replies';
import { composeSlots } from './slots';
import type { Syndication } from './syndication';
import { composeTemplates } from './templates';

const PRACTICE_POSTS = 100;

/** What says which installation speaks (P10). */
export function composeCopies({ config }: Ground, { channels, accounts, settings }: Syndication): CopyParts {
  const { allowedPrivate } = config.network;
  return {
    accounts,
    settings,
    publicUrl: config.hub.publicUrl,
    isReal(account) {
      const channel = channels.find(({ id }) => id === account.channel);
      return channel !== undefined && isRealNetwork(channel, account.settings, allowedPrivate);
    },
  };
}

interface HubParts {
  site: Site;
  door: HubDoor;
  consents: Consents;
  rebuilds: RebuildJob;
  redirects: Redirects;
  drawing: Drawing;
  history: History;
  patrol: Patrol;
  wake(): void;
}

/** The parts behind the admin's calls. */
export function composeHub(
  ground: Ground,
  syndication: Syndication,
  { site, door, consents, rebuilds, redirects, drawing, history, patrol, wake }: HubParts,
): Hub {
  const { config, clock, locales, read } = ground;
  const { channels, accounts, posts, practice, render } = syndication;
  const { publicUrl } = config.hub;
  const { allowedPrivate } = config.network;
  const copies = composeCopies(ground, syndication);
  const desk = composePostDesk(ground, syndication, site, wake);
  const table = createPlanTable(ground.knex, () => newShortId());
  const drafts = createPreviewDrafts(ground);
  const planning = { channels, accounts, table, pages: ground.pages, clock };
  const composer = composeComposer(ground);
  const occasions = occasionsNow(ground);
  const attention = composeAttention(ground);
  return {
    channels,
    consents: consents.desk,
    photos: consents.photos,
    redirects,
    accounts: createAccounts({
      channels,
      accounts,
      posts,
      checker: syndication.checker,
      rates: syndication.rates,
      clock,
      publicUrl,
      allowedPrivate,
      locales: () => locales.named(),
      copies,
      wake,
    }),
    moves: createMoves({ ...copies, wake }),
    plans: createPlans({ ...planning, posts: desk.posts, publicUrl, allowedPrivate }),
    shareNow: createShareNow({ transaction: ground.transact, pages: ground.pages, planner: syndication.planner, wake }),
    previews: createPreviews({
      ...planning,
      posts,
      drafts,
      pages: { ...ground.pages, join: (built) => joinPreview(ground, site, built) },
      linkOf: (key) => ground.urls.go(key),
      composer,
      occasions,
      render,
      slotOf: composeSlots(ground),
      neighboursOf: composeNeighbours(ground, syndication, site).of,
      async addressesOf(some) {
        const stored = some.length === 0 ? [] : await ground.files([...new Set(some)]);
        return new Map(stored.map(({ id, url }) => [id, ground.urls.file(url)]));
      },
      homeZone: HOME_ZONE,
    }),
    albums: createAlbums(read),
    templates: composeTemplates(ground, syndication, site),
    heads: createHeadDesk({
      drafts,
      site,
      clock,
      drawn: drawing.pictureOf,
      async draw(view, brand) {
        const engine = drawing.engine();
        if (!engine) throw new Error('nothing draws here');
        const draw = createDrawShareImage({ engine, files: ground.files, bytes: syndication.bytes });
        return draw(drawing.factsOf(view, brand));
      },
    }),
    ...desk,
    calendar: composeCalendar(ground, syndication),
    attention,
    explainer: composeExplainer(ground, syndication, table, attention),
    history,
    replies: composeReplyDesk(ground, syndication, wake),
    patrol,
    metrics: createMetrics({
      store: createMetricsStore(ground.knex),
      accounts,
      channels,
      rates: syndication.rates,
      clock,
    }),
    timers: createTimerStore(ground.knex),
    practice: { timeline: async () => practiceTimeline(ground, await practice.newest(PRACTICE_POSTS)) },
    door,
    importer: createImporter(ground.strapi),
    rebuilds,
    appTypes: ground.sources.all.flatMap(({ kind, uid, map }) => (map ? [{ kind, contentType: uid }] : [])),
    missingInfo: () => missingInfo(read),
    shareImages: () => drawing.state(),
    encryption: { encrypts: accounts.encrypts, hint: ENCRYPTION_HINT },
    publicUrl,
    locales: () => locales.named(),
  };
}

async function joinPreview({ files, urls }: Ground, site: Site, { page }: BuiltPage): Promise<PreviewPage> {
  const [view, brand] = [await site.viewOf(page), await site.brand(page.locale)];
  const stored = await files(fileIdsOf(page));
  const addresses = new Map(stored.map(({ id, url }) => [id, urls.file(url)]));
  if (brand.shareImage) addresses.set(brand.shareImage.id, brand.shareImage.url);
  return { page, view, brand, fileUrl: (id) => addresses.get(id) ?? null };
}

async function practiceTimeline({ files, urls }: Ground, records: readonly PracticeRecord[]): Promise<PracticePost[]> {
  const ids = records.flatMap(({ payload }) =>
    [...payload.media, payload.card?.image].flatMap((ref) => (ref ? [ref.id] : [])),
  );
  const addresses = new Map((await files([...new Set(ids)])).map(({ id, url }) => [id, urls.file(url)]));
  return records.map(({ payload, ...record }) => ({
    ...record,
    text: payload.text,
    link: payload.link,
    locale: payload.locale,
    media: payload.media.flatMap(({ id, alt }) => {
      const url = addresses.get(id);
      return url ? [{ url, alt }] : [];
    }),
    card: payload.card && {
      title: payload.card.title,
      description: payload.card.description,
      imageUrl: (payload.card.image && addresses.get(payload.card.image.id)) ?? null,
    },
  }));
}
