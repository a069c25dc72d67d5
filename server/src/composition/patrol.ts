import { setTimeout as wait } from 'node:timers/promises';
import { circuitGate } from '../features/syndication/health/circuit-gate';
import { createPatrol, type Patrol } from '../features/syndication/patrol/patrol';
import { POLICY } from '../features/syndication/policy';
import { createRateGate } from '../features/syndication/rates/rate-gate';
import { RANDOM } from '../strapi/random';
import { createDispatchStore } from '../strapi/store/dispatch-store';
import { createLookStore } from '../strapi/store/look-store';
import { composeContexts } from './contexts';
import type { Ground } from './ground';
import { composeGuards } from './health';
import type { Syndication } from './syndication';

/** Looks at live posts, whether they stand as they were sent. */
export function composePatrol(ground: Ground, syndication: Syndication, wake: () => void): Patrol {
  const { strapi, config, clock, knex } = ground;
  const { accounts, posts, channels, rates } = syndication;
  return createPatrol({
    looks: createLookStore(knex),
    posts,
    accounts,
    leases: createDispatchStore(knex),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    contextFor: composeContexts(ground, syndication, composeGuards(ground, syndication)),
    gates: [circuitGate, createRateGate(rates)],
    clock,
    random: RANDOM,
    policy: POLICY,
    // Where nothing is sent, only what a person asks about is looked at.
    hours: config.syndication.enabled && !config.syndication.dryRun ? config.syndication.patrolHours : 0,
    wake,
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { ref: false, signal }).catch(() => undefined),
    onError: (error, about) => strapi.log.error(`community-hub: patrol ${JSON.stringify(about)}: ${String(error)}`),
  });
}
