/** What a file under the hub's base answers. */
export type FeedAnswer =
  | {
      state: 'found';
      mime: string;
      /** In pieces where it may be too large to hold. */
      body: string | AsyncIterable<string>;
      /** Newest change, ISO 8601; null where nobody can say. */
      changedAt: string | null;
      /** True for what search engines list by itself: no feed is. */
      indexable?: true;
    }
  | { state: 'refused'; status: 400 | 404 | 410 | 501; message: string };

/** Media types, with the encoding where the type takes one (RFC 7303, 8259, 5545; 2026-11). */
export const MIMES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  jsonFeed: 'application/feed+json; charset=utf-8',
  calendar: 'text/calendar; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  oembedXml: 'text/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const;

export function refused(status: 400 | 404 | 410 | 501, message: string): FeedAnswer {
  return { state: 'refused', status, message };
}
