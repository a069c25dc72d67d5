import type { Draft } from '../../../channels/kit/contract';
import type { ItemNow, Post } from '../ports';

/** What a correction comes to once its post does not stand any more. */
export const NOTHING_TO_CORRECT = {
  visible: false,
  reason: 'not-public',
  detail: 'What it corrects does not stand there any more.',
} as const satisfies ItemNow;

/** A correction stands below what it corrects; anything else is left as it is. */
export function below<T extends { draft: Draft }>(composed: T, corrects: Post | null): T {
  if (!corrects?.receipt) return composed;
  const { remoteId, extra } = corrects.receipt;
  return { ...composed, draft: { ...composed.draft, replyTo: { remoteId, ...(extra ? { extra } : {}) } } };
}
