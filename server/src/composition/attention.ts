import { setTimeout as wait } from 'node:timers/promises';
import { type Attention, createAttention } from '../features/syndication/attention/attention';
import { type AttentionWatch, createAttentionWatch } from '../features/syndication/attention/attention-watch';
import { newShortId } from '../strapi/random';
import { createAttentionStore } from '../strapi/store/attention-store';
import { createTimerStore } from '../strapi/store/timer-store';
import { composeAlertMail } from './alert-mail';
import { type Ground, HOME_ZONE } from './ground';
import { adminPage } from './health';
import type { Syndication } from './syndication';

/** Stopped timers that a digest names. */
const NAMED_TIMERS = 20;

/** What needs a person, for the admin. */
export function composeAttention({ knex, clock, config }: Ground): Attention {
  return createAttention({
    store: createAttentionStore(knex, newShortId),
    clock,
    dryRun: config.syndication.dryRun,
  });
}

/** Tells people by mail what needs them. It runs in every process, whether or not it sends. */
export function composeAttentionWatch(ground: Ground, { accounts }: Syndication): AttentionWatch {
  const { strapi, config, clock, knex } = ground;
  const timers = createTimerStore(knex);
  const { language, digest, digestTime } = config.alerts;
  return createAttentionWatch({
    store: createAttentionStore(knex, newShortId),
    accounts,
    stopped: async () => (await timers.refused(NAMED_TIMERS)).map(({ title }) => title),
    clock,
    digest: { every: digest, time: digestTime, zone: HOME_ZONE },
    language,
    zone: HOME_ZONE,
    enabled: config.syndication.enabled,
    adminPage: (page) => adminPage(ground, page),
    send: composeAlertMail(ground),
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { ref: false, signal }).catch(() => undefined),
    onError: (error) => strapi.log.error(`community-hub: what needs a person: ${String(error)}`),
  });
}
