import type { HandWork, PostAction, PostApproval, PostDrift, PostRow } from '../../../../../shared/contracts/posts';
import type { Channel } from '../../../channels/kit/contract';
import type { Account, Post, Reach } from '../ports';

/** What a row tells beside the post itself. */
export interface RowFacts {
  /** It may be disconnected meanwhile. */
  account: Account | null;
  channel: Channel | null;
  actions: readonly PostAction[];
  /** That holds the item. */
  contentType: string;
  reach: Reach;
  unanswered: number;
  byHand: HandWork | null;
  drift: PostDrift | null;
  canLook: boolean;
  nextText: string | null;
}

/** A post as the admin's lists show it. */
export function toPostRow(post: Post, { account, channel, actions, ...facts }: RowFacts): PostRow {
  const { id, key, kind, documentId, locale, title, subject, occasion, presence, work, at, attempts, updatedAt } = post;
  return {
    ...{ id, key, kind, documentId, locale, title, subject, occasion, presence, work, at, attempts, updatedAt },
    ...facts,
    account: {
      id: post.accountId,
      label: account?.label ?? '',
      channel: account?.channel ?? '',
      handle: account?.handle ?? '',
    },
    url: post.receipt?.url ?? null,
    text: textOf(post, channel),
    problem: post.problem,
    approval: approvalOf(post),
    actions: [...actions],
  };
}

/** What stands on the network, else what was last sent, else the editor's own words. */
function textOf(post: Post, channel: Channel | null): string | null {
  const payload = post.livePayload ?? post.sentPayload;
  return channel && payload !== null ? channel.textOf(payload) : post.text;
}

/** People by name: who has which number is nobody's affair here. */
function approvalOf({ approval }: Post): PostApproval | null {
  if (!approval) return null;
  const { state, rev: revision, proposer, proposedAt, answer } = approval;
  return {
    state,
    revision,
    proposer: proposer.name,
    proposedAt,
    answer: answer && { by: answer.by.name, at: answer.at, reason: answer.reason },
  };
}
