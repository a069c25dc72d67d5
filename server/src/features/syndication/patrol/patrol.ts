import type { LookFound } from '../../../../../shared/contracts/posts';
import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import { shortId } from '../../../core/ids';
import { fail, ok, type Result } from '../../../core/result';
import { createRounds } from '../../../core/rounds';
import { closedUntil } from '../health/circuit';
import type { Account, Lease, Post } from '../ports';
import { type LookOutcome, lookAtPost } from './look-at-post';
import { mayBeLookedAt } from './may-be-looked-at';
import type { PatrolPorts, Watched } from './patrol-ports';

/** Why a post cannot be looked at now. */
export type LookTrouble = { kind: 'unknown-post' } | { kind: 'unknown-account' } | { kind: 'not-now'; reason: string };

/** Looks at live posts from time to time, whether they stand as they were sent. */
export interface Patrol {
  start(): void;
  stop(): Promise<void>;
  /** Everything that is due now, once. True: somebody waits for more of it. */
  round(): Promise<boolean>;
  /** Looks at one post now. */
  lookAt(postId: number): Promise<Result<LookFound, LookTrouble>>;
  /** Looks at all live posts of an account, in the background; answers how many there are. */
  hurry(accountId: number): Promise<Result<number, LookTrouble>>;
}

const ROUND_SECONDS = 60;
/** Posts of an account that somebody waits for, before others get their turn. */
const HURRY_POSTS = 20;
/** A network may show an edit a little later than it said. */
const REST_SECONDS = 600;
/** How often, a second apart, a lane that is busy is asked for. */
const LEASE_TRIES = 5;

export function createPatrol(ports: PatrolPorts): Patrol {
  const hurried = new Set<number>();

  const round = async () => {
    let more = false;
    for (const account of await ports.accounts.list()) {
      if (rounds.stopping.aborted) return false;
      const watched = watchedOf(account, ports);
      if (!watched || (ports.hours === 0 && !hurried.has(account.id))) continue;
      const end = await patrolAccount(watched, hurried.has(account.id), ports, rounds.stopping).catch((error) => {
        ports.onError(error, { accountId: account.id });
        return 'interrupted' as const;
      });
      if (end === 'done') hurried.delete(account.id);
      else if (end === 'more' && hurried.has(account.id)) more = true;
    }
    return more;
  };
  const rounds = createRounds({
    ...ports,
    round: async () => ((await round()) ? 0 : ROUND_SECONDS * 1000),
    restMs: ROUND_SECONDS * 1000,
    onError: (error) => ports.onError(error, {}),
  });
  return {
    round,
    lookAt: (postId) => lookNow(postId, ports, rounds.stopping),
    async hurry(accountId) {
      const account = await ports.accounts.find(accountId);
      if (!account) return fail({ kind: 'unknown-account' });
      if (!watchedOf(account, ports)) return fail({ kind: 'not-now', reason: whyNot(account, ports) });
      await ports.looks.hurry(accountId, toInstant(ports.clock.now()));
      hurried.add(accountId);
      rounds.wake();
      return ok(await ports.looks.count(accountId));
    },
    start: rounds.start,
    stop: rounds.stop,
  };
}

/** Null: its network cannot be looked at, or is in trouble, and then nothing is judged. */
function watchedOf(account: Account, { channels, clock }: PatrolPorts): Watched | null {
  const channel = channels.get(account.channel);
  const isLeftAlone = closedUntil(account.health.circuit, toInstant(clock.now())) !== null;
  if (!channel?.look || !channel.shows || account.state !== 'ready' || isLeftAlone) return null;
  return { account, channel: channel as Watched['channel'] };
}

function whyNot(account: Account, { channels }: PatrolPorts): string {
  const channel = channels.get(account.channel);
  return channel?.look
    ? `${account.label} is not working now: mend it first.`
    : `${channel?.name ?? account.channel} does not let us read what stands there.`;
}

type End = 'done' | 'more' | 'interrupted';

/** An equal part of its posts each round, so that all are seen once in the time and never many at once. */
async function patrolAccount(
  watched: Watched,
  isHurried: boolean,
  ports: PatrolPorts,
  stop: AbortSignal,
): Promise<End> {
  const { looks, clock, hours } = ports;
  const { id } = watched.account;
  const limit = isHurried
    ? HURRY_POSTS
    : Math.max(1, Math.ceil(((await looks.count(id)) * ROUND_SECONDS) / (hours * 3600)));
  const now = toInstant(clock.now());
  const posts = await looks.due(id, now, isHurried ? now : secondsAgo(ports, REST_SECONDS), limit);
  if (posts.length === 0) return 'done';
  const lease = await leased(watched.account, ports);
  if (!lease) return 'interrupted';
  try {
    return (await lookAtAll(posts, watched, lease, ports, stop)) ? 'more' : 'interrupted';
  } finally {
    await ports.leases.release(lease);
    ports.wake();
  }
}

/** False: the network or another process wants us to stop. */
async function lookAtAll(
  posts: readonly Post[],
  watched: Watched,
  first: Lease,
  ports: PatrolPorts,
  stop: AbortSignal,
): Promise<boolean> {
  let lease: Lease | null = first;
  for (const post of posts) {
    if (stop.aborted) return false;
    lease = await ports.leases.renew(lease, leaseEnd(ports));
    if (!lease) return false;
    if (!(await lookAtPost(post, watched, lease, ports)).ok) return false;
  }
  return true;
}

async function lookNow(postId: number, ports: PatrolPorts, stop: AbortSignal): Promise<Result<LookFound, LookTrouble>> {
  const post = await ports.posts.find(postId);
  if (!post) return fail({ kind: 'unknown-post' });
  const account = await ports.accounts.find(post.accountId);
  const watched = account && watchedOf(account, ports);
  if (!account || !watched) {
    return fail({ kind: 'not-now', reason: account ? whyNot(account, ports) : 'Its account is disconnected.' });
  }
  for (let tries = 1; tries <= LEASE_TRIES && !stop.aborted; tries += 1) {
    const lease = await leased(account, ports);
    if (!lease) {
      await ports.sleep(1000, stop);
      continue;
    }
    try {
      return answerOf(await lookFresh(postId, watched, lease, ports));
    } finally {
      await ports.leases.release(lease);
      ports.wake();
    }
  }
  return fail({ kind: 'not-now', reason: 'Its account is busy: try again in a moment.' });
}

/** Read again under the lease: it may have been sent meanwhile. */
async function lookFresh(postId: number, watched: Watched, lease: Lease, ports: PatrolPorts): Promise<LookOutcome> {
  const post = await ports.posts.find(postId);
  if (post && mayBeLookedAt(post)) return lookAtPost(post, watched, lease, ports);
  return fail({
    kind: 'deferred',
    reason: 'Only a post that stands on its network, with nothing to send, is looked at.',
  });
}

function answerOf(outcome: LookOutcome): Result<LookFound, LookTrouble> {
  return outcome.ok ? outcome : fail({ kind: 'not-now', reason: outcome.error.reason });
}

function leased({ id }: Account, ports: PatrolPorts): Promise<Lease | null> {
  return ports.leases.lease(id, toInstant(ports.clock.now()), leaseEnd(ports), shortId(ports.random, 24));
}

function leaseEnd({ clock, policy }: PatrolPorts): Instant {
  return toInstant(addSeconds(clock.now(), policy.leaseSeconds));
}

function secondsAgo({ clock }: PatrolPorts, seconds: number): Instant {
  return toInstant(addSeconds(clock.now(), -seconds));
}
