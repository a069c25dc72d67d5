import { setTimeout as wait } from 'node:timers/promises';
import { toInstant } from '../core/clock';
import { tellingReplyStore } from '../features/syndication/moved/telling-stores';
import { POLICY } from '../features/syndication/policy';
import { ratesOf } from '../features/syndication/rates/rate-keys';
import { createReplyDesk, type ReplyDesk } from '../features/syndication/replies/replies';
import { createReplyReader, type ReplyReader } from '../features/syndication/replies/reply-reader';
import { newShortId, RANDOM } from '../strapi/random';
import { createReplyDeskStore } from '../strapi/store/reply-desk-store';
import { createReplyReadStore } from '../strapi/store/reply-read-store';
import { composeContexts } from './contexts';
import type { Ground } from './ground';
import { composeGuards } from './health';
import type { Syndication } from './syndication';

/** Reads what people answer to posts. */
export function composeReplyReader(ground: Ground, syndication: Syndication): ReplyReader {
  const { strapi, config, clock, knex } = ground;
  const { accounts, channels, rates } = syndication;
  return createReplyReader({
    store: createReplyReadStore(knex),
    accounts,
    channels,
    contextFor: composeContexts(ground, syndication, composeGuards(ground, syndication)),
    async spend(account, channel, calls) {
      const spendings = ratesOf(channel, account).flatMap(({ key, rate }) => {
        const units = (rate.cost.replies ?? 0) * calls;
        return units > 0 ? [{ key, rate, units }] : [];
      });
      const refusal = spendings.length > 0 ? await rates.spend(spendings, clock.now()) : null;
      return refusal && toInstant(new Date(refusal.until));
    },
    clock,
    random: RANDOM,
    policy: POLICY,
    ...config.replies,
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { ref: false, signal }).catch(() => undefined),
    onError: (error, about) => strapi.log.error(`community-hub: replies ${JSON.stringify(about)}: ${String(error)}`),
  });
}

/** What people see of replies, and answer to them. */
export function composeReplyDesk({ knex, clock }: Ground, syndication: Syndication, wake: () => void): ReplyDesk {
  const { accounts, channels, render } = syndication;
  return createReplyDesk({
    store: tellingReplyStore(createReplyDeskStore(knex), syndication.moved.hear),
    ...{ accounts, channels, render, clock },
    policy: POLICY,
    newKey: () => newShortId(),
    wake,
  });
}
