import type { AttemptRow, PostAction, PostRow } from '../../../../../shared/contracts/posts';
import type { Channel } from '../../../channels/kit/contract';
import type { Account, Attempt, Post } from '../ports';

/** A post as the admin's lists show it. `account` may be disconnected meanwhile; `contentType` holds its item. */
export function toPostRow(
  post: Post,
  account: Account | null,
  channel: Channel | null,
  actions: readonly PostAction[],
  contentType: string,
): PostRow {
  const { id, key, kind, documentId, locale, title, occasion, presence, work, at, attempts, updatedAt } = post;
  return {
    ...{ id, key, kind, documentId, locale, title, occasion, presence, work, at, attempts, updatedAt },
    contentType,
    account: {
      id: post.accountId,
      label: account?.label ?? '',
      channel: account?.channel ?? '',
      handle: account?.handle ?? '',
    },
    url: post.receipt?.url ?? null,
    text: textOf(post, channel),
    problem: post.problem,
    actions: [...actions],
  };
}

/** What stands on the network, else what was last sent, else the editor's own words. */
function textOf(post: Post, channel: Channel | null): string | null {
  const payload = post.livePayload ?? post.sentPayload;
  return channel && payload !== null ? channel.textOf(payload) : post.text;
}

/** One try, without what only machines need. */
export function toAttemptRow({ number, operation, startedAt, endedAt, outcome, detail }: Attempt): AttemptRow {
  return { number, operation, startedAt, endedAt, outcome: outcome ?? 'running', detail };
}
