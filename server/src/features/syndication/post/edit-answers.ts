import type { Channel } from '../../../channels/kit/contract';
import { unreachable } from '../../../core/result';
import type { NewPost, Post } from '../ports';
import { asksAboutEdit } from './edit-moves';
import { CORRECTION, correctionOf, nextGeneration } from './new-post';
import type { PostEvent } from './post-events';

/** What can be done about a live post whose network does not take its edit. */
const EDIT_ACTIONS = ['leave', 'correct', 'replace'] as const;
export type EditAction = (typeof EDIT_ACTIONS)[number];

export function isEditAction(action: string): action is EditAction {
  return (EDIT_ACTIONS as readonly string[]).includes(action);
}

/** Null while nobody is asked. */
export function editEvent(post: Post, action: EditAction): Extract<PostEvent, { type: 'left' | 'replaced' }> | null {
  if (!asksAboutEdit(post)) return null;
  switch (action) {
    case 'leave':
      return { type: 'left', code: 'cannot-update', detail: post.problem?.detail ?? '' };
    case 'correct':
      return { type: 'left', code: 'corrected', detail: '' };
    case 'replace':
      return { type: 'replaced' };
    default:
      return unreachable(action);
  }
}

/** The post that follows from an answer; null: none does. */
export function postAfterEdit(post: Post, action: EditAction, key: string, now: string): NewPost | null {
  switch (action) {
    case 'leave':
      return null;
    case 'correct':
      return correctionOf(post, key, now);
    case 'replace':
      return nextGeneration(post, key, now);
    default:
      return unreachable(action);
  }
}

/** What the network can do: nobody is offered what cannot be done. A correction is never corrected itself. */
export function canAnswer(post: Post, channel: Channel, action: EditAction): boolean {
  const isKnown = Boolean(post.receipt?.remoteId);
  switch (action) {
    case 'leave':
      return true;
    case 'correct':
      return isKnown && channel.reply !== undefined && post.occasion !== CORRECTION;
    case 'replace':
      return isKnown && channel.remove !== undefined && post.occasion !== CORRECTION;
    default:
      return unreachable(action);
  }
}
