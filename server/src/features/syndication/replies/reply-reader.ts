import { addSeconds, toInstant } from '../../../core/clock';
import { shortId } from '../../../core/ids';
import { createRounds } from '../../../core/rounds';
import { closedUntil } from '../health/circuit';
import type { Account } from '../ports';
import { type Reader, readTurn } from './read-turn';
import type { ReplyReaderPorts } from './reply-ports';

/** Reads what people answer to posts, account by account, each in a lane of its own. */
export interface ReplyReader {
  start(): void;
  stop(): Promise<void>;
  /** Everything that is due now, once. */
  round(): Promise<void>;
}

/** Longest turn, in seconds: its calls are given up then, and another instance may take over. */
const TURN_SECONDS = 120;
const LEASE_SECONDS = TURN_SECONDS + 30;
const DAY_SECONDS = 86_400;

export function createReplyReader(ports: ReplyReaderPorts): ReplyReader {
  const running = new Map<number, Promise<void>>();

  const begin = async () => {
    const now = ports.clock.now();
    await ports.store.forget(toInstant(addSeconds(now, -ports.days * DAY_SECONDS)));
    if (ports.days === 0) return;
    for (const account of await ports.accounts.list()) {
      if (running.has(account.id) || !mayRead(account, toInstant(now))) continue;
      const turn = runTurn(account, ports, rounds.stopping)
        .catch((error) => {
          // A call that is cut off because the process stops is no trouble.
          if (!rounds.stopping.aborted) ports.onError(error, { accountId: account.id });
        })
        .finally(() => running.delete(account.id));
      running.set(account.id, turn);
    }
  };
  // An account that takes its time keeps no other waiting: a round only begins turns.
  const rounds = createRounds({
    ...ports,
    round: begin,
    restMs: ports.everySeconds * 500,
    onError: (error) => ports.onError(error, {}),
  });
  return {
    async round() {
      await begin();
      await Promise.all(running.values());
    },
    start: rounds.start,
    async stop() {
      await rounds.stop();
      await Promise.all(running.values());
    },
  };
}

/** A copy of the installation reads nothing, and a network in trouble is left alone. */
function mayRead({ state, pausedUntil, health }: Account, now: string): boolean {
  return state === 'ready' && (pausedUntil === null || pausedUntil <= now) && closedUntil(health.circuit, now) === null;
}

async function runTurn(account: Account, ports: ReplyReaderPorts, stopping: AbortSignal): Promise<void> {
  const { store, clock, random } = ports;
  const channel = ports.channels.find(({ id }) => id === account.channel);
  if (!channel?.replies) return;
  const now = clock.now();
  const until = toInstant(addSeconds(now, LEASE_SECONDS));
  const lane = await store.claim(account.id, toInstant(now), until, shortId(random, 24));
  if (!lane) return;
  let nextAt = toInstant(addSeconds(now, TURN_SECONDS));
  try {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(TURN_SECONDS * 1000)]);
    const context = await ports.contextFor(account, channel, { signal, now: toInstant(now), record: () => undefined });
    const reader: Reader | null = context && { account, channel, replies: channel.replies, context };
    // Credentials that cannot be read are told where they are needed: by a post, or by a person's check.
    if (reader) nextAt = await readTurn(lane, reader, ports);
  } finally {
    await store.leave(lane, nextAt);
  }
}
