import type { Knex } from 'knex';
import type { AskedReply, ReplyDeskStore } from '../../features/syndication/replies/reply-desk-ports';
import { insertPosts } from './plan-store';
import { type PostRecord, toPost, writePost } from './post-row';
import { type ReplyRecord, toReply } from './reply-row';
import { TABLES } from './tables';

/** Replies of one item that are shown, the newest of very many. */
const SHOWN = 200;

/** Replies as people read and answer them, on any knex database. */
export function createReplyDeskStore(knex: Knex): ReplyDeskStore {
  const replies = () => knex<ReplyRecord>(TABLES.replies);
  return {
    async find(id) {
      const row = await replies().where({ id }).whereNot('state', 'own').first();
      const [asked] = row ? await withPosts(knex, [row]) : [];
      return asked ?? null;
    },
    async ofItem(documentId, locale) {
      const rows: ReplyRecord[] = await knex(`${TABLES.replies} as r`)
        .join(`${TABLES.posts} as p`, 'p.id', 'r.post_id')
        .where({ 'p.document_id': documentId, 'p.locale': locale })
        .whereNot('r.state', 'own')
        .orderBy([
          { column: 'r.at', order: 'desc' },
          { column: 'r.id', order: 'desc' },
        ])
        .limit(SHOWN)
        .select('r.*');
      return withPosts(knex, rows.reverse());
    },
    async setDone(id, done) {
      await replies()
        .where({ id })
        .update({ done_at: done?.at ?? null, done_by: done?.by ?? null });
    },
    async answer(reply, post, former, by) {
      const write = knex.transaction(async (trx) => {
        const mine = trx<ReplyRecord>(TABLES.replies).where({ id: reply.id, state: 'live' });
        if (reply.answerKey === null) mine.whereNull('answer_key');
        else mine.where({ answer_key: reply.answerKey });
        if ((await mine.update({ answer_key: post.key, answer_by: by.name })) !== 1) throw new Overtaken();
        if (former && !(await writePost(trx, TABLES.posts, former.before, former.after))) throw new Overtaken();
        await insertPosts(trx, [post]);
        return true;
      });
      return write.catch((error) => {
        if (error instanceof Overtaken) return false;
        throw error;
      });
    },
  };
}

/** Somebody else wrote what this commit is about: nothing of it may stay. */
class Overtaken extends Error {}

async function withPosts(knex: Knex, rows: readonly ReplyRecord[]): Promise<AskedReply[]> {
  const keys = rows.flatMap(({ answer_key }) => answer_key ?? []);
  const posts = await knex<PostRecord>(TABLES.posts)
    .whereIn('id', [...new Set(rows.map(({ post_id }) => post_id))])
    .orWhereIn('key', keys)
    .select();
  return rows.flatMap((row) => {
    const post = posts.find(({ id }) => id === row.post_id);
    const answer = posts.find(({ key }) => key === row.answer_key);
    return post ? [{ reply: toReply(row), post: toPost(post), answer: answer ? toPost(answer) : null }] : [];
  });
}
