import type { Post } from '../ports';

/** Under which `PostStore.reach` answers for an item in a language on an occasion. */
export function reachKey({
  documentId,
  subject,
  locale,
  occasion,
}: Pick<Post, 'documentId' | 'subject' | 'locale' | 'occasion'>): string {
  return [documentId, subject, locale, occasion].join(' ');
}
