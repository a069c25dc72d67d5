import type { BrandView } from '../../pages';
import type { FeedEntry } from './entry';

/** A list of items as RSS, Atom and JSON Feed all tell it. */
export interface Feed {
  brand: BrandView;
  locale: string;
  title: string;
  description: string;
  /** The feed's own address, filters included. */
  selfUrl: string;
  /** The page that shows the same. */
  homeUrl: string;
  /** The older part of the list; null at its end. */
  nextUrl: string | null;
  /** Newest change of an entry, ISO 8601; null without entries. */
  updatedAt: string | null;
  entries: readonly FeedEntry[];
}

/** Newest change among items, ISO 8601; null without any. */
export function lastChange(items: Iterable<{ updatedAt: string }>): string | null {
  let last: string | null = null;
  for (const { updatedAt } of items) if (last === null || updatedAt > last) last = updatedAt;
  return last;
}
