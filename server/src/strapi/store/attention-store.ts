import type { Knex } from 'knex';
import { NEEDS, type Need } from '../../../../shared/contracts/attention';
import type { Work } from '../../../../shared/contracts/posts';
import type { Instant } from '../../core/clock';
import type { AttentionStore, Needs } from '../../features/syndication/attention/attention-ports';
import type { AccountRecord } from './account-row';
import { claimToken, endedBefore, TOLD, UNCLAIMED } from './alert-claims';
import { readOpenReplies } from './open-replies';
import type { PostRecord } from './post-row';
import { TABLES } from './tables';

/** Work that goes on by itself once its time has come. */
const TIMED = ['due', 'planned', 'waiting', 'sending'] as const satisfies readonly Work[];
const FOR_PEOPLE = ['failed', 'held'] as const satisfies readonly Work[];

const DIGEST = 'digest';
/** Rows of one insert: SQLite takes a thousand values. */
const BATCH = 100;

type NamedRow = Pick<PostRecord, 'id' | 'title' | 'at'> & Pick<AccountRecord, 'label' | 'handle'>;

/** What people are told about posts, on any knex database; `newToken` marks who tells. */
export function createAttentionStore(knex: Knex, newToken: () => string): AttentionStore {
  const stuck = (before: Instant) => stuckPosts(knex, before);
  const ended = (now: Instant) => isEnded(knex(TABLES.alerts), now);
  return {
    async stuck(before, { limit, untoldAt }) {
      const query = stuck(before).orderBy(['p.at', 'p.id']).limit(limit);
      if (untoldAt !== null) {
        const known = knex(`${TABLES.alerts} as t`).whereRaw('?? = ??', ['t.post_id', 'p.id']);
        query.whereNotExists(
          known.where((row) => row.where('t.token', TOLD).orWhere('t.token', '>=', endedBefore(untoldAt))),
        );
      }
      const rows = (await query.select('p.id', 'p.title', 'p.at', 'a.label', 'a.handle')) as NamedRow[];
      return rows.map(({ id, title, at, label, handle }) => {
        return { id, title, account: { label, handle }, since: String(at) };
      });
    },
    async countStuck(before) {
      const row = await stuck(before).count({ total: '*' }).first();
      return Number(row?.total ?? 0);
    },
    async isStuck(postId, before) {
      return (await stuck(before).where('p.id', postId).first('p.id')) !== undefined;
    },
    async lastAttemptAt() {
      const row = await knex(TABLES.attempts).max({ at: 'started_at' }).first();
      return row?.at ?? null;
    },
    async lastTold() {
      const row = await knex(TABLES.alerts).whereNotNull('post_id').max({ at: 'at' }).first();
      return row?.at ?? null;
    },
    async claimStuck(postIds, now) {
      const names = postIds.map((id) => `stuck:${id}`);
      const since: Instant[] = [now];
      for (const some of batches(names)) {
        const rows = some.map((name) => ({ name, post_id: Number(name.slice(6)), at: now, token: UNCLAIMED }));
        await knex(TABLES.alerts).insert(rows).onConflict('name').ignore();
        const first = await knex(TABLES.alerts).whereIn('name', some).min({ at: 'at' }).first();
        since.push(String(first?.at ?? now));
      }
      const token = claimToken(now, since.sort()[0] as Instant, newToken());
      for (const some of batches(names)) await ended(now).whereIn('name', some).update({ token });
      const mine = await knex(TABLES.alerts).where({ token }).select('post_id');
      return { token, ids: new Set(mine.map((row) => Number(row.post_id))) };
    },
    async forgetMoved(before) {
      const told = knex(TABLES.alerts).whereNotNull('post_id').select('post_id');
      const late: { id: number }[] = await stuck(before).whereIn('p.id', told).select('p.id');
      const still = new Set(late.map(({ id }) => Number(id)));
      const moved = (await told.clone()).map((row) => Number(row.post_id)).filter((id) => !still.has(id));
      for (const some of batches(moved)) await knex(TABLES.alerts).whereIn('post_id', some).delete();
    },
    async claimDigest(moment, now) {
      const token = claimToken(now, now, newToken());
      await knex(TABLES.alerts)
        .insert({ name: DIGEST, post_id: null, at: '', token: TOLD })
        .onConflict('name')
        .ignore();
      const claimed = await knex(TABLES.alerts)
        .where({ name: DIGEST })
        .where((row) => row.where('at', '<', moment).orWhere((same) => isEnded(same.where('at', moment), now)))
        .update({ at: moment, token });
      return claimed === 1 ? token : null;
    },
    async told(token) {
      await knex(TABLES.alerts).where({ token }).update({ token: TOLD });
    },
    needs: async (newest) => ({ ...(await readNeeds(knex, newest)), reply: await readOpenReplies(knex, newest) }),
  };
}

/** Nobody tells of it at this moment, and nobody has. */
function isEnded(query: Knex.QueryBuilder, now: Instant): Knex.QueryBuilder {
  return query.whereNot('token', TOLD).where('token', '<', endedBefore(now));
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** A working account's posts whose time is over. One that a person or its network paused is none of these. */
function stuckPosts(knex: Knex, before: Instant): Knex.QueryBuilder {
  return knex(`${TABLES.posts} as p`)
    .join(`${TABLES.accounts} as a`, 'a.id', 'p.account_id')
    .whereIn('p.work', TIMED)
    .where('p.at', '<', before)
    .where('a.state', 'ready')
    .whereNull('a.removed_at')
    .where((query) => query.whereNull('a.paused_until').orWhere('a.paused_until', '<', before));
}

type Waiting = Pick<PostRecord, 'work' | 'problem_code' | 'presence' | 'desired'>;

async function readNeeds(knex: Knex, newest: number): Promise<Needs> {
  const waiting = () =>
    knex(`${TABLES.posts} as p`).join(`${TABLES.accounts} as a`, 'a.id', 'p.account_id').whereIn('p.work', FOR_PEOPLE);
  const columns = ['p.work', 'p.problem_code', 'p.presence', 'p.desired'];
  const counts = (await waiting().groupBy(columns).select(columns).count({ total: '*' })) as (Waiting & {
    total: number;
  })[];
  const needs = Object.fromEntries(NEEDS.map((need) => [need, { count: 0, newest: [] }])) as unknown as Needs;
  for (const row of counts) {
    const need = needOf(row);
    if (need) needs[need].count += Number(row.total);
  }
  for (const row of newest === 0 ? [] : counts) {
    const need = needOf(row);
    if (!need || needs[need].newest.length >= newest) continue;
    const { work, problem_code, presence, desired } = row;
    const alike = { 'p.work': work, 'p.presence': presence, 'p.desired': desired };
    const named = await waiting()
      .where(alike)
      .where((query) => (problem_code === null ? query.whereNull('p.problem_code') : query.where({ problem_code })))
      .orderBy('p.updated_at', 'desc')
      .limit(newest - needs[need].newest.length)
      .select('p.title', 'a.label', 'a.handle');
    needs[need].newest.push(
      ...(named as NamedRow[]).map(({ title, label, handle }) => ({ title, account: { label, handle } })),
    );
  }
  return needs;
}

/** Why a person is needed; null where it is not for her to say. */
function needOf({ work, problem_code: code, presence, desired }: Waiting): Need | null {
  if (presence === 'live' && desired === 'absent') return 'copies-left';
  if (work === 'failed') return 'failed';
  if (code === 'person') return 'unsure';
  return NEEDS.find((need) => need === code) ?? null;
}
