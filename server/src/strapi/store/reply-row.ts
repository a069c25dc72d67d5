import { createHash } from 'node:crypto';
import type { ReplyTarget } from '../../channels/kit/contract';
import type { CleanReply } from '../../features/syndication/replies/clean-reply';
import type { Reply } from '../../features/syndication/replies/reply-ports';

/** A row of the replies table. */
export interface ReplyRecord {
  id: number;
  channel: string;
  canonical: string;
  post_id: number;
  account_id: number;
  remote_id: string;
  extra: string | null;
  answers: string;
  author_handle: string;
  author_name: string;
  author_url: string | null;
  greeting: string;
  text: string;
  url: string | null;
  at: string;
  edited_at: string | null;
  /** `own`: the account wrote it itself. */
  state: 'live' | 'deleted' | 'own';
  answered_at: string | null;
  done_at: string | null;
  done_by: string | null;
  answer_key: string | null;
  answer_by: string | null;
}

/** What an edit on the network changes; everything that names or quotes its author. */
type Told = Pick<
  ReplyRecord,
  'extra' | 'author_handle' | 'author_name' | 'author_url' | 'greeting' | 'text' | 'url' | 'edited_at' | 'state'
>;

export function toldColumns({ target, author, greeting, text, url, editedAt }: CleanReply): Told {
  return {
    extra: target.extra === undefined ? null : JSON.stringify(target.extra),
    author_handle: author.handle,
    author_name: author.name,
    author_url: author.url,
    greeting,
    text,
    url,
    edited_at: editedAt,
    state: 'live',
  };
}

/** What is left of a reply that its author deleted: that it was there. */
export const ERASED: Told = {
  ...{ extra: null, author_handle: '', author_name: '', author_url: null, greeting: '', text: '', url: null },
  edited_at: null,
  state: 'deleted',
};

export function canonicalOf({ id }: Pick<CleanReply, 'id'>): string {
  return createHash('sha256').update(id).digest('hex');
}

export function targetOf({ remote_id, extra }: Pick<ReplyRecord, 'remote_id' | 'extra'>): ReplyTarget {
  return { remoteId: remote_id, ...(extra === null ? {} : { extra: JSON.parse(extra) }) };
}

export function toReply(row: ReplyRecord): Reply {
  return {
    id: row.id,
    postId: row.post_id,
    accountId: row.account_id,
    target: targetOf(row),
    author: { handle: row.author_handle, name: row.author_name, url: row.author_url },
    greeting: row.greeting,
    text: row.text,
    url: row.url,
    at: row.at,
    editedAt: row.edited_at,
    state: row.state === 'deleted' ? 'deleted' : 'live',
    answeredAt: row.answered_at,
    done: row.done_at === null ? null : { at: row.done_at, by: row.done_by ?? '' },
    answerKey: row.answer_key,
    answerBy: row.answer_by,
  };
}
