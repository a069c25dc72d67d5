/**
 * One element of the head. Order is meaning in OpenGraph, so a head is a list. A meta has `name` or `property`,
 * and `content`; a title has its text as `content` of its own.
 */
export interface HeadTag {
  tag: 'title' | 'meta' | 'link';
  attrs: Record<string, string>;
  content?: string;
}

/** Title, OpenGraph, cards, links and structured data of a page, as data for any front end. */
export interface Head {
  /** BCP 47, for `<html lang>`. */
  lang: string;
  dir: 'ltr' | 'rtl';
  tags: HeadTag[];
  /** One graph with stable ids; `@context` included. */
  jsonLd: { '@context': 'https://schema.org'; '@graph': Record<string, unknown>[] };
}
