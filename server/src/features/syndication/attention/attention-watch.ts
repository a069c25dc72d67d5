import { toInstant } from '../../../core/clock';
import { createRounds } from '../../../core/rounds';
import { accountAlert } from '../health/watch';
import type { AttentionPorts, StuckPost } from './attention-ports';
import { digestMail } from './digest-mail';
import { digestDue } from './digest-time';
import { sendsNothing, stuckBefore } from './stuck';
import { stuckMail } from './stuck-mail';

/** Looks for posts that nobody sends, and sends the digest. It needs no dispatcher, so it also tells of one that died. */
export interface AttentionWatch {
  start(): void;
  stop(): Promise<void>;
  /** Everything that is due now, once. */
  round(): Promise<void>;
}

const ROUND_MS = 30_000;
/** Posts told of in one mail. */
const TOLD_AT_ONCE = 1000;
/** Posts of one sort that a digest names. */
const NAMED = 5;

export function createAttentionWatch(ports: AttentionPorts): AttentionWatch {
  const round = async () => {
    await tellStuck(ports);
    await sendDigest(ports);
  };
  const { start, stop } = createRounds({ ...ports, round, restMs: ROUND_MS });
  return { round, start, stop };
}

async function tellStuck(ports: AttentionPorts): Promise<void> {
  const { store, clock } = ports;
  const before = stuckBefore(clock);
  await store.forgetMoved(before);
  const now = toInstant(clock.now());
  const untold = await store.stuck(before, { limit: TOLD_AT_ONCE, untoldAt: now });
  if (untold.length === 0 || (await wasJustTold(ports))) return;
  const { token, ids } = await store.claimStuck(
    untold.map(({ id }) => id),
    now,
  );
  const posts: StuckPost[] = untold.filter(({ id }) => ids.has(id));
  if (posts.length === 0) return;
  const nothingSends = await sendsNothing(store, clock);
  if (await ports.send(stuckMail({ ...ports, posts, nothingSends }))) await store.told(token);
}

/** While nothing is sent one post after the other gets stuck: they are told of together. */
async function wasJustTold({ store, clock }: AttentionPorts): Promise<boolean> {
  const last = await store.lastTold();
  return last !== null && last > stuckBefore(clock);
}

async function sendDigest(ports: AttentionPorts): Promise<void> {
  const { store, clock, accounts } = ports;
  const moment = digestDue(ports.digest, clock.now());
  if (moment === null) return;
  const connected = await accounts.list();
  // A copy of the installation speaks to nobody.
  if (connected.some(({ state }) => state === 'copy')) return;
  const now = toInstant(clock.now());
  const token = await store.claimDigest(moment, now);
  if (token === null) return;
  const alerts = connected.flatMap((account) => accountAlert(account, now) ?? []);
  const stuck = await store.countStuck(stuckBefore(clock));
  const mail = digestMail({ ...ports, needs: await store.needs(NAMED), stopped: await ports.stopped(), alerts, stuck });
  if (mail === null || (await ports.send(mail))) await store.told(token);
}
