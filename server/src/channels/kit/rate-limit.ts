/** What a network counts: the calls of a post, looks at it and its replies, and each picture that is uploaded for one. */
export type CountedCall = 'publish' | 'update' | 'remove' | 'probe' | 'look' | 'replies' | 'picture';

/** A limit of the network on how much may be done in any window of time. */
export interface RateLimit {
  /** Names it within its channel, for rows and for the headers of answers. */
  name: string;
  /** What is counted together: one account, or everything that this installation sends to one host. */
  per: 'account' | 'app';
  /** Units in a window, as the network's documents say. */
  limit: number;
  windowSeconds: number;
  /** Units that each call takes; one that is not named takes none. */
  cost: { readonly [call in CountedCall]?: number };
  /** Where it is written, and the day we last compared (YYYY-MM-DD). */
  source: string;
  checkedOn: string;
}

/** What the headers of an answer say about a limit. */
export interface ToldRate {
  /** Units in a window, and its length in seconds, where they say so. */
  limit: number | null;
  windowSeconds: number | null;
  left: number;
  /** Milliseconds since 1970. */
  resetsAt: number;
}

/** Told what an answer said about a limit, and the limit that its request named. Never throws. */
export type HearRate = (told: ToldRate, rate: string | null) => Promise<void>;
