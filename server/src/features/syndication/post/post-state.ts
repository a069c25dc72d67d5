import type { Instant } from '../../../core/clock';
import { unreachable } from '../../../core/result';
import type { Policy } from '../policy';
import type { Post } from '../ports';
import * as approval from './approval-moves';
import { asked, edited, returned, withdrawn } from './desired-moves';
import * as drift from './drift-moves';
import * as edit from './edit-moves';
import { faulted } from './fault-moves';
import * as hand from './hand-moves';
import * as outcome from './outcome-moves';
import * as person from './person-moves';
import type { PostEvent } from './post-events';
import { rehearsed } from './rehearsal-moves';
import * as sending from './sending-moves';

export interface MoveContext {
  now: Instant;
  policy: Policy;
}

/**
 * Every move of a post: the state after an event, or null where the event means nothing in this
 * state. Pure: planner, dispatcher and people all write posts through it.
 */
export function move(post: Post, event: PostEvent, context: MoveContext): Post | null {
  const after = decide(post, event, context);
  return after && { ...after, updatedAt: context.now };
}

function decide(post: Post, event: PostEvent, context: MoveContext): Post | null {
  switch (event.type) {
    case 'edited':
      return edited(post, event, context);
    case 'asked':
      return asked(post, event, context);
    case 'returned':
      return returned(post, event, context);
    case 'withdrawn':
      return withdrawn(post, event, context);
    case 'proposed':
      return approval.proposed(post, event.by, context);
    case 'unapproved':
      return approval.unapproved(post, context);
    case 'approve':
      return approval.approved(post, event, context);
    case 'refuse':
      return approval.refusedByPerson(post, event, context);
    case 'began':
      return sending.began(post, event, context);
    case 'repeated':
      return sending.repeated(post, event, context);
    case 'looking':
      return sending.looking(post, event);
    case 'stepped':
      return sending.stepped(post, event);
    case 'parked':
      return sending.parked(post, event);
    case 'abandoned':
      return sending.abandoned(post, context);
    case 'stands':
      return outcome.stands(post, event.receipt, context);
    case 'taken-down':
      return outcome.takenDown(post);
    case 'in-step':
      return outcome.inStep(post);
    case 'left':
      return outcome.left(post, event);
    case 'handed':
      return hand.handed(post, event);
    case 'rehearsed':
      return rehearsed(post, event);
    case 'deferred':
      return sending.deferred(post, event);
    case 'refused':
      return outcome.refused(post, event);
    case 'unfit':
      return outcome.unfit(post, event);
    case 'stumbled':
      return outcome.stumbled(post, event, context);
    case 'faulted':
      return faulted(post, event, context);
    case 'not-found':
      return outcome.notFound(post, event, context);
    case 'unsure':
      return outcome.unsure(post, event, context);
    case 'given-up':
      return outcome.givenUp(post, event.detail);
    case 'drifted':
      return drift.drifted(post, event);
    case 'undrifted':
      return drift.undrifted(post, context);
    case 'accept-drift':
      return drift.acceptDrift(post, context);
    case 'restore-drift':
      return drift.restoreDrift(post, context);
    case 'retry':
      return person.retry(post, context);
    case 'share':
      return person.share(post, context);
    case 'cancel':
      return person.cancel(post);
    case 'reschedule':
      return person.reschedule(post, event.at, context);
    case 'confirm-live':
      return person.confirmLive(post, event.url, context);
    case 'confirm-absent':
      return person.confirmAbsent(post, context);
    case 'confirm-removed':
      return person.confirmRemoved(post);
    case 'mark-live':
      return person.markLive(post, event.url, context);
    case 'mark-edited':
      return hand.markEdited(post);
    case 'superseded':
      return person.superseded(post);
    case 'unfollowed':
      return edit.unfollowed(post, event);
    case 'replaced':
      return edit.replaced(post, context);
    default:
      return unreachable(event);
  }
}
