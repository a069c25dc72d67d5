import { isOccasion, type Occasion } from '../../../../../shared/occasions';
import { type Instant, toInstant } from '../../../core/clock';
import { unreachable } from '../../../core/result';
import { takesPlace } from '../../catalog';
import { type Page, runOf } from '../../pages';
import type { Post, SkipReason } from '../ports';

export interface Refusal {
  reason: SkipReason;
  detail: string;
}

/**
 * Why a post that stands nowhere yet may not go out now, by the dates of its item at this moment; null: it may. That
 * the item is over or closed is told by its page.
 */
export function refusalOf(page: Page, post: Pick<Post, 'occasion' | 'subject'>, now: Date): Refusal | null {
  const occasion: Occasion = isOccasion(post.occasion) ? post.occasion : 'announce';
  switch (occasion) {
    case 'announce':
      return null;
    case 'reminder-14d':
    case 'reminder-1d':
    case 'last-seats':
      return beforeStart(page, post.subject, toInstant(now));
    case 'recap':
      return afterEnd(page, post.subject, toInstant(now));
    case 'closing-soon':
    case 'correction':
      return null;
    case 'filled':
      return page.kind === 'job' && page.facts.state === 'filled' ? null : past('The job is not filled any more.');
    default:
      return unreachable(occasion);
  }
}

/** True for what is told of something that is over or closed, too: its page being so is no reason against it. */
export function isAboutTheEnd({ occasion }: Pick<Post, 'occasion'>): boolean {
  return occasion === 'recap' || occasion === 'filled' || occasion === 'correction';
}

function beforeStart(page: Page, subject: string, now: Instant): Refusal | null {
  const run = runOf(page, subject);
  if (!run || !takesPlace(run.date)) return past('The date it is about does not take place any more.');
  return run.date.startsAt <= now ? past('It had begun before this could be posted.') : null;
}

function afterEnd(page: Page, subject: string, now: Instant): Refusal | null {
  const run = runOf(page, subject);
  if (!run || !takesPlace(run.date)) return past('The date it is about did not take place.');
  if (run.date.endsAt > now) return { reason: 'too-early', detail: 'The event is not over yet.' };
  return null;
}

function past(detail: string): Refusal {
  return { reason: 'past', detail };
}
