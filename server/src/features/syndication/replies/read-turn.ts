import type { AccountContext, Channel, Fields, Receipt, RemoteReply, Replies } from '../../../channels/kit/contract';
import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import { type Fault, Faulted } from '../../../core/fault';
import { fail, ok, type Result } from '../../../core/result';
import { fraction } from '../dispatch/random-fraction';
import { backoff } from '../policy';
import type { Account } from '../ports';
import { type CleanReply, cleanReply } from './clean-reply';
import { firstRead, nextRead } from './next-read';
import type { DueThread, ReadThread, ReplyLane, ReplyReaderPorts } from './reply-ports';

/** Threads that are read in one turn, so that an account with many takes no limit for itself. */
const THREADS = 10;
/** Replies of a thread whose end is asked for in one turn. */
const MOST_GONE = 5;
const LONGEST_PAUSE_SECONDS = 24 * 3600;
/** Turns that a thread which could not be read is left alone. */
const REST_TURNS = 5;

export interface Reader {
  account: Account;
  channel: Channel;
  replies: Replies<Fields>;
  context: AccountContext<Fields>;
}

/** One turn of an account: what is new, then the threads that are due. Answers when its next turn is. */
export async function readTurn(lane: ReplyLane, reader: Reader, ports: ReplyReaderPorts): Promise<Instant> {
  const outcome = await readAll(lane, reader, ports);
  const now = ports.clock.now();
  if (outcome.ok) {
    lane.failures = 0;
    return toInstant(addSeconds(now, ports.everySeconds));
  }
  if ('until' in outcome.error) return pauseEnd(outcome.error.until, now, ports.everySeconds);
  lane.failures += 1;
  const wait = backoff(ports.policy, lane.failures, fraction(ports.random));
  return toInstant(addSeconds(now, Math.max(wait, ports.everySeconds)));
}

/** A network may ask for a pause, not for ever, and in words that are a time. */
function pauseEnd(until: string, now: Date, everySeconds: number): Instant {
  const earliest = addSeconds(now, everySeconds).getTime();
  const wanted = Date.parse(until);
  const end = Number.isNaN(wanted) ? earliest : Math.max(wanted, earliest);
  return toInstant(new Date(Math.min(end, addSeconds(now, LONGEST_PAUSE_SECONDS).getTime())));
}

/** Why a turn ended early: a limit says until when. */
type Stop = Pick<Fault, 'reason'> | { until: Instant };

async function readAll(lane: ReplyLane, reader: Reader, ports: ReplyReaderPorts): Promise<Result<void, Stop>> {
  await followPosts(lane, ports);
  const news = await readNews(lane, reader, ports);
  // A network, or a token, may not tell what is new and show the threads all the same.
  if (!news.ok && 'until' in news.error) return news;
  for (const thread of await ports.store.due(lane.accountId, toInstant(ports.clock.now()), THREADS)) {
    const read = await readThread(thread, reader, ports).catch(async (error) => {
      await postpone(thread, ports);
      throw error;
    });
    if (read.ok) continue;
    if (!('until' in read.error)) await postpone(thread, ports);
    return read;
  }
  return news;
}

/** One that cannot be read, such as a very long one, keeps no other from being read. */
async function postpone({ post }: DueThread, { store, clock, everySeconds }: ReplyReaderPorts): Promise<void> {
  await store.schedule(post.id, toInstant(addSeconds(clock.now(), REST_TURNS * everySeconds)));
}

/** Posts that went live get a thread, those that were removed lose it. */
async function followPosts(lane: ReplyLane, { store, clock, everySeconds }: ReplyReaderPorts): Promise<void> {
  const now = clock.now();
  const { posts, answered, followed } = await store.changedPosts(lane, toInstant(now));
  const fresh = posts.filter(({ live, remoteId }) => live && remoteId !== '');
  await store.follow(
    lane.accountId,
    fresh.map((post) => ({ postId: post.id, remoteId: post.remoteId, nextAt: firstRead(post, everySeconds, now) })),
  );
  await store.unfollow(posts.filter(({ live }) => !live).map(({ id }) => id));
  // What was answered from here is read at once: somebody may answer it in turn.
  await store.hurry(lane.accountId, answered, toInstant(now));
  lane.followed = followed;
}

async function readNews(lane: ReplyLane, reader: Reader, ports: ReplyReaderPorts): Promise<Result<void, Stop>> {
  const news = await counted(1, reader, ports, () => reader.replies.news(lane.cursor, reader.context));
  if (!news.ok) return news;
  // Threads first: whoever dies in between reads them twice, and loses none.
  await ports.store.hurry(lane.accountId, news.value.threads, toInstant(ports.clock.now()));
  lane.cursor = news.value.cursor;
  return ok(undefined);
}

async function readThread(
  { post, known }: DueThread,
  reader: Reader,
  ports: ReplyReaderPorts,
): Promise<Result<void, Stop>> {
  const { store, clock, everySeconds } = ports;
  const { replies, context } = reader;
  const found = await counted(1, reader, ports, () => replies.thread(post.receipt as Receipt, context));
  // That the post itself is gone is somebody else's affair; what people wrote stays until it is removed.
  if (!found.ok && !('kind' in found.error && found.error.kind === 'gone')) return found;
  if (found.ok) {
    const there = new Set(found.value.map(({ target }) => target.remoteId));
    const missing = known.filter(({ remoteId }) => !there.has(remoteId));
    // Another part in each turn: a thread may always leave out the same ones, which stand there.
    const from = Math.floor(fraction(ports.random) * missing.length);
    const absent = [...missing.slice(from), ...missing.slice(0, from)].slice(0, MOST_GONE);
    const gone =
      absent.length === 0 ? ok([]) : await counted(absent.length, reader, ports, () => replies.gone(absent, context));
    if (!gone.ok) return gone;
    await store.save(post, reader.channel.id, sorted(found.value, gone.value, ports), toInstant(clock.now()));
  }
  const openSince = await store.openSince(post.id);
  await store.schedule(post.id, nextRead({ createdAt: post.createdAt, openSince }, everySeconds, clock.now()));
  return ok(undefined);
}

/** What strangers wrote, and what the account itself did; nothing that is older than what is kept. */
function sorted(found: readonly RemoteReply[], gone: readonly string[], { clock, days }: ReplyReaderPorts): ReadThread {
  const oldest = toInstant(addSeconds(clock.now(), -days * 86_400));
  const clean = found.flatMap((one): CleanReply[] => {
    const reply = cleanReply(one);
    return reply && reply.at >= oldest ? [reply] : [];
  });
  return { replies: clean.filter(({ own }) => !own), own: clean.filter(({ own }) => own), gone };
}

/** A call within the network's limits, with its fault as a value. */
async function counted<T>(
  calls: number,
  { account, channel }: Reader,
  { spend }: ReplyReaderPorts,
  run: () => Promise<T>,
): Promise<Result<T, Fault | { until: Instant }>> {
  const until = await spend(account, channel, calls);
  if (until !== null) return fail({ until });
  try {
    return ok(await run());
  } catch (error) {
    if (error instanceof Faulted) return fail(error.fault);
    throw error;
  }
}
