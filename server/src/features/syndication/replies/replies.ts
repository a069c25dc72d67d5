import type { RepliesResponse, ReplyAnswer, ReplyPreview, ReplyRow } from '../../../../../shared/contracts/replies';
import type { Channel } from '../../../channels/kit/contract';
import { type Clock, toInstant } from '../../../core/clock';
import { fail, ok, type Result, unreachable } from '../../../core/result';
import { withProposal } from '../approval/propose';
import type { RenderPost } from '../compose/render-post';
import type { Policy } from '../policy';
import type { Account, AccountStore, Person, Post } from '../ports';
import { move } from '../post/post-state';
import { answerDraft, answerPost } from './answer';
import type { AskedReply, ReplyDeskStore } from './reply-desk-ports';
import type { Reply } from './reply-ports';

/** Why something about a reply was not done. */
export type ReplyTrouble =
  | { kind: 'unknown-reply'; id: number }
  /** What is wrong with the text, and the cure. */
  | { kind: 'bad-text'; message: string }
  | { kind: 'not-now'; message: string };

/** What people do with the replies to an item. */
export interface ReplyDesk {
  ofItem(documentId: string, locale: string): Promise<RepliesResponse>;
  /** How an answer will stand there. */
  preview(id: number, text: string): Promise<Result<ReplyPreview, ReplyTrouble>>;
  answer(id: number, text: string, by: Person): Promise<Result<ReplyRow, ReplyTrouble>>;
  /** Says that it needs no answer, or that it does. */
  setDone(id: number, done: boolean, by: Person): Promise<Result<ReplyRow, ReplyTrouble>>;
}

export interface ReplyDeskParts {
  store: ReplyDeskStore;
  accounts: Pick<AccountStore, 'list'>;
  channels: readonly Channel[];
  render: RenderPost;
  clock: Clock;
  policy: Policy;
  newKey(): string;
  wake(): void;
}

export function createReplyDesk(parts: ReplyDeskParts): ReplyDesk {
  const { store } = parts;
  const rowOf = async (id: number): Promise<Result<ReplyRow, ReplyTrouble>> => {
    const asked = await store.find(id);
    return asked ? ok(toRow(asked, await parts.accounts.list(), parts.channels)) : fail({ kind: 'unknown-reply', id });
  };
  return {
    async ofItem(documentId, locale) {
      const accounts = await parts.accounts.list();
      const rows = (await store.ofItem(documentId, locale)).map((one) => toRow(one, accounts, parts.channels));
      return { data: rows, meta: { unanswered: rows.filter(({ state }) => state === 'open').length } };
    },
    async preview(id, text) {
      const prepared = await prepare(parts, id, text);
      if (!prepared.ok) return prepared;
      const { rendered } = prepared.value;
      return ok({ text: rendered.text, counter: rendered.counter });
    },
    async answer(id, text, by) {
      const prepared = await prepare(parts, id, text);
      if (!prepared.ok) return prepared;
      const trouble = troubleWith(prepared.value, text);
      if (trouble) return fail(trouble);
      const { asked, account } = prepared.value;
      const context = { now: toInstant(parts.clock.now()), policy: parts.policy };
      const made = answerPost(
        { ...asked, before: asked.answer },
        { key: parts.newKey(), text: text.trim(), now: context.now },
      );
      // A former answer that failed must not go out besides this one.
      const dropped = asked.answer && move(asked.answer, { type: 'cancel' }, context);
      const before = asked.answer && dropped ? { before: asked.answer, after: dropped } : null;
      const post = withProposal(made, account.rules, by, context);
      if (!(await store.answer(asked.reply, post, before, by))) return fail({ kind: 'not-now', message: CHANGED });
      parts.wake();
      return rowOf(id);
    },
    async setDone(id, done, by) {
      await store.setDone(id, done ? { at: toInstant(parts.clock.now()), by: by.name } : null);
      return rowOf(id);
    },
  };
}

const CHANGED = 'Somebody else answered meanwhile. Look again and decide anew.';

interface Prepared {
  asked: AskedReply;
  account: Account;
  rendered: ReturnType<RenderPost>;
}

/** The answer as it would be sent now. */
async function prepare(parts: ReplyDeskParts, id: number, text: string): Promise<Result<Prepared, ReplyTrouble>> {
  const asked = await parts.store.find(id);
  if (!asked) return fail({ kind: 'unknown-reply', id });
  const account = (await parts.accounts.list()).find((one) => one.id === asked.reply.accountId);
  const channel = parts.channels.find((one) => one.id === account?.channel);
  if (!account || !channel?.reply) {
    return fail({ kind: 'not-now', message: 'Its account is not connected any more: answer on the network itself.' });
  }
  const draft = answerDraft(asked.post.locale, asked.reply.target);
  return ok({ asked, account, rendered: parts.render(channel, account.facts, draft, text) });
}

function troubleWith({ asked, rendered }: Prepared, text: string): ReplyTrouble | null {
  const { counter, warnings } = rendered;
  if (text.trim() === '' || text.trim() === asked.reply.greeting.trim()) {
    return { kind: 'bad-text', message: 'text must say something' };
  }
  if (warnings.includes('text-shortened')) {
    return { kind: 'bad-text', message: `text is too long for the network: shorten it to ${counter.max} characters` };
  }
  if (asked.reply.state === 'deleted') return { kind: 'not-now', message: 'It was deleted by who wrote it.' };
  if (asked.post.presence !== 'live') {
    return { kind: 'not-now', message: 'The post that was answered does not stand there any more.' };
  }
  return asked.answer && isOnItsWay(asked.answer)
    ? { kind: 'not-now', message: 'An answer is on its way already. Wait for it, or cancel it on the posts page.' }
    : null;
}

/** It may come to stand there, or stand there unseen. */
function isOnItsWay({ presence, work }: Post): boolean {
  switch (presence) {
    case 'none':
      return work !== 'failed' && work !== 'cancelled' && work !== 'skipped';
    case 'uncertain':
      return true;
    case 'live':
    case 'removed':
      return false;
    default:
      return unreachable(presence);
  }
}

function toRow(asked: AskedReply, accounts: readonly Account[], channels: readonly Channel[]): ReplyRow {
  const { reply, answer } = asked;
  const account = accounts.find(({ id }) => id === reply.accountId);
  const channel = channels.find(({ id }) => id === account?.channel);
  const { id, postId, author, greeting, text, url, at, editedAt } = reply;
  return {
    ...{ id, postId, author, greeting, text, url, at, editedAt },
    account: { id: reply.accountId, label: account?.label ?? '', channel: account?.channel ?? '' },
    state: stateOf(reply, answer),
    doneBy: reply.done?.by ?? null,
    answer: answer && answerView(answer, reply.answerBy ?? ''),
    canAnswer: reply.state === 'live' && channel?.reply !== undefined && asked.post.presence === 'live',
  };
}

function stateOf({ state, answeredAt, done }: Reply, answer: Post | null): ReplyRow['state'] {
  if (state === 'deleted') return 'deleted';
  if (answeredAt !== null || answer?.presence === 'live') return 'answered';
  return done === null ? 'open' : 'done';
}

function answerView({ id, text, presence, work, at, problem, receipt }: Post, by: string): ReplyAnswer {
  return { post: id, by, text: text ?? '', presence, work, at, problem, url: receipt?.url ?? null };
}
