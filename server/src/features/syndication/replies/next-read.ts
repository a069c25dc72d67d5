import { addSeconds, type Instant, toInstant } from '../../../core/clock';

const DAY = 86_400_000;

/**
 * How long a thread is left alone, in turns of its account: what is new is told by notifications, so this is
 * for what they do not tell: edits, deletions, and what was answered from the network's own app.
 */
const TIERS = [
  { within: 2 * DAY, turns: 30 },
  { within: 30 * DAY, turns: 720 },
  { within: Number.POSITIVE_INFINITY, turns: 10_080 },
] as const;
/** Somebody waits for an answer, which may have been given elsewhere. */
const WAITING = { within: 7 * DAY, turns: 10 } as const;

/** When a thread is read again. `openSince`: when somebody last wrote what waits for an answer. */
export function nextRead(
  { createdAt, openSince }: { createdAt: Instant; openSince: Instant | null },
  everySeconds: number,
  now: Date,
): Instant {
  const age = now.getTime() - Date.parse(createdAt);
  const waits = openSince !== null && now.getTime() - Date.parse(openSince) < WAITING.within;
  const turns = waits ? WAITING.turns : (TIERS.find(({ within }) => age < within)?.turns ?? 0);
  return toInstant(addSeconds(now, turns * everySeconds));
}

/** When a thread is read that is new to us: what is young at once, old ones one after the other. */
export function firstRead(post: { id: number; createdAt: Instant }, everySeconds: number, now: Date): Instant {
  if (now.getTime() - Date.parse(post.createdAt) < TIERS[0].within) return toInstant(now);
  const latest = Date.parse(nextRead({ ...post, openSince: null }, everySeconds, now)) - now.getTime();
  return toInstant(new Date(now.getTime() + (latest * (post.id % SPREAD)) / SPREAD));
}

const SPREAD = 97;
