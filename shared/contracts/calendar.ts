/** The calendar of the admin: dates of items, what is published by itself, and posts. */
import type { Kind } from '../kinds';

/** Longest stretch that one call answers, in days: a month as calendars draw it, and more. */
export const CALENDAR_DAYS = 62;

/** What a post does at its time. `held` waits for a person. */
export const CALENDAR_STATES = ['planned', 'held', 'live', 'failed'] as const;
export type CalendarState = (typeof CALENDAR_STATES)[number];

interface CalendarItem {
  /** Unlike any other entry's of the answer. */
  id: string;
  kind: Kind;
  documentId: string;
  /** uid of the type that holds the item. */
  contentType: string;
  locale: string;
  title: string;
  /** IANA zone on whose clocks the item tells its times. */
  zone: string;
  /** ISO 8601, UTC; the day (YYYY-MM-DD) of what lasts whole days. */
  startsAt: string;
}

/** An event, one of its dates, or a session of a training. */
export interface CalendarDate extends CalendarItem {
  what: 'date';
  /** As `startsAt`: the last day of what lasts whole days. */
  endsAt: string | null;
  allDay: boolean;
  /** It was cancelled or put off. */
  calledOff: boolean;
}

/** An item that is published or unpublished by itself. */
export interface CalendarTimer extends CalendarItem {
  what: 'publish' | 'unpublish';
}

export interface CalendarPost extends CalendarItem {
  what: 'post';
  state: CalendarState;
  post: {
    id: number;
    account: { id: number; label: string; channel: string };
    occasion: string;
    /** Where it stands on the network. */
    url: string | null;
    /** Its time may be changed now. */
    movable: boolean;
  };
}

export type CalendarEntry = CalendarDate | CalendarTimer | CalendarPost;

/**
 * GET /calendar?from=&to=&account=&kind=&state=&language= (from and to: ISO 8601 with offset; lists: any of, comma separated)
 *
 * Soonest first. An account or a state leaves posts only. `language` chooses among translations of the same date.
 */
export interface CalendarResponse {
  data: CalendarEntry[];
  /** `more`: there is too much for one answer, so something is left out. */
  meta: { more: boolean };
}
