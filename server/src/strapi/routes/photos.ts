import type { Core } from '@strapi/strapi';
import { KIND_UIDS, PHOTO_UID } from '../../../../shared/kinds';

type Right = readonly [action: 'read' | 'create' | 'update', uid: string];

/** A route that asks the Content Manager's own rights on the types it touches. */
function guarded(rights: readonly Right[], method: Core.RouteInput['method'], path: string, handler: string) {
  const actions = rights.map(([action, uid]) => [`plugin::content-manager.explorer.${action}`, uid] as const);
  return {
    method,
    path,
    handler: `admin-photos.${handler}`,
    config: { policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }] },
  };
}

const READ_PHOTOS: Right = ['read', PHOTO_UID];
const CHANGE_PHOTOS: Right = ['update', PHOTO_UID];

/** Photos of albums and stores, many at a time, and the consents of each. Paths are under `/community-hub`. */
export const photosRouter = {
  type: 'admin' as const,
  routes: [
    guarded([['read', KIND_UIDS.album], READ_PHOTOS], 'GET', '/albums/:documentId/photos', 'listAlbum'),
    guarded([['read', KIND_UIDS.store], READ_PHOTOS], 'GET', '/stores/:documentId/photos', 'listStore'),
    guarded(
      [
        ['update', KIND_UIDS.album],
        ['create', PHOTO_UID],
      ],
      'POST',
      '/albums/:documentId/photos',
      'add',
    ),
    guarded([CHANGE_PHOTOS], 'PUT', '/photos', 'write'),
    guarded([CHANGE_PHOTOS], 'GET', '/photos/:documentId/consents', 'people'),
    guarded([CHANGE_PHOTOS], 'POST', '/photos/:documentId/consents', 'ask'),
    guarded([CHANGE_PHOTOS], 'DELETE', '/photos/:documentId/consents/:key', 'revoke'),
  ],
};
