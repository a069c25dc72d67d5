import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import { createRounds } from '../../../core/rounds';
import type { Account } from '../ports';
import { checkHealth } from './check-account';
import { warningOf } from './expiry';
import type { AccountAlert, HealthPorts } from './health-ports';

/** Looks after connected accounts: asks their networks from time to time, and warns people in time. */
export interface HealthWatch {
  start(): void;
  stop(): Promise<void>;
  /** Everything that is due now, once. */
  round(): Promise<void>;
}

const ROUND_MS = 30_000;
const HOUR = 3600;
/** Before a planned post an account is asked again, so that a dead token is known while there is time. */
const BEFORE_POST = { withinSeconds: HOUR / 2, olderThanSeconds: HOUR };
/** A network that did not answer is left alone for so long. */
const AGAIN_SECONDS = 15 * 60;

export function createHealthWatch(ports: HealthPorts): HealthWatch {
  const round = async () => {
    if (ports.checkHours > 0) await checkDue(ports, rounds.stopping);
    await alertAll(ports);
  };
  const rounds = createRounds({ ...ports, round, restMs: ROUND_MS, onError: (error) => ports.onError(error, {}) });
  return { round, start: rounds.start, stop: rounds.stop };
}

async function checkDue(ports: HealthPorts, stopping: AbortSignal): Promise<void> {
  const { store, clock } = ports;
  const soon = toInstant(addSeconds(clock.now(), BEFORE_POST.withinSeconds));
  const withPosts = await store.withPostsDue(toInstant(clock.now()), soon);
  for (const { account, triedAt } of await store.watched()) {
    if (stopping.aborted) return;
    const now = clock.now();
    if (!isDue(account, triedAt, withPosts.has(account.id), now, ports.checkHours)) continue;
    if (!(await store.claimCheck(account.id, triedAt, toInstant(now)))) continue;
    await checkHealth(account, ports).catch((error) => ports.onError(error, { accountId: account.id }));
  }
}

function isDue(account: Account, triedAt: Instant | null, hasPost: boolean, now: Date, checkHours: number): boolean {
  const ago = (seconds: number) => toInstant(addSeconds(now, -seconds));
  if (account.state !== 'ready' || (triedAt !== null && triedAt > ago(AGAIN_SECONDS))) return false;
  const { checkedAt } = account.health;
  if (checkedAt === null) return true;
  return checkedAt <= ago(checkHours * HOUR) || (hasPost && checkedAt <= ago(BEFORE_POST.olderThanSeconds));
}

/** Each alert goes out once, whoever looks, or again where it did not arrive; one that is over is forgotten, so that it can come again. */
async function alertAll({ store, clock, tell }: HealthPorts): Promise<void> {
  for (const { account, warned, isClaimed } of await store.watched()) {
    const now = toInstant(clock.now());
    const alert = accountAlert(account, now);
    const next = alert && keyOf(alert);
    // What never arrived and is over must not keep a next one waiting.
    if (next === warned && !isClaimed) continue;
    if (next !== warned && alert && next !== null) {
      if (!(await store.claimAlert(account.id, warned, next, now)) || !(await tell(alert))) continue;
    }
    await store.alertTold(account.id, warned, next);
  }
}

/** What people are to be told about an account now. */
export function accountAlert(account: Account, now: Instant): AccountAlert | null {
  const { expiresAt } = account.health;
  if (account.state === 'broken') return { kind: 'broken', account, reason: account.reason ?? '' };
  // A copy of the installation speaks to nobody, not even about its accounts.
  const days = account.state === 'copy' ? null : warningOf(expiresAt, now);
  return expiresAt === null || days === null ? null : { kind: 'expiring', account, expiresAt, days };
}

function keyOf(alert: AccountAlert): string {
  return alert.kind === 'broken' ? 'broken' : `${alert.expiresAt} ${alert.days}`;
}
