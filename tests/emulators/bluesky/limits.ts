import type { Standing } from '../rates';
import { tightest } from '../rates';
import { BLUESKY_ERRORS, BLUESKY_FACTS } from './facts';
import { type Network, Refused } from './network';

type RateName = keyof typeof BLUESKY_FACTS.rates;

function take(network: Network, name: RateName, who: string, units: number): Standing {
  const rate = network.options.rates?.[name] ?? BLUESKY_FACTS.rates[name];
  return network.counter.take(`${name} ${who}`, rate, units);
}

/** Counts a call of the one address that all callers share here. Throws a 429. */
export function countCall(network: Network): Record<string, string> {
  return standing(network, take(network, 'requests', 'address', 1));
}

/** Counts the points of a write; the answer then tells of the limit that ends first. */
export function countPoints(network: Network, did: string, points: number): Record<string, string> {
  const standings = (['points-hour', 'points-day'] as const).map((name) => take(network, name, did, points));
  return standing(network, tightest(standings) as Standing);
}

/** Reset is a Unix time; a refusal also says how long to wait. */
function standing(
  network: Network,
  { limit, left, windowSeconds, resetsAt, exceeded }: Standing,
): Record<string, string> {
  const headers = {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(left),
    'ratelimit-reset': String(resetsAt),
    'ratelimit-policy': `${limit};w=${windowSeconds}`,
  };
  if (!exceeded) return headers;
  network.limited += 1;
  const wait = String(Math.max(1, Math.ceil(resetsAt - network.now().getTime() / 1000)));
  const { status, body } = BLUESKY_ERRORS.rate;
  throw new Refused({ status, json: body, headers: { ...headers, 'retry-after': wait } });
}
