import type { Core, UID } from '@strapi/strapi';
import { PHOTO_UID } from '../../../../shared/kinds';

/** What tells consents apart when their ids are not sent. */
interface ConsentLike {
  id?: unknown;
  key?: unknown;
  person?: unknown;
}

/**
 * Gives every consent of `data` its stable key, in place: links that ask for it know it by that. One
 * sent with its id keeps the stored key; one sent without takes that of a stored one of the same person.
 */
export function fillConsentKeys(input: { data: unknown; stored: readonly ConsentLike[]; newKey: () => string }): void {
  const consents = consentsOf(input.data);
  const sentIds = new Set(consents.flatMap(({ id }) => (id ? [String(id)] : [])));
  const taken = new Set<unknown>(input.stored.filter(({ id }) => sentIds.has(String(id))).map(({ key }) => key));
  for (const consent of consents) {
    if (consent.id) continue;
    const match = input.stored.find(({ key, person }) => key && !taken.has(key) && person === consent.person);
    if (!consent.key || taken.has(consent.key)) consent.key = match?.key ?? input.newKey();
    taken.add(consent.key);
  }
}

function consentsOf(data: unknown): ConsentLike[] {
  if (typeof data !== 'object' || data === null || !('consents' in data) || !Array.isArray(data.consents)) return [];
  return data.consents.filter((consent) => typeof consent === 'object' && consent !== null);
}

/** Call in `register()`: fills consent keys whenever a photo is written through the documents service. */
export function registerConsentKeys(strapi: Core.Strapi, newKey: () => string): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== PHOTO_UID || !['create', 'update', 'clone'].includes(context.action)) return next();
    const params = context.params as { data?: unknown; documentId?: string };
    if (consentsOf(params.data).some(({ id }) => !id)) {
      const kept = context.action === 'update' ? params.documentId : undefined;
      fillConsentKeys({ data: params.data, stored: kept ? await storedConsents(strapi, kept) : [], newKey });
    }
    return next();
  });
}

async function storedConsents(strapi: Core.Strapi, documentId: string): Promise<ConsentLike[]> {
  const row: unknown = await strapi.db
    .query(PHOTO_UID as UID.ContentType)
    .findOne({ where: { documentId }, populate: ['consents'] });
  return consentsOf(row);
}
