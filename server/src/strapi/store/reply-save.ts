import type { Knex } from 'knex';
import type { Instant } from '../../core/clock';
import type { Post } from '../../features/syndication/ports';
import type { CleanReply } from '../../features/syndication/replies/clean-reply';
import type { ReadThread } from '../../features/syndication/replies/reply-ports';
import { canonicalOf, ERASED, type ReplyRecord, toldColumns } from './reply-row';
import { TABLES } from './tables';

/** Makes what is stored of a thread equal to what stood there, in the transaction of the caller. */
export async function saveThread(
  trx: Knex.Transaction,
  post: Pick<Post, 'id' | 'accountId'>,
  channel: string,
  { replies, own, gone }: ReadThread,
  now: Instant,
): Promise<void> {
  const rows = () => trx<ReplyRecord>(TABLES.replies);
  const seen = [...replies, ...own];
  const stored = await rows().where({ channel }).whereIn('canonical', seen.map(canonicalOf));
  for (const reply of seen) {
    const told = reply.own ? OWN : toldColumns(reply);
    const known = stored.find(({ canonical }) => canonical === canonicalOf(reply));
    if (!known)
      await rows()
        .insert(newRow(post, channel, reply, told))
        .onConflict(['channel', 'canonical'])
        .ignore();
    // The post under which it was seen first keeps it, and so does its account.
    else if (differs(known, told)) await rows().where({ id: known.id, account_id: post.accountId }).update(told);
  }
  const ofAccount = (remoteIds: readonly string[]) =>
    rows().where({ account_id: post.accountId }).whereIn('remote_id', remoteIds);
  if (gone.length > 0) await ofAccount(gone).update(ERASED);
  const answered = own.map(({ answers }) => answers);
  if (answered.length > 0) await ofAccount(answered).whereNull('answered_at').update({ answered_at: now });
}

/** What the account wrote itself stands elsewhere: here it only says whose thread it is in. */
const OWN = { ...ERASED, state: 'own' } as const;

function newRow(
  post: Pick<Post, 'id' | 'accountId'>,
  channel: string,
  reply: CleanReply,
  told: ReturnType<typeof toldColumns>,
): Omit<ReplyRecord, 'id'> {
  return {
    ...{ channel, canonical: canonicalOf(reply), post_id: post.id, account_id: post.accountId },
    ...{ remote_id: reply.target.remoteId, answers: reply.answers, at: reply.at },
    ...told,
    ...{ answered_at: null, done_at: null, done_by: null, answer_key: null, answer_by: null },
  };
}

function differs(row: ReplyRecord, told: ReturnType<typeof toldColumns>): boolean {
  return Object.entries(told).some(([name, value]) => row[name as keyof typeof told] !== value);
}

/** Erases what is too old, and what stood under posts that were removed and on accounts that were disconnected. */
export async function forgetReplies(knex: Knex, before: Instant): Promise<void> {
  await knex(TABLES.replies).where('at', '<', before).delete();
  const gone = knex(`${TABLES.posts} as p`)
    .join(`${TABLES.accounts} as a`, 'a.id', 'p.account_id')
    .whereRaw('?? = ??', ['p.id', `${TABLES.replies}.post_id`])
    .where((either) => either.where('p.presence', 'removed').orWhereNotNull('a.removed_at'))
    .select('p.id');
  await knex(TABLES.replies).whereExists(gone).delete();
}
