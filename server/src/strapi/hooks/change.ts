import { BRAND_UID, type Kind, PHOTO_UID } from '../../../../shared/kinds';
import type { KindSource, KindSources } from '../items/kind-sources';

/** One write through Strapi's documents, in the words of the hub. */
export type Change =
  /** `locales` just became public (again); `own`: the document is of a type of the plugin. */
  | { type: 'published'; kind: Kind; documentId: string; locales: string[]; own: boolean }
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

/** What tells which writes are ours, and what is public as soon as it is written. */
export type Types = Pick<KindSources, 'ofUid' | 'hasDrafts'>;

/** False for reads and for types that are not ours, so that they pay nothing. */
export function isOurWrite({ uid, action }: DocumentAction, types: Types): boolean {
  return WRITES.has(action) && (types.ofUid(uid) !== undefined || uid === PHOTO_UID || uid === BRAND_UID);
}

/**
 * What a finished action changed for the public; null for drafts. Publishing does not always show
 * as `publish`: `create` and `update` with status `published` are publications, too. `locales` is
 * empty for types without languages.
 */
export function changeOf(done: DocumentAction, result: unknown, types: Types): Change | null {
  if (done.uid === BRAND_UID) return { type: 'brand' };
  const { documentId, locales } = whatChanged(done, (result ?? {}) as ActionResult);
  if (!documentId) return null;
  if (done.uid === PHOTO_UID) return { type: 'photo', documentId };
  const source = types.ofUid(done.uid);
  if (!source) return null;
  const { kind } = source;
  const published: Change = { type: 'published', kind, documentId, locales, own: source.map === null };
  switch (done.action) {
    case 'publish':
      return published;
    case 'create':
    case 'update':
    case 'clone':
      return isPublic(done, source, types) ? published : null;
    case 'unpublish':
      return { type: 'unpublished', kind, documentId };
    case 'delete':
      return { type: 'deleted', kind, documentId };
    default:
      return null;
  }
}

function isPublic({ action, params }: DocumentAction, source: KindSource, types: Types): boolean {
  return !types.hasDrafts(source) || (action !== 'clone' && params.status === 'published');
}

function whatChanged(
  done: DocumentAction,
  result: ActionResult,
): { documentId: string | undefined; locales: string[] } {
  const entries = result.entries ?? [result];
  const locales = entries.flatMap((entry) => (entry.locale ? [entry.locale] : []));
  return { documentId: result.documentId ?? entries[0]?.documentId ?? done.params.documentId, locales };
}
