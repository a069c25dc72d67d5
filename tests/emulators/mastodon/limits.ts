import type { Exchange, Reply } from '../http-server';
import { type EmulatedRate, type Standing, tightest } from '../rates';
import { Refused } from './calls';
import { MASTODON_ERRORS, MASTODON_FACTS } from './facts';
import type { MastodonAccount, Network } from './network';

type RateName = keyof typeof MASTODON_FACTS.rates;

function rateOf(network: Network, name: RateName): EmulatedRate {
  return network.options.rates?.[name] ?? MASTODON_FACTS.rates[name];
}

/** Counts a call by its token; answers the headers that tell of the limit that ends first. Throws a 429. */
export function countCall(network: Network, op: string, exchange: Exchange): Record<string, string> {
  const token = exchange.headers.authorization;
  if (!token) return {};
  const names: RateName[] = ['requests'];
  if (op === 'media') names.push('media');
  if (op === 'remove') names.push('deletes');
  const standings = names.map((name) => network.counter.take(`${name} ${token}`, rateOf(network, name)));
  return standing(network, tightest(standings) as Standing);
}

/** Counts a status that is about to be made; the answer then tells of this limit alone. */
export function countStatus(network: Network, account: MastodonAccount): Record<string, string> {
  return standing(network, network.counter.take(`statuses ${account.id}`, rateOf(network, 'statuses')));
}

/** Reset is a time in ISO 8601, and there is no Retry-After. */
function standing(network: Network, { limit, left, resetsAt, exceeded }: Standing): Record<string, string> {
  const headers = {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(left),
    'x-ratelimit-reset': new Date(resetsAt * 1000).toISOString(),
  };
  if (!exceeded) return headers;
  network.limited += 1;
  throw new Refused({ ...tooMany, headers });
}

const tooMany: Reply = { status: MASTODON_ERRORS.rate.status, json: MASTODON_ERRORS.rate.body };
