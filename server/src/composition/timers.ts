import { setTimeout as wait } from 'node:timers/promises';
import { parseUrl } from '../core/parse-url';
import { newShortId } from '../strapi/random';
import { createTimerStore, type Timer } from '../strapi/store/timer-store';
import { timerMail } from '../strapi/timers/alert-words';
import { type CarryOutParts, carryOut } from '../strapi/timers/carry-out';
import { catchUpTimers } from '../strapi/timers/catch-up';
import { createTimedDrafts } from '../strapi/timers/timed-drafts';
import { createTimerJob, type TimerJob } from '../strapi/timers/timer-job';
import { watchTimers } from '../strapi/timers/watch-timers';
import { composeAlertMail } from './alert-mail';
import type { Ground } from './ground';

/** Publishing and unpublishing at set times, whether or not this process sends posts. */
export interface Timers {
  /** Adds the document middleware; call in `register()`. */
  watch(): void;
  /** In `bootstrap()`: what is late is done at once. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function composeTimers(ground: Ground): Timers {
  const { strapi, config, clock, knex, transact, sources, locales } = ground;
  const store = createTimerStore(knex);
  const parts: CarryOutParts = {
    strapi,
    sources,
    drafts: createTimedDrafts(strapi),
    store,
    clock,
    transaction: transact,
  };
  const mail = composeAlertMail(ground);
  const job: TimerJob = createTimerJob({
    store,
    carryOut: (timer, token) => carryOut(timer, token, parts),
    // Once: an item that did not go out is in every digest until it does.
    async alert(timer, problems) {
      await mail(timerMail(timer, problems, { language: config.alerts.language, itemUrl: itemUrl(ground, timer) }));
    },
    clock,
    newToken: () => newShortId(),
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { ref: false, signal }).catch(() => undefined),
    sweepSeconds: config.syndication.sweepSeconds,
    onError: (error, timer) =>
      strapi.log.error(`community-hub: timer ${timer ? `${timer.action} ${timer.documentId}` : ''}: ${String(error)}`),
  });
  return {
    watch: () => watchTimers({ ...parts, locales, wake: () => job.wake() }),
    async start() {
      await catchUpTimers(parts);
      job.start();
    },
    stop: () => job.stop(),
  };
}

/** Where an item is edited; null where the admin's own address is not known. */
function itemUrl({ strapi }: Ground, { uid, documentId, locale }: Timer): string | null {
  const admin = parseUrl(String(strapi.config.get('admin.absoluteUrl', '')))?.href;
  if (!admin) return null;
  const query = locale === '' ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `${admin.replace(/\/+$/, '')}/content-manager/collection-types/${uid}/${documentId}${query}`;
}
