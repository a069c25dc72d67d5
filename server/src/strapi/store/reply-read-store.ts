import type { Knex } from 'knex';
import type { Receipt } from '../../channels/kit/contract';
import { addSeconds, type Instant, toInstant } from '../../core/clock';
import { ANSWER } from '../../features/syndication/replies/answer';
import type { ReplyLane, ReplyReadStore } from '../../features/syndication/replies/reply-ports';
import { openReplies } from './open-replies';
import { type PostRecord, toPost } from './post-row';
import { type ReplyRecord, targetOf } from './reply-row';
import { forgetReplies, saveThread } from './reply-save';
import { TABLES } from './tables';

interface LaneRecord {
  account_id: number;
  cursor: string | null;
  followed: string;
  failures: number;
  next_at: string;
  lease: string | null;
  lease_until: string | null;
}

/** Changed posts that are looked at in one turn. */
const CHANGED = 500;
/** Who wrote earlier may commit later: so much is looked at again. */
const SLACK_SECONDS = 300;

/** What the reader of replies keeps, on any knex database. */
export function createReplyReadStore(knex: Knex): ReplyReadStore {
  const threads = () => knex(TABLES.threads);
  return {
    ...lanes(knex),
    async changedPosts(lane, now) {
      const rows = await changed(knex, lane);
      const live = rows.filter(({ presence }) => presence === 'live');
      const answered: string[] = await knex<ReplyRecord>(TABLES.replies)
        .whereIn(
          'id',
          live.filter(({ occasion }) => occasion === ANSWER).map(({ subject }) => Number(subject)),
        )
        .pluck('remote_id');
      return {
        answered,
        posts: rows
          .filter(({ occasion, presence }) => occasion !== ANSWER && (presence === 'live' || presence === 'removed'))
          .map((row) => ({
            id: row.id,
            live: row.presence === 'live',
            remoteId: row.receipt === null ? '' : (JSON.parse(row.receipt) as Receipt).remoteId,
            createdAt: row.created_at,
          })),
        followed: goOn(rows, lane.followed, now),
      };
    },
    async follow(accountId, fresh) {
      for (const { postId, remoteId, nextAt } of fresh) {
        await threads()
          .insert({ post_id: postId, account_id: accountId, remote_id: remoteId.slice(0, 255), next_at: nextAt })
          .onConflict('post_id')
          .ignore();
      }
    },
    async unfollow(postIds) {
      if (postIds.length > 0) await threads().whereIn('post_id', postIds).delete();
    },
    async hurry(accountId, remoteIds, now) {
      if (remoteIds.length === 0) return;
      const among = <T extends Knex.QueryBuilder>(query: T): T => {
        query.where({ account_id: accountId }).whereIn('remote_id', remoteIds);
        return query;
      };
      const ids: number[] = [
        ...(await among(threads()).pluck('post_id')),
        ...(await among(knex(TABLES.replies)).pluck('post_id')),
      ];
      await threads().whereIn('post_id', ids).where('next_at', '>', now).update({ next_at: now });
    },
    async due(accountId, now, limit) {
      const rows: PostRecord[] = await knex(`${TABLES.threads} as t`)
        .join(`${TABLES.posts} as p`, 'p.id', 't.post_id')
        .where('t.account_id', accountId)
        .where('t.next_at', '<=', now)
        .where('p.presence', 'live')
        .whereNotNull('p.receipt')
        .orderBy(['t.next_at', 't.post_id'])
        .limit(limit)
        .select('p.*');
      const known = await knex<ReplyRecord>(TABLES.replies)
        .whereIn(
          'post_id',
          rows.map(({ id }) => id),
        )
        .whereNot('state', 'deleted')
        .select();
      return rows.map((row) => ({
        post: toPost(row),
        known: known.filter((one) => one.post_id === row.id).map(targetOf),
      }));
    },
    save: (post, channel, read, now) => knex.transaction((trx) => saveThread(trx, post, channel, read, now)),
    async openSince(postId) {
      const row = await openReplies(knex).where('r.post_id', postId).max({ at: 'r.at' }).first();
      return (row?.at as Instant | null | undefined) ?? null;
    },
    async schedule(postId, nextAt) {
      await threads().where({ post_id: postId }).update({ next_at: nextAt });
    },
    forget: (before) => forgetReplies(knex, before),
  };
}

type Changed = Pick<PostRecord, 'id' | 'presence' | 'receipt' | 'occasion' | 'subject' | 'created_at' | 'updated_at'>;

function changed(knex: Knex, { accountId, followed }: ReplyLane): Promise<Changed[]> {
  const [at = '', id = ''] = followed.split(' ');
  return knex<PostRecord>(TABLES.posts)
    .where({ account_id: accountId })
    .where((later) =>
      later
        .where('updated_at', '>', at)
        .orWhere((same) => same.where('updated_at', at).where('id', '>', Number(id) || 0)),
    )
    .orderBy(['updated_at', 'id'])
    .limit(CHANGED)
    .select('id', 'presence', 'receipt', 'occasion', 'subject', 'created_at', 'updated_at');
}

function goOn(rows: readonly Changed[], before: string, now: Instant): string {
  const last = rows.at(-1);
  if (!last) return before;
  const settled = `${toInstant(addSeconds(new Date(now), -SLACK_SECONDS))} 0`;
  const reached = `${last.updated_at} ${last.id}`;
  return rows.length === CHANGED || reached < settled ? reached : settled;
}

function lanes(knex: Knex): Pick<ReplyReadStore, 'claim' | 'leave'> {
  const rows = () => knex<LaneRecord>(TABLES.replyLanes);
  return {
    async claim(accountId, now, until, token) {
      await rows()
        .insert({ account_id: accountId, followed: '', failures: 0, next_at: now })
        .onConflict('account_id')
        .ignore();
      const taken = await rows()
        .where({ account_id: accountId })
        .where('next_at', '<=', now)
        .where((free) => free.whereNull('lease_until').orWhere('lease_until', '<', now))
        .update({ lease: token, lease_until: until });
      const row = taken === 1 ? await rows().where({ account_id: accountId, lease: token }).first() : undefined;
      if (!row) return null;
      const { cursor, followed, failures } = row;
      return { accountId, token, cursor: cursor === null ? null : JSON.parse(cursor), followed, failures };
    },
    async leave({ accountId, token, cursor, followed, failures }, nextAt) {
      await rows()
        .where({ account_id: accountId, lease: token })
        .update({
          ...{ followed, failures, next_at: nextAt, lease: null, lease_until: null },
          cursor: cursor === null ? null : JSON.stringify(cursor),
        });
    },
  };
}
