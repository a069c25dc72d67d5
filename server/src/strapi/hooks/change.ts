import { BRAND_UID, type Kind, kindOfUid, PHOTO_UID } from '../../../../shared/kinds';

/** One write through Strapi's documents, in the words of the hub. */
export type Change =
  /** `locales` just became public (again). */
  | { type: 'published'; kind: Kind; documentId: string; locales: string[] }
  | { type: 'unpublished' | 'deleted'; kind: Kind; documentId: string }
  | { type: 'photo'; documentId: string }
  | { type: 'brand' };

export interface DocumentAction {
  uid: string;
  action: string;
  params: { documentId?: string; status?: string };
}

/** What documents return: an entry, or `{ documentId, entries }` for the draft-and-publish actions. */
interface ActionResult {
  documentId?: string;
  locale?: string;
  entries?: { documentId?: string; locale?: string }[];
}

const WRITES = new Set(['create', 'update', 'publish', 'unpublish', 'delete', 'clone', 'discardDraft']);

/** False for reads and for types that are not ours, so that they pay nothing. */
export function isOurWrite({ uid, action }: DocumentAction): boolean {
  return WRITES.has(action) && (kindOfUid(uid) !== undefined || uid === PHOTO_UID || uid === BRAND_UID);
}

/**
 * What a finished action changed for the public; null for drafts. Publishing does not always show
 * as `publish`: `create` and `update` with status `published` are publications, too.
 */
export function changeOf(done: DocumentAction, result: unknown): Change | null {
  if (done.uid === BRAND_UID) return { type: 'brand' };
  const { documentId, locales } = whatChanged(done, (result ?? {}) as ActionResult);
  if (!documentId) return null;
  if (done.uid === PHOTO_UID) return { type: 'photo', documentId };
  const kind = kindOfUid(done.uid);
  if (!kind) return null;
  switch (done.action) {
    case 'publish':
      return { type: 'published', kind, documentId, locales };
    case 'create':
    case 'update':
      return done.params.status === 'published' ? { type: 'published', kind, documentId, locales } : null;
    case 'unpublish':
      return { type: 'unpublished', kind, documentId };
    case 'delete':
      return { type: 'deleted', kind, documentId };
    default:
      return null;
  }
}

function whatChanged(
  done: DocumentAction,
  result: ActionResult,
): { documentId: string | undefined; locales: string[] } {
  const entries = result.entries ?? [result];
  const locales = entries.flatMap((entry) => (entry.locale ? [entry.locale] : []));
  return { documentId: result.documentId ?? entries[0]?.documentId ?? done.params.documentId, locales };
}
