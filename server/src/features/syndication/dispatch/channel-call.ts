import type { Context, Fields } from '../../../channels/kit/contract';
import type { Exchange, RecordExchange } from '../../../channels/kit/http-contract';
import { type Fault, Faulted } from '../../../core/fault';
import type { Json } from '../../../core/json';
import { unreachable } from '../../../core/result';
import type { Operation, Post } from '../ports';
import { commit, type Lane, LaneLost, nowOf } from './lane';

/** Thrown through a channel's code by `until`: the post waits, no worker does. */
class Parked extends Error {
  constructor(readonly seconds: number) {
    super('parked');
  }
}

/** The channel did not end although its signal was aborted. */
class Hung extends Error {}

const UNREADABLE = 'The stored credentials cannot be read any more: was the encryption key changed? Enter them again.';

/** Seconds that a network may take to process something; longer is trouble, and given up after too many tries. */
const LONGEST_PROCESSING_SECONDS = 600;

/** Seconds that a channel has to end after its signal was aborted. */
const GRACE_SECONDS = 5;

export type CallOutcome<T> = {
  post: Post;
  /** The request after which something stands there, else the last one; null when nothing was sent. */
  exchange: Exchange | null;
} & ({ type: 'done'; value: T } | Ending);

/** Name of an operation: the same on every attempt of it, another one for every revision that follows. */
export function operationKey(post: Pick<Post, 'key'>, { kind, rev }: Pick<Operation, 'kind' | 'rev'>): string {
  switch (kind) {
    case 'publish':
      return post.key;
    case 'update':
      return `${post.key}:u${rev}`;
    case 'remove':
      return `${post.key}:r${rev}`;
    default:
      return unreachable(kind);
  }
}

/**
 * Runs one call of a channel for a post that is fenced: with a time limit, with durable steps, and
 * with every way to end turned into a value. `post` in the outcome carries the steps that were kept.
 */
export async function callChannel<T>(
  lane: Lane,
  fenced: Post,
  operation: Operation,
  run: (context: Context<Fields>) => Promise<T>,
): Promise<CallOutcome<T>> {
  const { ports, account, channel } = lane;
  const limit = new AbortController();
  const over = new AbortController();
  const stop = () => limit.abort();
  lane.signal.addEventListener('abort', stop, { once: true });
  const steps = durableSteps(lane, fenced, operationKey(fenced, operation));
  const said = lastExchange();
  try {
    const now = nowOf(lane);
    const base = await ports.contextFor(account, channel, { signal: limit.signal, now, record: said.record });
    if (!base) throw new Faulted({ kind: 'auth-broken', reason: UNREADABLE });
    const context: Context<Fields> = {
      ...base,
      key: fenced.key,
      operation: operationKey(fenced, operation),
      createdAt: fenced.createdAt,
      earliestAt: operation.absentAt ?? operation.firstStartedAt,
      once: steps.once,
      until: steps.until,
    };
    const value = await Promise.race([run(context), timeLimit(lane, limit, over.signal)]);
    return { type: 'done', value, post: steps.post(), exchange: said.exchange() };
  } catch (error) {
    const end = ending(lane, error, operation, limit.signal.aborted, fenced);
    return { ...end, post: steps.post(), exchange: said.exchange() };
  } finally {
    steps.close();
    over.abort();
    lane.signal.removeEventListener('abort', stop);
  }
}

function lastExchange(): { record: RecordExchange; exchange(): Exchange | null } {
  let last: Exchange | null = null;
  let published = false;
  return {
    record(exchange, publishes) {
      if (published && !publishes) return;
      last = exchange;
      published = publishes;
    },
    exchange: () => last,
  };
}

async function timeLimit({ ports }: Lane, limit: AbortController, over: AbortSignal): Promise<never> {
  await ports.sleep(ports.policy.callSeconds * 1000, over);
  limit.abort();
  await ports.sleep(GRACE_SECONDS * 1000, over);
  throw new Hung();
}

type Ending = { type: 'parked'; seconds: number } | { type: 'faulted'; fault: Fault };

function ending(lane: Lane, error: unknown, operation: Operation, aborted: boolean, post: Post): Ending {
  if (error instanceof LaneLost) throw error;
  if (error instanceof Parked) return { type: 'parked', seconds: error.seconds };
  if (error instanceof Faulted) return { type: 'faulted', fault: error.fault };
  const kind = operation.kind === 'publish' ? 'ambiguous' : 'retryable';
  if (aborted) {
    const reason = lane.signal.aborted
      ? `The hub was stopped before ${lane.channel.name} had answered.`
      : `${lane.channel.name} did not answer within ${lane.ports.policy.callSeconds} seconds.`;
    return { type: 'faulted', fault: { kind, reason } };
  }
  lane.ports.onError(error, { accountId: lane.account.id, postId: post.id });
  return { type: 'faulted', fault: { kind, reason: 'Something went wrong in this hub; the server log says what.' } };
}

interface DurableSteps extends Pick<Context<Fields>, 'once' | 'until'> {
  /** The post as last written. */
  post(): Post;
  /** A call that was given up writes nothing more. */
  close(): void;
}

/** Seconds until the network is asked again, ever more of them; throws once it has taken too long. */
function restOf(lane: Lane, since: string, everySeconds: number): number {
  const waited = (Date.parse(nowOf(lane)) - Date.parse(since)) / 1000;
  const left = LONGEST_PROCESSING_SECONDS - waited;
  if (left > 0) return Math.min(Math.max(everySeconds, waited / 4), left);
  const reason = `${lane.channel.name} was still processing a picture after ${LONGEST_PROCESSING_SECONDS / 60} minutes.`;
  throw new Faulted({ kind: 'retryable', reason });
}

/** Steps of one operation, kept with the post. Steps that a channel runs at the same time are written one by one. */
function durableSteps(lane: Lane, fenced: Post, operation: string): DurableSteps {
  let post = fenced;
  let open = true;
  let writes: Promise<unknown> = Promise.resolve();
  const kept = <T extends Json>(step: string) => post.steps[`${operation}/${step}`] as T | undefined;
  const keep = async (step: string, value: Json) => {
    const write = writes.then(async () => {
      if (!open) throw new LaneLost();
      post = (await commit(lane, post, { type: 'stepped', step: `${operation}/${step}`, value })) ?? post;
    });
    writes = write.catch(() => undefined);
    await write;
  };
  return {
    post: () => post,
    close() {
      open = false;
    },
    async once<T extends Json>(step: string, run: () => Promise<T>): Promise<T> {
      const known = kept<T>(step);
      if (known !== undefined) return known;
      const value = await run();
      await keep(step, value);
      return value;
    },
    async until<T extends Json>(step: string, everySeconds: number, check: () => Promise<T | undefined>): Promise<T> {
      const known = kept<T>(step);
      if (known !== undefined) return known;
      const value = await check();
      if (value !== undefined) {
        await keep(step, value);
        return value;
      }
      const since = kept<string>(`${step}:since`);
      if (since === undefined) await keep(`${step}:since`, nowOf(lane));
      throw new Parked(restOf(lane, since ?? nowOf(lane), everySeconds));
    },
  };
}
