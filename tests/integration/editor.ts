import type { PostRow } from '../../shared/contracts/posts';
import { KIND_UIDS, type Kind } from '../../shared/kinds';
import type { AdminSession } from './admin-session';
import { waitFor } from './wait-for';

/** What an editor does in the Content Manager, and the posts that she sees come of it. */
export interface Editor {
  /** The Publish button, on a new item or on one that is there; answers the documentId. Locale: `en`. */
  publish(kind: Kind, data: object, item?: { documentId?: string; locale?: string }): Promise<string>;
  /** The Unpublish button. Locale: `en`. */
  unpublish(kind: Kind, documentId: string): Promise<void>;
  postsOf(documentId: string): Promise<PostRow[]>;
  /** Waits for one post of the item that is so. */
  until(documentId: string, wanted: Partial<PostRow>): Promise<PostRow>;
  /** Waits until exactly so many posts of the item are so, and answers those. */
  settled(documentId: string, wanted: Partial<PostRow>, count: number): Promise<PostRow[]>;
}

/** Works through the admin's own routes with the session of a person. */
export function editorOf(admin: AdminSession): Editor {
  const pathOf = (kind: Kind, documentId?: string) =>
    ['/content-manager/collection-types', KIND_UIDS[kind], documentId].filter(Boolean).join('/');
  const press = async (path: string, data: object): Promise<string> => {
    const answer = await admin.call('post', path, data);
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    return answer.body.data.documentId;
  };
  const postsOf = async (documentId: string): Promise<PostRow[]> => {
    const answer = await admin.call('get', `/community-hub/posts?documentId=${documentId}&limit=100`);
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    return answer.body.data;
  };
  return {
    publish: (kind, data, { documentId, locale = 'en' } = {}) =>
      press(`${pathOf(kind, documentId)}/actions/publish?locale=${locale}`, data),
    unpublish: async (kind, documentId) => {
      await press(`${pathOf(kind, documentId)}/actions/unpublish?locale=en`, {});
    },
    postsOf,
    until: (documentId, wanted) =>
      waitFor(
        async () => (await postsOf(documentId)).find((post) => isSo(post, wanted)),
        `a post of ${documentId} to be ${JSON.stringify(wanted)}`,
      ),
    settled: (documentId, wanted, count) =>
      waitFor(
        async () => {
          const there = (await postsOf(documentId)).filter((post) => isSo(post, wanted));
          return there.length === count && there;
        },
        `${count} posts of ${documentId} to be ${JSON.stringify(wanted)}`,
      ),
  };
}

const isSo = (post: PostRow, wanted: Partial<PostRow>): boolean =>
  Object.entries(wanted).every(([name, value]) => post[name as keyof PostRow] === value);
