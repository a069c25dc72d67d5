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
  const untold = await store.stuck(before, { limit: TOLD_AT_ONCE, untold: true });
  if (untold.length === 0 || (await wasJustTold(ports))) return;
  const mine = await store.claimStuck(
    untold.map(({ id }) => id),
    toInstant(clock.now()),
  );
  const posts: StuckPost[] = untold.filter(({ id }) => mine.has(id));
  if (posts.length === 0) return;
  const nothingSends = await sendsNothing(store, clock);
  await ports.send(stuckMail({ ...ports, posts, nothingSends }));
}

/** While nothing is sent one post after the other gets stuck: they are told of together. */
async function wasJustTold({ store, clock }: AttentionPorts): Promise<boolean> {
  const last = await store.lastTold();
  return last !== null && last > stuckBefore(clock);
}

async function sendDigest(ports: AttentionPorts): Promise<void> {
  const { store, clock, accounts } = ports;
  const moment = digestDue(ports.digest, clock.now());
  if (moment === null || !(await store.claimDigest(moment))) return;
  const connected = await accounts.list();
  // A copy of the installation speaks to nobody.
  if (connected.some(({ state }) => state === 'copy')) return;
  const now = toInstant(clock.now());
  const alerts = connected.flatMap((account) => accountAlert(account, now) ?? []);
  const stuck = await store.countStuck(stuckBefore(clock));
  const mail = digestMail({ ...ports, needs: await store.needs(NAMED), stopped: await ports.stopped(), alerts, stuck });
  if (mail) await ports.send(mail);
}
