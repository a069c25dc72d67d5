import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Knex } from 'knex';
import { toInstant } from '../server/src/core/clock';
import { createDispatcher, type DispatchPorts, POLICY } from '../server/src/features/syndication';
import { turnCredentials } from '../server/src/features/syndication/accounts/turn-credentials';
import { createAccountStore } from '../server/src/strapi/store/account-store';
import { createDispatchStore } from '../server/src/strapi/store/dispatch-store';
import { REVERSING_CIPHER } from '../tests/support/syndication/small-hub';
import { DRAFT, NO_OP, PAYLOAD } from './dispatch-posts';

/** Sends every due post; resolves when the last one is live. */
export type Subject = (ids: readonly number[]) => Promise<void>;

const clock = { now: () => new Date() };
const now = () => toInstant(clock.now());

/** The product's dispatcher with its real storage; only the item and the network cost nothing. */
export function ours(knex: Knex, lanes: number): Subject {
  const credentialsOf = turnCredentials(createAccountStore(knex, REVERSING_CIPHER));
  return async (ids) => {
    let open = ids.length;
    let done: () => void = () => undefined;
    const all = new Promise<void>((resolve) => {
      done = resolve;
    });
    const store = createDispatchStore(knex);
    const ports: DispatchPorts = {
      store: {
        ...store,
        async save(...args) {
          const saved = await store.save(...args);
          if (saved.saved && saved.post.presence === 'live') {
            open -= 1;
            if (open === 0) done();
          }
          return saved;
        },
      },
      items: { read: async () => ({ visible: true, title: DRAFT.title, draft: DRAFT }) },
      channels: new Map([[NO_OP.id, NO_OP]]),
      render: () => ({ payload: PAYLOAD, text: PAYLOAD.text, cut: false, count: 0 }) as never,
      gates: [],
      isRefused: async () => false,
      async contextFor(account, _channel, { signal, now }) {
        const credentials = await credentialsOf(account);
        return (
          credentials && {
            credentials,
            facts: account.facts,
            http: { request: async () => Promise.reject(new Error('no network here')) },
            session: { get: async () => undefined, set: async () => undefined },
            signal,
            now,
            media: async () => Promise.reject(new Error('no pictures here')),
          }
        );
      },
      clock,
      random: { bytes: (length) => randomBytes(length) },
      sleep: (milliseconds, signal) =>
        wait(milliseconds, undefined, { ref: false, ...(signal ? { signal } : {}) }).catch(() => undefined),
      policy: POLICY,
      lanes,
      sweepSeconds: 15,
      onError: (error) => {
        throw error;
      },
    };
    const dispatcher = createDispatcher(ports);
    dispatcher.start();
    await all;
    await dispatcher.stop(10);
  };
}

interface Boss {
  fetch(name: string, options: { batchSize: number }): Promise<{ id: string; data: { post: number } }[]>;
  complete(name: string, id: string): Promise<unknown>;
}

const FETCHED = 100;

/**
 * Jobs of pg-boss that make the same writes: the intent with its attempt, then the receipt with the attempt's
 * end, each its own commit, then the job's completion. Jobs are fetched a hundred at a time, completed one by one.
 */
export function jobsOfPgBoss(boss: Boss, queue: string, knex: Knex, lanes: number): Subject {
  return async () => {
    let jobs: { id: string; data: { post: number } }[] = [];
    let fetching: Promise<void> | null = null;
    const next = async () => {
      while (jobs.length === 0) {
        fetching ??= boss.fetch(queue, { batchSize: FETCHED }).then((found) => {
          jobs = found;
          fetching = null;
        });
        const waited = fetching;
        await waited;
        if (jobs.length === 0 && fetching === null) return null;
      }
      return jobs.shift() ?? null;
    };
    const handle = async () => {
      for (let job = await next(); job; job = await next()) {
        await sameWrites(knex, job.data.post);
        await boss.complete(queue, job.id);
      }
    };
    await Promise.all(Array.from({ length: lanes }, handle));
  };
}

async function sameWrites(knex: Knex, id: number): Promise<void> {
  const startedAt = now();
  const operation = JSON.stringify({ kind: 'publish', rev: 1, firstStartedAt: startedAt, startedAt, settle: null });
  const fenced = { version: 2, work: 'sending', at: startedAt, operation, attempts: 1, updated_at: startedAt };
  const attempt = { post_id: id, number: 1, operation: 'publish', operation_key: `key${id}`, started_at: startedAt };
  await knex.transaction(async (trx) => {
    await trx('community_hub_posts')
      .where({ id, version: 1 })
      .update({ ...fenced, sent_payload: JSON.stringify(PAYLOAD) });
    await trx('community_hub_attempts').insert({ ...attempt, payload_digest: 'a'.repeat(64) });
  });
  const endedAt = now();
  const receipt = JSON.stringify({ remoteId: `key${id}`, url: null, at: endedAt });
  const live = { version: 3, presence: 'live', work: 'idle', at: null, operation: null, sent_rev: 1, receipt };
  await knex.transaction(async (trx) => {
    await trx('community_hub_posts')
      .where({ id, version: 2 })
      .update({ ...live, live_payload: JSON.stringify(PAYLOAD), updated_at: endedAt });
    await trx('community_hub_attempts')
      .where({ post_id: id, number: 1 })
      .update({ ended_at: endedAt, outcome: 'live' });
  });
}

/** What the disk allows: transactions that write a post and an attempt, with nothing around them. */
export function rawTransactions(knex: Knex): Subject {
  return async (ids) => {
    const connection = await knex.client.acquireConnection();
    try {
      const post = connection.prepare('update community_hub_posts set version = version + 1, work = ? where id = ?');
      const attempt = connection.prepare(
        'insert into community_hub_attempts (post_id, number, operation, operation_key, started_at) values (?, ?, ?, ?, ?)',
      );
      for (const id of ids) {
        connection.exec('begin');
        post.run('idle', id);
        attempt.run(id, 1, 'publish', `key${id}`, now());
        connection.exec('commit');
      }
    } finally {
      await knex.client.releaseConnection(connection);
    }
  };
}
