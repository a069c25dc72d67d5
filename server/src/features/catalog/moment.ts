import type { Kind } from '../../../../shared/kinds';

/** Dated runs in any order, as UTC instants. */
export interface DatedRun {
  startsAt: string;
  endsAt: string;
  state: string;
}

/** What a page must offer so that its state in time can be told. */
export type Timed =
  | { kind: 'news'; facts: { expiresAt: string | null } }
  | { kind: 'job'; facts: { state: 'open' | 'filled' | 'closed'; validThrough: string | null } }
  | { kind: Exclude<Kind, 'news' | 'job'>; facts: object };

/** State that depends on the time of the call: right even if no job ever ran. */
export interface Moment {
  past: boolean;
  closed: boolean;
  /** ISO 8601 UTC; null where nothing more is to come. */
  nextStart: string | null;
}

/** Computes past, closed and the next start. A cancelled or postponed run never is the next one. */
export function momentOf(page: Timed, dates: readonly DatedRun[], now: Date): Moment {
  switch (page.kind) {
    case 'news':
      return { past: isOver(page.facts.expiresAt, now), closed: false, nextStart: null };
    case 'job':
      return { past: false, closed: isJobClosed(page.facts, now), nextStart: null };
    case 'event':
    case 'training':
      return { past: areRunsOver(dates, now), closed: false, nextStart: nextStart(dates, now) };
    default:
      return { past: false, closed: false, nextStart: null };
  }
}

/** True when a job takes no applications any more. */
function isJobClosed(job: { state: string; validThrough: string | null }, now: Date): boolean {
  return job.state !== 'open' || isOver(job.validThrough, now);
}

/**
 * UTC instant until which lists and feeds show a page: news until it expires, a job while it takes
 * applications ('' when it takes none any more). Null for ever.
 */
export function listedUntil(page: Timed): string | null {
  if (page.kind === 'job' && page.facts.state !== 'open') return '';
  const moment = page.kind === 'job' ? page.facts.validThrough : page.kind === 'news' ? page.facts.expiresAt : null;
  return instantOf(moment)?.toISOString() ?? null;
}

/** True from a moment on. */
function isOver(moment: string | null, now: Date): boolean {
  const end = instantOf(moment);
  return end !== null && end <= now;
}

/** A plain date means the end of that day in UTC. */
function instantOf(moment: string | null): Date | null {
  if (moment === null) return null;
  const end = new Date(moment.length === 10 ? `${moment}T23:59:59.999Z` : moment);
  return Number.isFinite(end.getTime()) ? end : null;
}

/** False for a run that was called off or put off: it never is the next one. */
export function takesPlace({ state }: Pick<DatedRun, 'state'>): boolean {
  return state !== 'cancelled' && state !== 'postponed';
}

/** The runs that tell when a document is next or over: those that take place, or all where none does. */
export function runsThatCount<T extends Pick<DatedRun, 'state'>>(dates: readonly T[]): readonly T[] {
  const live = dates.filter(takesPlace);
  return live.length > 0 ? live : dates;
}

function areRunsOver(dates: readonly DatedRun[], now: Date): boolean {
  return dates.length > 0 && runsThatCount(dates).every((date) => Date.parse(date.endsAt) <= now.getTime());
}

function nextStart(dates: readonly DatedRun[], now: Date): string | null {
  const coming = dates
    .filter(takesPlace)
    .map((date) => date.startsAt)
    .filter((start) => Date.parse(start) > now.getTime());
  return coming.sort()[0] ?? null;
}
