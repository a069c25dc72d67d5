import { setTimeout as wait } from 'node:timers/promises';
import { type ChannelId, createChannels } from '../channels';
import {
  attempt,
  type Channel,
  createHttp,
  fitDraft,
  fitText,
  type HttpDefaults,
  limitsFor,
  measurePost,
  withLink,
} from '../channels/kit';
import { createAccountChecker } from '../channels/kit/account-checker';
import { Faulted } from '../core/fault';
import { createRenderer, type RenderPost } from '../features/syndication/compose/render-post';
import { createDispatcher, type Dispatcher } from '../features/syndication/dispatch/dispatcher';
import type { Engine } from '../features/syndication/engine/engine';
import type { MovedTeller } from '../features/syndication/moved/tell-moved';
import { tellingDispatchStore, tellingPostStore } from '../features/syndication/moved/telling-stores';
import { POLICY } from '../features/syndication/policy';
import type { AccountStore, PostStore, SettingsStore } from '../features/syndication/ports';
import type { RateStore } from '../features/syndication/rates/rate-ports';
import { createCipher } from '../strapi/cipher';
import { hintingPlanner } from '../strapi/engines/hinting-planner';
import type { PostPlanner } from '../strapi/hooks/document-changes';
import { createPostPlanner } from '../strapi/hooks/post-planner';
import { createUploadBytes, type UploadBytes } from '../strapi/media/upload-bytes';
import { newShortId, RANDOM } from '../strapi/random';
import type { Site } from '../strapi/site/site';
import { createAccountStore } from '../strapi/store/account-store';
import { createDispatchStore } from '../strapi/store/dispatch-store';
import { createPostStore } from '../strapi/store/post-store';
import { createPracticeStore, type PracticeStore } from '../strapi/store/practice-store';
import { createRateStore } from '../strapi/store/rate-store';
import { createSettingsStore } from '../strapi/store/settings-store';
import { composeContexts } from './contexts';
import { composeEngine, LANES } from './engine';
import type { Ground } from './ground';
import { composeGuards } from './health';
import { composeItemReader, occasionsNow } from './item-reader';
import { composeMovedTeller, planStoreOf } from './moved';

/** Storage and rules of posts, before anything is sent. */
export interface Syndication {
  channels: Channel[];
  accounts: AccountStore;
  posts: PostStore;
  settings: SettingsStore;
  practice: PracticeStore;
  planner: PostPlanner;
  /** Hears what becomes of posts. */
  moved: MovedTeller;
  /** Null: this process sends by itself. */
  engine: Engine | null;
  render: RenderPost;
  http: HttpDefaults;
  /** Asks networks about accounts. */
  checker: ReturnType<typeof createAccountChecker>;
  /** What has been spent of the networks' limits. */
  rates: RateStore;
  /** Reads the files of the media library. */
  bytes: UploadBytes;
}

const MAX_ANSWER_BYTES = 5_000_000;
const MAX_PICTURE_BYTES = 40_000_000;
/** Longest a check of credentials may take, in milliseconds. */
const CHECK_LIMIT_MS = 20_000;

export function composeSyndication(ground: Ground): Syndication {
  const { strapi, config, clock, knex } = ground;
  const practice = createPracticeStore(knex);
  const engine = composeEngine(ground);
  const accounts = createAccountStore(knex, createCipher(strapi));
  const moved = composeMovedTeller(ground, accounts);
  const planner = createPostPlanner({
    strapi,
    storeOf: planStoreOf(ground, moved),
    clock,
    policy: POLICY,
    newKey: () => newShortId(),
    delaySeconds: config.syndication.delaySeconds,
    hiddenKinds: config.hub.hiddenKinds,
    occasions: occasionsNow(ground),
  });
  const http: HttpDefaults = {
    allowedPrivate: config.network.allowedPrivate,
    timeoutMs: config.network.timeoutMs,
    maxBytes: MAX_ANSWER_BYTES,
    userAgent: 'strapi-plugin-community-hub',
    clock,
  };
  return {
    channels: createChannels({ practiceTimeline: practice }),
    accounts,
    posts: tellingPostStore(createPostStore(knex), moved.hear),
    moved,
    settings: createSettingsStore(knex),
    practice,
    planner: engine
      ? hintingPlanner(planner, { engine, clock, sweepSeconds: config.syndication.sweepSeconds })
      : planner,
    engine,
    render: createRenderer({ limitsFor, fitDraft, fitText, withLink, measurePost }),
    http,
    checker: createAccountChecker(http, CHECK_LIMIT_MS),
    rates: createRateStore(knex),
    bytes: createUploadBytes({ strapi, download: (url) => downloadPicture(http, url) }),
  };
}

export function composeDispatcher(ground: Ground, syndication: Syndication, site: Site): Dispatcher {
  const { strapi, config, clock, knex } = ground;
  const { channels } = syndication;
  const guards = composeGuards(ground, syndication);
  return createDispatcher({
    store: tellingDispatchStore(createDispatchStore(knex), syndication.moved.hear),
    items: composeItemReader(ground, site),
    channels: new Map(channels.map((channel) => [channel.id as ChannelId, channel])),
    render: syndication.render,
    dryRun: config.syndication.dryRun,
    contextFor: composeContexts(ground, syndication, guards),
    clock,
    random: RANDOM,
    sleep: (milliseconds, signal) =>
      wait(milliseconds, undefined, { ref: false, ...(signal ? { signal } : {}) }).catch(() => undefined),
    policy: POLICY,
    gates: [...guards.first, ...guards.last],
    isRefused: guards.isRefused,
    lanes: LANES,
    sweepSeconds: config.syndication.sweepSeconds,
    onError: (error, about) => strapi.log.error(`community-hub: dispatch ${JSON.stringify(about)}: ${String(error)}`),
  });
}

/** Pictures of a remote upload provider come through the same guarded door as everything else. */
export async function downloadPicture(defaults: HttpDefaults, url: string): Promise<Uint8Array | null> {
  const door = createHttp({ ...defaults, maxBytes: MAX_PICTURE_BYTES, faults: [], redact: [] });
  const answer = await attempt(() => door.request({ method: 'GET', url, headers: { accept: 'image/*' } }));
  if (answer.ok) return answer.value.bytes;
  if (answer.error.kind === 'gone') return null;
  throw new Faulted(
    answer.error.kind === 'auth-broken' ? { kind: 'retryable', reason: answer.error.reason } : answer.error,
  );
}
