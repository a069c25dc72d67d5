import type { Knex } from 'knex';
import type { Post, PostFilter, PostStore } from '../../features/syndication/ports';
import { readAttempts } from './attempt-row';
import { insertPosts } from './plan-store';
import { type PostRecord, toPost, writePost } from './post-row';
import { TABLES } from './tables';

/** Posts as people read and decide them, on any knex database. Each call is one short commit. */
export function createPostStore(knex: Knex): PostStore {
  const posts = () => knex<PostRecord>(TABLES.posts);
  const one = async (where: Partial<PostRecord>): Promise<Post | null> => {
    const row = await posts().where(where).first();
    return row ? toPost(row) : null;
  };
  const unasked = () => posts().where({ problem_code: 'not-asked', work: 'held' });
  return {
    find: (id) => one({ id }),
    byKey: (key) => one({ key }),
    attempts: (postId) => readAttempts(knex, postId),
    async list(filter, { limit, after }) {
      const query = posts()
        .orderBy([
          { column: 'updated_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(limit + 1);
      applyFilter(query, filter);
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
    async notAsked(documentId) {
      const query = unasked().orderBy('id');
      if (documentId !== undefined) query.where({ document_id: documentId });
      return (await query.select('id')).map((row) => row.id);
    },
    async countNotAsked() {
      const row = await unasked().count({ total: '*' }).first();
      return Number(row?.total ?? 0);
    },
    write: (before, after) => writePost(knex, TABLES.posts, before, after),
    async insert(post) {
      await insertPosts(knex, [post]);
      return one({ key: post.key });
    },
  };
}

function applyFilter(query: Knex.QueryBuilder, filter: PostFilter): void {
  if (filter.presence?.length) query.whereIn('presence', filter.presence);
  if (filter.work?.length) query.whereIn('work', filter.work);
  if (filter.account?.length) query.whereIn('account_id', filter.account);
  if (filter.documentId !== undefined) query.where({ document_id: filter.documentId });
  if (filter.locale !== undefined) query.where({ locale: filter.locale });
}

/** `condition` is our own constant text, never input. */
function countWhere(knex: Knex, condition: string, name: string): Knex.Raw {
  return knex.raw(`sum(case when ${condition} then 1 else 0 end) as ${name}`);
}
