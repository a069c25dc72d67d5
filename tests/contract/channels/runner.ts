import {
  type AccountContext,
  attempt,
  type Channel,
  type Context,
  channelHttp,
  type Draft,
  fitDraft,
  type Identity,
  type Look,
  limitsFor,
  type Probe,
  type Receipt,
  type Replies,
} from '../../../server/src/channels/kit';
import type { Fault } from '../../../server/src/core/fault';
import type { Json } from '../../../server/src/core/json';
import type { Result } from '../../../server/src/core/result';
import { pictureBytes } from './pictures';

/** Ends an operation the way a killed process does: after a step is stored, before the next begins. */
export class Killed extends Error {}
/** The post waits for the network; the dispatcher comes back later. */
class Parked extends Error {
  constructor(readonly everySeconds: number) {
    super('parked');
  }
}

export interface RunnerInput {
  channel: Channel;
  credentials: Record<string, string>;
  /** `host:port` of the fake network. */
  allowed: string[];
  now?: () => Date;
  timeoutMs?: number;
}

export interface PostOptions {
  key: string;
  operation?: string;
  /** Ends the run once this many steps are stored. */
  killAfter?: number;
  signal?: AbortSignal;
  createdAt?: string;
  earliestAt?: string;
}

/** A small stand-in for the dispatcher: durable steps, one session, one account. */
export function createRunner(input: RunnerInput) {
  const { channel, credentials } = input;
  const now = input.now ?? (() => new Date());
  const steps = new Map<string, Json>();
  const startedAt = now().toISOString();
  let stored: Json | undefined;
  let identity: Identity | undefined;
  const parked: number[] = [];

  function context({
    key,
    operation = key,
    killAfter,
    signal,
    createdAt = startedAt,
    earliestAt = createdAt,
  }: PostOptions): Context<never> {
    let done = 0;
    const abort = signal ?? new AbortController().signal;
    const defaults = { timeoutMs: input.timeoutMs ?? 5000, maxBytes: 1_000_000, userAgent: 'community-hub-test/1' };
    const http = channelHttp(
      channel,
      credentials,
      { ...defaults, allowedPrivate: input.allowed, clock: { now } },
      { signal: abort },
    );
    const once = async <T extends Json>(step: string, run: () => Promise<T>): Promise<T> => {
      const name = `${operation}/${step}`;
      if (steps.has(name)) return steps.get(name) as T;
      const value = await run();
      steps.set(name, JSON.parse(JSON.stringify(value)) as T);
      done += 1;
      if (killAfter !== undefined && done >= killAfter) throw new Killed(step);
      return value;
    };
    return {
      credentials: credentials as Context<never>['credentials'],
      facts: identity?.facts ?? {},
      http,
      session: {
        get: async () => stored,
        set: async (value) => {
          stored = JSON.parse(JSON.stringify(value)) as Json;
        },
      },
      signal: abort,
      now: now().toISOString(),
      key,
      operation,
      createdAt,
      earliestAt,
      media: (ref, fit) => pictureBytes(ref, { ...channel.limits.media, ...fit }),
      once,
      until: (step, everySeconds, check) =>
        once(step, async () => {
          const value = await check();
          if (value !== undefined) return value;
          parked.push(everySeconds);
          throw new Parked(everySeconds);
        }),
    };
  }

  /** Comes back to a parked operation until it ends, as the dispatcher does, without waiting in between. */
  async function finish<T>(run: () => Promise<T>): Promise<Result<T, Fault>> {
    for (;;) {
      try {
        return await attempt(run);
      } catch (error) {
        if (!(error instanceof Parked)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  return {
    channel,
    /** Seconds asked for at each time the post was parked. */
    parked,
    session: () => stored,
    forgetSteps: () => steps.clear(),
    facts: () => identity?.facts ?? {},
    async connect(): Promise<Result<Identity, Fault>> {
      const result = await attempt(() => channel.identify(context({ key: 'connect' })));
      if (result.ok) identity = JSON.parse(JSON.stringify(result.value)) as Identity;
      return result;
    },
    render(draft: Draft, text: string): Json {
      return channel.render(fitDraft(draft, limitsFor(channel, identity?.facts ?? {})), text);
    },
    publish: (payload: Json, options: PostOptions): Promise<Result<Receipt, Fault>> =>
      finish(() => channel.publish(payload, context(options))),
    async update(payload: Json, receipt: Receipt, options: PostOptions): Promise<Result<Receipt, Fault>> {
      const { update } = channel;
      if (!update) throw new Error(`${channel.id} cannot update`);
      return finish(() => update(payload, receipt, context(options)));
    },
    async remove(receipt: Receipt, options: PostOptions): Promise<Result<void, Fault>> {
      const { remove } = channel;
      if (!remove) throw new Error(`${channel.id} cannot remove`);
      return finish(() => remove(receipt, context(options)));
    },
    async probe(payload: Json, options: PostOptions): Promise<Result<Probe, Fault>> {
      const { probe } = channel;
      if (!probe) throw new Error(`${channel.id} cannot probe`);
      return finish(() => probe(payload, context(options)));
    },
    async replies<T>(
      read: (replies: Replies<never>, about: AccountContext<never>) => Promise<T>,
    ): Promise<Result<T, Fault>> {
      const { replies } = channel;
      if (!replies) throw new Error(`${channel.id} reads no replies`);
      return attempt(() => read(replies as Replies<never>, context({ key: 'replies' })));
    },
    async look(receipt: Receipt): Promise<Result<Look, Fault>> {
      const { look } = channel;
      if (!look) throw new Error(`${channel.id} cannot look`);
      return finish(() => look(receipt, context({ key: 'look' })));
    },
  };
}

export type Runner = ReturnType<typeof createRunner>;
