import type { Core } from '@strapi/types';
import { KIND_UIDS } from '../../../../shared/kinds';

const SESSION_UID = 'community-hub.session';

/** What tells sessions apart when their ids are not sent. */
interface SessionLike {
  id?: unknown;
  key?: unknown;
  type?: unknown;
  startsAt?: unknown;
  timezone?: unknown;
}

/**
 * Gives every session of `data` its stable key, in place. A session sent with its id keeps the stored
 * key. One sent without id or key is either new or a stored one sent again (REST, or a translation
 * that copies the list), so it takes the key of a stored session that starts at the same time.
 */
export function fillSessionKeys(input: { data: unknown; stored: readonly SessionLike[]; newKey: () => string }): void {
  const sessions = sessionsOf(input.data);
  const sentIds = new Set(sessions.flatMap((session) => (session.id ? [String(session.id)] : [])));
  const taken = new Set<unknown>(input.stored.filter(({ id }) => sentIds.has(String(id))).map(({ key }) => key));
  for (const session of sessions) {
    if (session.id) continue;
    if (!session.key || taken.has(session.key)) session.key = matchingKey(session, input.stored, taken);
    session.key ??= input.newKey();
    taken.add(session.key);
  }
}

function matchingKey(session: SessionLike, stored: readonly SessionLike[], taken: ReadonlySet<unknown>): unknown {
  const match = stored.find(
    (other) =>
      other.key &&
      !taken.has(other.key) &&
      other.startsAt === session.startsAt &&
      other.timezone === session.timezone &&
      (session.type === undefined || other.type === session.type),
  );
  return match?.key;
}

function sessionsOf(data: unknown): SessionLike[] {
  if (typeof data !== 'object' || data === null || !('sessions' in data) || !Array.isArray(data.sessions)) return [];
  return data.sessions.filter((session) => typeof session === 'object' && session !== null);
}

/** Call in `register()`: fills session keys whenever a training is written through the documents service. */
export function registerSessionKeys(strapi: Core.Strapi, newKey: () => string): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== KIND_UIDS.training) return next();
    if (context.action === 'clone') {
      return strapi.db.transaction(async () => rekeyClone(strapi, newKey, await next()));
    }
    if (context.action !== 'create' && context.action !== 'update') return next();
    const params: { data?: unknown; documentId?: string } = context.params;
    if (sessionsOf(params.data).some((session) => !session.id)) {
      const stored = params.documentId ? await storedSessions(strapi, params.documentId) : [];
      fillSessionKeys({ data: params.data, stored, newKey });
    }
    return next();
  });
}

/** Sessions of every row of a training: all locales, draft and published. */
async function storedSessions(strapi: Core.Strapi, documentId: string): Promise<SessionLike[]> {
  const rows: unknown[] = await strapi.db
    .query(KIND_UIDS.training)
    .findMany({ where: { documentId }, populate: ['sessions'], orderBy: { id: 'asc' } });
  return rows.flatMap(sessionsOf);
}

/** A copy is another training: its sessions are other sessions, the same ones in each of its locales. */
async function rekeyClone<Result>(strapi: Core.Strapi, newKey: () => string, result: Result): Promise<Result> {
  const documentId = documentIdOf(result);
  if (!documentId) return result;
  const fresh = new Map<unknown, string>();
  for (const session of await storedSessions(strapi, documentId)) {
    const key = fresh.get(session.key) ?? newKey();
    if (session.key) fresh.set(session.key, key);
    await strapi.db.query(SESSION_UID).update({ where: { id: session.id }, data: { key } });
  }
  return result;
}

function documentIdOf(result: unknown): string | undefined {
  if (typeof result !== 'object' || result === null || !('documentId' in result)) return undefined;
  return typeof result.documentId === 'string' ? result.documentId : undefined;
}
