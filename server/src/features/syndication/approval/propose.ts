import type { AccountRules } from '../accounts/account-rules';
import type { NewPost, Person, Post } from '../ports';
import { proposed } from '../post/approval-moves';
import { isPending } from '../post/moving';
import type { MoveContext } from '../post/post-state';

/** Somebody must approve what is wanted now before it is sent. A rule that was switched off leaves what was proposed. */
export function mustBeApproved(post: NewPost, rules: Pick<AccountRules, 'approval'>): boolean {
  if (isPending(post)) return true;
  const approved = post.approval?.state === 'approved' && post.approval.rev === post.desiredRev;
  return rules.approval.kinds.includes(post.kind) && !approved;
}

/** A post as a move left it, proposed where its account wants to be asked: by `by`, who made the move. */
export function withProposal<T extends NewPost | Post>(
  post: T,
  rules: Pick<AccountRules, 'approval'>,
  by: Person,
  context: MoveContext,
): T {
  return mustBeApproved(post, rules) ? (proposed(post, by, context) ?? post) : post;
}
