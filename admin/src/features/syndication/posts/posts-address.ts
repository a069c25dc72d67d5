import { type PostRow, PRESENCES, WORKS } from '../../../../../shared/contracts/posts';
import type { PostsFilter } from '../../../api/posts';

const LISTS = { presence: PRESENCES, work: WORKS } as const satisfies Record<string, readonly string[]>;
const COPIES = 'left';
const OPEN = 'open';
const FREE = ['problem', 'account', 'documentId', 'locale', 'cursor'] as const;

/** The filter that stands in the page's address; values that do not exist are left out. */
export function filterOf(search: URLSearchParams): PostsFilter {
  const filter: PostsFilter = {};
  for (const [name, allowed] of Object.entries(LISTS)) {
    const values = listOf(search, name).filter((value) => (allowed as readonly string[]).includes(value));
    if (values.length > 0) Object.assign(filter, { [name]: values.join(',') });
  }
  for (const name of FREE) {
    const value = search.get(name);
    if (value) filter[name] = value;
  }
  if (search.get('copies') === COPIES) filter.copies = COPIES;
  if (search.get('replies') === OPEN) filter.replies = OPEN;
  return filter;
}

/** The view of posts that wait for approval. */
export const QUEUE = { problem: 'approval' } as const;

/** The view of what a person does on networks by hand. */
export const BY_HAND = { problem: 'by-hand' } as const;

/** The view of what was changed or removed on the networks. */
export const DRIFTED = { problem: 'drift' } as const;

/** The view of edits that their networks do not take. */
export const EDITS = { problem: 'edit' } as const;

/** The view of what a dry run would have sent. */
export const REHEARSED = { problem: 'dry-run' } as const;

/** The view of copies that could not be taken down. */
export const COPIES_LEFT = { copies: COPIES } as const;

/** The view of posts under which somebody waits for an answer. */
export const OPEN_REPLIES = { replies: OPEN } as const;

export function isApprovalQueue(search: URLSearchParams): boolean {
  return search.get('problem') === QUEUE.problem;
}

/** The values of a list in the address. */
export function listOf(search: URLSearchParams, name: string): string[] {
  return (search.get(name) ?? '').split(',').filter((value) => value !== '');
}

/** The address with another filter: always its first page. */
export function withFilter(
  search: URLSearchParams,
  name: keyof PostsFilter,
  values: readonly string[],
): URLSearchParams {
  const next = new URLSearchParams(search);
  if (name !== 'cursor') next.delete('cursor');
  if (values.length > 0) next.set(name, values.join(','));
  else next.delete(name);
  return next;
}

/** Where the content manager edits the item of a post. */
export function editorPath({
  contentType,
  documentId,
  locale,
}: Pick<PostRow, 'contentType' | 'documentId' | 'locale'>): string {
  const query = new URLSearchParams({ 'plugins[i18n][locale]': locale });
  return `/content-manager/collection-types/${contentType}/${encodeURIComponent(documentId)}?${query}`;
}
