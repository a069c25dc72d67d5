import type { Finding } from '../../../../../shared/contracts/posts';
import type { Look } from '../../../channels/kit/contract';
import { addSeconds, toInstant } from '../../../core/clock';
import { Faulted } from '../../../core/fault';
import { fail, ok, type Result } from '../../../core/result';
import type { Decision, Lease, Post } from '../ports';
import { move } from '../post/post-state';
import { type Judgement, judgeLook } from './judge-look';
import type { PatrolPorts, Watched } from './patrol-ports';

/** What the look came to, or why there was none. */
export type LookOutcome = Result<Judgement['found'], { kind: 'deferred' | 'fault'; reason: string }>;

/** After a look that the network did not answer. */
const AFTER_FAULT_SECONDS = 3600;
const HOUR = 3600;

/** Looks at one post under its account's lease, and asks a person when it is not as it was sent. */
export async function lookAtPost(
  post: Post,
  { account, channel }: Watched,
  lease: Lease,
  ports: PatrolPorts,
): Promise<LookOutcome> {
  const now = toInstant(ports.clock.now());
  for (const gate of ports.gates) {
    const deferral = await gate({ account, channel, post, operation: 'look', payload: null }, lease, now);
    if (deferral) return fail({ kind: 'deferred', reason: deferral.detail });
  }
  const known = (await ports.looks.find([post.id])).get(post.id) ?? null;
  const seen = await ask(post, { account, channel }, ports);
  if (!seen.ok) {
    const nextAt = toInstant(addSeconds(new Date(now), AFTER_FAULT_SECONDS));
    const record = known ?? { missingSince: null, shown: null, seenAt: null, accepted: false };
    await ports.looks.save(post.id, { ...record, nextAt });
    return fail({ kind: 'fault', reason: seen.error });
  }
  const restSeconds = (ports.hours || 24) * HOUR;
  const judgement = judgeLook({ post, known, seen: seen.value }, channel, { now, restSeconds });
  await ports.looks.save(post.id, judgement.record);
  await tell(post, judgement, ports);
  return ok(judgement.found);
}

async function ask(post: Post, { account, channel }: Watched, ports: PatrolPorts): Promise<Result<Look, string>> {
  const { receipt } = post;
  if (!receipt) return ok('unsure');
  const signal = AbortSignal.timeout(ports.policy.callSeconds * 1000);
  const now = toInstant(ports.clock.now());
  try {
    const context = await ports.contextFor(account, channel, { signal, now, record: () => undefined });
    if (!context) return fail('The stored credentials cannot be read any more.');
    return ok(await channel.look(receipt, context));
  } catch (error) {
    if (error instanceof Faulted) return fail(error.fault.reason);
    ports.onError(error, { accountId: account.id, postId: post.id });
    return fail('Something went wrong in this hub; the server log says what.');
  }
}

/** Somebody who wrote the post meanwhile knows better: the next look decides anew. */
async function tell(post: Post, { event }: Judgement, { posts, clock, policy }: PatrolPorts): Promise<void> {
  if (!event) return;
  const at = toInstant(clock.now());
  const after = move(post, event, { now: at, policy });
  if (!after) return;
  const by = { name: '', id: null };
  const found: Finding | null = event.type === 'drifted' ? `found-${event.kind}` : null;
  const decision: Decision | null = found && { action: found, by, at, reason: null };
  await posts.write(post, after, ...(decision ? [decision] : []));
}
