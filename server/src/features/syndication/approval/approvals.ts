import type { ApprovalAnswer, ApprovalReport } from '../../../../../shared/contracts/posts';
import { type Clock, toInstant } from '../../../core/clock';
import { CHANGED } from '../desk/post-actions';
import type { Policy } from '../policy';
import type { AccountStore, Person, Post, PostStore } from '../ports';
import type { PersonEvent } from '../post/post-events';
import { move } from '../post/post-state';

/** What somebody says about proposed posts. */
export interface Verdict {
  answer: ApprovalAnswer;
  /** Of the approval that she looked at, by post: nobody answers for what she has not seen. */
  revisions?: ReadonlyMap<number, number>;
  by: Person;
  /** Why; '' where nobody says. */
  reason: string;
}

/** Answers to posts that wait for approval. */
export interface Approvals {
  /** Each post by itself: one that cannot be answered keeps no other from it. */
  answer(ids: readonly number[], verdict: Verdict): Promise<ApprovalReport>;
  /** Names of the roles that may answer. */
  approvers(): Promise<string[]>;
}

export interface ApprovalParts {
  posts: Pick<PostStore, 'find' | 'write'>;
  accounts: Pick<AccountStore, 'find'>;
  approvers(): Promise<string[]>;
  clock: Clock;
  policy: Policy;
  wake(): void;
}

export function createApprovals(parts: ApprovalParts): Approvals {
  return {
    approvers: parts.approvers,
    async answer(ids, verdict) {
      const report: ApprovalReport = { changed: 0, refused: [] };
      for (const id of new Set(ids)) {
        const message = await answerOne(parts, id, verdict);
        if (message === null) report.changed += 1;
        else report.refused.push({ id, message });
      }
      parts.wake();
      return report;
    },
  };
}

/** Null when it is written, else why not. */
async function answerOne(parts: ApprovalParts, id: number, verdict: Verdict): Promise<string | null> {
  const post = await parts.posts.find(id);
  if (!post) return `There is no post ${id}.`;
  const seen = verdict.revisions?.get(id);
  if (seen !== undefined && seen !== post.approval?.rev) return CHANGED;
  if (verdict.answer === 'approve' && (await isOwnForbidden(parts, post, verdict.by))) return OWN;
  const { answer: action, by, reason } = verdict;
  const at = toInstant(parts.clock.now());
  const after = move(post, eventOf(verdict), { now: at, policy: parts.policy });
  if (!after) return 'It does not wait for approval.';
  const written = await parts.posts.write(post, after, { action, by, at, reason: reason || null });
  return written ? null : CHANGED;
}

const OWN = 'You proposed this post yourself: on this page somebody else must approve it.';

async function isOwnForbidden({ accounts }: ApprovalParts, post: Post, by: Person): Promise<boolean> {
  const isOwn = by.id !== null && by.id === post.approval?.proposer.id;
  return isOwn && (await accounts.find(post.accountId))?.rules.approval.ownAllowed === false;
}

function eventOf({ answer, by, reason }: Verdict): PersonEvent {
  return answer === 'approve' ? { type: 'approve', by, reason: reason || null } : { type: 'refuse', by, reason };
}
