import type { Knex } from 'knex';
import type { Shown } from '../../channels/kit/contract';
import type { Instant } from '../../core/clock';
import type { LookRecord, LookStore } from '../../features/syndication/patrol/patrol-ports';
import { type PostRecord, toPost } from './post-row';
import { TABLES } from './tables';

interface LookRow {
  post_id: number;
  next_at: string;
  missing_since: string | null;
  shown: string | null;
  seen_at: string | null;
  accepted: boolean | number;
}

/** What looks at live posts found, on any knex database. */
export function createLookStore(knex: Knex): LookStore {
  const rows = () => knex<LookRow>(TABLES.looks);
  return {
    async due(accountId, now, restedSince, limit) {
      const found = await resting(knex, accountId)
        .leftJoin(`${TABLES.looks} as l`, 'l.post_id', 'p.id')
        .where('p.updated_at', '<=', restedSince)
        .where((query) => query.whereNull('l.next_at').orWhere('l.next_at', '<=', now))
        .orderBy('p.id', 'desc')
        .limit(limit)
        .select('p.*');
      return (found as PostRecord[]).map(toPost);
    },
    async count(accountId) {
      const row = await resting(knex, accountId).count({ total: '*' }).first();
      return Number(row?.total ?? 0);
    },
    async find(postIds) {
      if (postIds.length === 0) return new Map();
      const found = await rows().whereIn('post_id', [...postIds]);
      return new Map(found.map((row) => [row.post_id, toRecord(row)]));
    },
    async save(postId, look) {
      await rows()
        .insert({ post_id: postId, ...toColumns(look) })
        .onConflict('post_id')
        .merge();
    },
    async accept(postId) {
      await rows().where({ post_id: postId }).update({ accepted: true });
    },
    async hurry(accountId, now) {
      const ofAccount = knex(TABLES.posts).where({ account_id: accountId }).select('id');
      await rows().whereIn('post_id', ofAccount).where('next_at', '>', now).update({ next_at: now });
    },
  };
}

/** Live posts with nothing to send, whose copy can be compared; and those that somebody is asked about already. */
function resting(knex: Knex, accountId: number): Knex.QueryBuilder {
  return knex(`${TABLES.posts} as p`)
    .where({ 'p.account_id': accountId, 'p.presence': 'live', 'p.desired': 'present' })
    .whereIn('p.work', ['idle', 'held'])
    .where((query) =>
      query
        .where((idle) =>
          idle
            .where('p.work', 'idle')
            .where((other) => other.whereNull('p.problem_code').orWhereNot('p.problem_code', 'superseded')),
        )
        .orWhere('p.problem_code', 'drift'),
    )
    .whereNotNull('p.live_payload')
    .whereNot('p.receipt', 'like', '%"remoteId":""%');
}

function toRecord(row: LookRow): LookRecord {
  return {
    nextAt: row.next_at as Instant,
    missingSince: row.missing_since,
    shown: row.shown === null ? null : (JSON.parse(row.shown) as Shown),
    seenAt: row.seen_at,
    accepted: Boolean(row.accepted),
  };
}

function toColumns({ nextAt, missingSince, shown, seenAt, accepted }: LookRecord): Omit<LookRow, 'post_id'> {
  return {
    next_at: nextAt,
    missing_since: missingSince,
    shown: shown && JSON.stringify(shown),
    seen_at: seenAt,
    accepted,
  };
}
