import { setTimeout as wait } from 'node:timers/promises';
import { PLUGIN_ID } from '../../../shared/kinds';
import type { Channel, HearRate } from '../channels/kit';
import { parseUrl } from '../core/parse-url';
import type { DispatchPorts } from '../features/syndication/dispatch/dispatch-ports';
import { createEarlierCopyGate } from '../features/syndication/dispatch/earlier-copy-gate';
import { alertMail } from '../features/syndication/health/alert-words';
import { circuitGate } from '../features/syndication/health/circuit-gate';
import { stillRefused } from '../features/syndication/health/still-refused';
import { createHealthWatch, type HealthWatch } from '../features/syndication/health/watch';
import type { Account } from '../features/syndication/ports';
import { hearRates } from '../features/syndication/rates/hear-rates';
import { createRateGate } from '../features/syndication/rates/rate-gate';
import { unspentRates } from '../features/syndication/rates/unspent-rates';
import { createSlotGate } from '../features/syndication/schedule/slot-gate';
import { newShortId, RANDOM } from '../strapi/random';
import { createDispatchStore } from '../strapi/store/dispatch-store';
import { createHealthStore } from '../strapi/store/health-store';
import { createSlotTimes } from '../strapi/store/slot-times';
import { composeAlertMail } from './alert-mail';
import { type Ground, HOME_ZONE } from './ground';
import type { Syndication } from './syndication';

/** What keeps the dispatcher from hurting networks and accounts. */
export interface Guards extends Pick<DispatchPorts, 'isRefused'> {
  first: DispatchPorts['gates'];
  /** Counts what passes, so nothing may come after it. */
  last: DispatchPorts['gates'];
  hearRate(account: Account, channel: Channel): HearRate;
}

export function composeGuards(
  { strapi, config, clock, knex }: Ground,
  { accounts, checker, rates }: Syndication,
): Guards {
  const onError = (error: unknown) => strapi.log.error(`community-hub: limits: ${String(error)}`);
  return {
    first: [
      createEarlierCopyGate(createDispatchStore(knex)),
      createSlotGate(createSlotTimes(knex), HOME_ZONE),
      circuitGate,
    ],
    last: [createRateGate(config.syndication.dryRun ? unspentRates(rates) : rates)],
    hearRate: (account, channel) => hearRates({ store: rates, clock, onError }, account, channel),
    isRefused: stillRefused(accounts, checker),
  };
}

/** Asks networks from time to time, warns people in time. */
export function composeHealthWatch(ground: Ground, syndication: Syndication, wake: () => void): HealthWatch {
  const { strapi, config, clock, knex } = ground;
  const { accounts, channels, checker } = syndication;
  const mail = composeAlertMail(ground);
  return createHealthWatch({
    store: createHealthStore(knex, newShortId),
    leases: createDispatchStore(knex),
    accounts,
    channels,
    checker,
    async refresh(account, channel) {
      const values = (await accounts.credentials(account.id)) ?? {};
      return checker.refresh(channel, values, account.facts, {
        get: () => accounts.session(account.id),
        set: (value) => accounts.saveSession(account.id, value),
      });
    },
    clock,
    random: RANDOM,
    // A rehearsal renews no tokens: those of a copy's accounts may be in use elsewhere.
    checkHours: config.syndication.dryRun ? 0 : config.syndication.checkHours,
    tell: (alert) => mail(alertMail(alert, config.alerts.language, adminPage(ground, 'accounts'))),
    wake,
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { ref: false, signal }).catch(() => undefined),
    onError: (error, about) => strapi.log.error(`community-hub: health ${JSON.stringify(about)}: ${String(error)}`),
  });
}

/** Address of a page of the plugin in the admin; null where the admin's own address is not known. */
export function adminPage({ strapi }: Pick<Ground, 'strapi'>, page: string): string | null {
  const admin = parseUrl(String(strapi.config.get('admin.absoluteUrl', '')))?.href;
  return admin ? `${admin.replace(/\/+$/, '')}/plugins/${PLUGIN_ID}/${page}` : null;
}
