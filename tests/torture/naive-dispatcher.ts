import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { addSeconds, toInstant } from '../../server/src/core/clock';
import type { Dispatcher, DispatchPorts, Post } from '../../server/src/features/syndication';

/*
 * At least once, as a job queue with retries does it: claim, call, complete. A job whose worker died, or whose call
 * failed for whatever reason, is done again. It is what the crash table compares with.
 */

const LEASE_SECONDS = 45;
const RETRY_SECONDS = 3;
const POSTS = 'community_hub_posts';

export function naiveDispatcher(ports: DispatchPorts, knex: Knex): Dispatcher {
  let stopping = false;
  let loops: Promise<void>[] = [];
  const run = async () => {
    while (!stopping) {
      const id = await claim(ports, knex);
      if (id === null) await ports.sleep(200);
      else await work(ports, knex, id);
    }
  };
  return {
    start() {
      loops = Array.from({ length: ports.lanes }, run);
    },
    wake: () => undefined,
    serve: async () => undefined,
    async stop() {
      stopping = true;
      await Promise.all(loops);
    },
  };
}

async function claim({ clock }: DispatchPorts, knex: Knex): Promise<number | null> {
  const now = toInstant(clock.now());
  const ready = () => knex(POSTS).whereIn('work', ['due', 'sending']).where('at', '<=', now);
  const row = await ready().orderBy('id').first('id');
  if (!row) return null;
  const until = toInstant(addSeconds(clock.now(), LEASE_SECONDS));
  const claimed = await ready().where({ id: row.id }).update({ work: 'sending', at: until });
  return claimed === 1 ? row.id : null;
}

async function work(ports: DispatchPorts, knex: Knex, id: number): Promise<void> {
  const post = (await ports.store.post(id)) as Post;
  try {
    const receipt = await call(ports, post);
    await knex(POSTS)
      .where({ id })
      .update({ presence: 'live', work: 'idle', at: null, receipt: JSON.stringify(receipt) });
  } catch {
    await knex(POSTS)
      .where({ id })
      .update({ work: 'due', at: toInstant(addSeconds(ports.clock.now(), RETRY_SECONDS)) });
  }
}

async function call(ports: DispatchPorts, post: Post): Promise<unknown> {
  const account = await ports.store.account(post.accountId);
  const channel = account && ports.channels.get(account.channel);
  if (!account || !channel) throw new Error('no such account');
  const item = await ports.items.read(post, channel.id);
  if (!item.visible || 'refused' in item) return null;
  const signal = AbortSignal.timeout(1000);
  const base = await ports.contextFor(account, channel, {
    signal,
    now: toInstant(ports.clock.now()),
    record: () => undefined,
  });
  if (!base) throw new Error('no credentials');
  // Another key each time: a queue's job knows nothing of keys.
  const key = randomUUID();
  const now = toInstant(ports.clock.now());
  return channel.publish(ports.render(channel, account.facts, item.draft, null).payload, {
    ...base,
    key,
    operation: key,
    createdAt: now,
    earliestAt: now,
    once: (_step, step) => step(),
    async until(_step, _seconds, check) {
      for (;;) {
        const value = await check();
        if (value !== undefined) return value;
        await ports.sleep(1000);
      }
    },
  });
}
