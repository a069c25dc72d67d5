/** Languages that explanations are written in. */
export const WHY_LANGUAGES = ['en', 'fr'] as const;
export type WhyLanguage = (typeof WHY_LANGUAGES)[number];

/** Why an item is or is not on one account, in one language of the item. */
export interface WhyRow {
  account: { id: number; label: string; channel: string; handle: string };
  locale: string;
  /** The post it is about; null where none was made. */
  post: { id: number; key: string; title: string; occasion: string; subject: string } | null;
  /** One paragraph in plain words. */
  text: string;
}

/**
 * GET /posts/:id/why?language=&timeZone=                               of one post
 * GET /why?documentId=&locale=&account=&language=&timeZone=            of an item: accounts without a post, too
 * `language`: en or fr. `timeZone`: an IANA name, the zone of the times in the text. Without `locale` or `account`: all.
 */
export interface WhyResponse {
  data: WhyRow[];
}
