import type { Kind } from '../../../../../shared/kinds';
import type { Instant } from '../../../core/clock';
import type { Page } from '../../pages';
import type { Post } from '../ports';

/** A dated run of a public item in one of its languages. */
export interface DatedRow {
  documentId: string;
  locale: string;
  subject: string;
  startsAt: Instant;
}

interface Span {
  from: Instant;
  to: Instant;
}

/** What the calendar reads. Each list is cut at `limit`. */
export interface CalendarStore {
  /** Runs that overlap a stretch of time, soonest first. */
  dates(span: Span, kinds: readonly Kind[], limit: number): Promise<DatedRow[]>;
  /** Posts that may have a time in it, newest change first. */
  posts(span: Span, filter: { kind: readonly Kind[]; account: readonly number[] }, limit: number): Promise<Post[]>;
  /** Pages by `pageKey`; those that are not public are missing. */
  pages(of: readonly { documentId: string; locale: string }[]): Promise<ReadonlyMap<string, Page>>;
}

export function pageKey({ documentId, locale }: { documentId: string; locale: string }): string {
  return `${documentId} ${locale}`;
}
