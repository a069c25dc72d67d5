import type { Knex } from 'knex';
import { reachKey } from '../../features/syndication/desk/reach-key';
import type { Decision, NewPost, Post, PostFilter, PostStore, Reach } from '../../features/syndication/ports';
import { readAttempts } from './attempt-row';
import { readDecisions, recordDecision } from './decision-store';
import { countOpenReplies, openReplies } from './open-replies';
import { insertPosts } from './plan-store';
import { keepTime } from './plan-table';
import { type PostRecord, toPost, writePost } from './post-row';
import { TABLES } from './tables';

/** Posts as people read and decide them, on any knex database. Each call is one short commit. */
export function createPostStore(knex: Knex): PostStore {
  const posts = () => knex<PostRecord>(TABLES.posts);
  const one = async (where: Partial<PostRecord>): Promise<Post | null> => {
    const row = await posts().where(where).first();
    return row ? toPost(row) : null;
  };
  const held = (reason: Parameters<PostStore['countHeld']>[0]) => posts().where({ problem_code: reason, work: 'held' });
  return {
    find: (id) => one({ id }),
    byKey: (key) => one({ key }),
    attempts: (postId) => readAttempts(knex, postId),
    decisions: (postId) => readDecisions(knex, postId),
    async list(filter, { limit, after }) {
      const query = posts()
        .orderBy([
          { column: 'updated_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(limit + 1);
      applyFilter(query, filter);
      if (filter.replies !== undefined) query.whereIn('id', openReplies(knex).select('r.post_id'));
      if (after) {
        query.where((older) =>
          older
            .where('updated_at', '<', after.updatedAt)
            .orWhere((same) => same.where('updated_at', after.updatedAt).where('id', '<', after.id)),
        );
      }
      const rows = (await query.select()).map(toPost);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { posts: page, next: rows.length > limit && last ? { updatedAt: last.updatedAt, id: last.id } : null };
    },
    async ofDocument(documentId) {
      return (await posts().where({ document_id: documentId }).orderBy('id').select()).map(toPost);
    },
    async counts() {
      const rows = await knex(TABLES.posts)
        .groupBy('account_id')
        .select('account_id', countWhere(knex, "presence = 'live'", 'live'))
        .select(countWhere(knex, "work in ('planned', 'due', 'sending', 'waiting')", 'waiting'))
        .select(countWhere(knex, "work = 'failed'", 'failed'));
      return new Map(
        rows.map((row) => [
          Number(row.account_id),
          { live: Number(row.live), waiting: Number(row.waiting), failed: Number(row.failed) },
        ]),
      );
    },
    async notAsked(about) {
      const query = held(about.rehearsed ? 'dry-run' : 'not-asked').orderBy('id');
      applyFilter(query, about);
      return (await query.select('id')).map((row) => row.id);
    },
    async countHeld(reason) {
      const row = await held(reason).count({ total: '*' }).first();
      return Number(row?.total ?? 0);
    },
    async countCopiesLeft() {
      const row = await left(posts()).count({ total: '*' }).first();
      return Number(row?.total ?? 0);
    },
    unanswered: (postIds) => countOpenReplies(knex, postIds),
    async countUnanswered() {
      const row = await openReplies(knex).count({ total: '*' }).first();
      return Number(row?.total ?? 0);
    },
    reach: (documentIds) => readReach(knex, documentIds),
    async orphans(now, limit) {
      const rows = await knex<PostRecord>(`${TABLES.posts} as p`)
        .join(`${TABLES.accounts} as a`, 'a.id', 'p.account_id')
        .whereNotNull('a.removed_at')
        .whereNot('p.presence', 'uncertain')
        .where((left) =>
          left
            .whereIn('p.work', ['planned', 'due', 'waiting', 'held'])
            .orWhere((sent) => sent.where('p.work', 'sending').where('p.at', '<=', now))
            .orWhere((failed) =>
              failed
                .where('p.work', 'failed')
                .where((other) => other.whereNot('p.presence', 'live').orWhereNot('p.desired', 'absent')),
            ),
        )
        .orderBy('p.id')
        .limit(limit)
        .select('p.*');
      return (rows as PostRecord[]).map(toPost);
    },
    write(before, after, decision) {
      if (!decision) return writePost(knex, TABLES.posts, before, after);
      return knex.transaction(async (trx) => {
        const written = await writePost(trx, TABLES.posts, before, after);
        if (written) await recordDecision(trx, before.id, decision);
        return written;
      });
    },
    reschedule: (before, after, at, decision) =>
      knex.transaction(async (trx) => {
        const written = await writePost(trx, TABLES.posts, before, after);
        if (!written) return null;
        await keepTime(trx, written, at);
        await recordDecision(trx, before.id, decision);
        return written;
      }),
    replace: (before, after, next, decision) => replacePost(knex, { before, after, next, decision }),
  };
}

interface Replacement {
  before: Post;
  after: Post;
  next: NewPost;
  decision: Decision;
}

/** Both posts in one commit: no question is answered without the post that follows from it. */
async function replacePost(knex: Knex, { before, after, next, decision }: Replacement): Promise<Post | null> {
  const write = knex.transaction(async (trx) => {
    const written = await writePost(trx, TABLES.posts, before, after);
    if (!written) return null;
    await insertPosts(trx, [next]);
    const row = await trx<PostRecord>(TABLES.posts).where({ key: next.key }).first();
    if (!row) throw new Taken();
    await recordDecision(trx, before.id, decision);
    await recordDecision(trx, row.id, decision);
    return toPost(row);
  });
  return write.catch((error) => {
    if (error instanceof Taken) return null;
    throw error;
  });
}

/** The post that should follow was made by somebody else: nothing of the commit may stay. */
class Taken extends Error {}

/** What was cancelled, skipped, removed or replaced is not counted: nobody expects it there. */
async function readReach(knex: Knex, documentIds: readonly string[]): Promise<Map<string, Reach>> {
  const rows = await knex<PostRecord>(TABLES.posts)
    .whereIn('document_id', documentIds)
    .whereNot('presence', 'removed')
    .whereNotIn('work', ['cancelled', 'skipped'])
    .where((query) => query.whereNull('problem_code').orWhereNot('problem_code', 'superseded'))
    .groupBy('document_id', 'subject', 'locale', 'occasion')
    .select('document_id', 'subject', 'locale', 'occasion', countWhere(knex, "presence = 'live'", 'live'))
    .count({ total: '*' });
  return new Map(
    rows.map(
      (row: Pick<PostRecord, 'document_id' | 'subject' | 'locale' | 'occasion'> & { [name: string]: unknown }) => [
        reachKey({ ...row, documentId: row.document_id }),
        { live: Number(row.live), of: Number(row.total) },
      ],
    ),
  );
}

/** Stands although it should not: what could not be removed, and what a person removes. */
function left<T extends Knex.QueryBuilder>(query: T): T {
  query.whereIn('work', ['failed', 'held']).where({ presence: 'live', desired: 'absent' });
  return query;
}

function applyFilter(query: Knex.QueryBuilder, filter: PostFilter): void {
  if (filter.presence?.length) query.whereIn('presence', filter.presence);
  if (filter.work?.length) query.whereIn('work', filter.work);
  if (filter.account?.length) query.whereIn('account_id', filter.account);
  if (filter.problem?.length) query.whereIn('problem_code', filter.problem);
  if (filter.documentId !== undefined) query.where({ document_id: filter.documentId });
  if (filter.copies !== undefined) left(query);
  if (filter.locale !== undefined) query.where({ locale: filter.locale });
}

/** `condition` is our own constant text, never input. */
function countWhere(knex: Knex, condition: string, name: string): Knex.Raw {
  return knex.raw(`sum(case when ${condition} then 1 else 0 end) as ${name}`);
}
