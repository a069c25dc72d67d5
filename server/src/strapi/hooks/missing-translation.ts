import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { KIND_UIDS } from '../../../../shared/kinds';

/** Strapi's words for a relation whose target has no version in the locale that is being written. */
const NOT_IN_LOCALE = /^Document with id "([^"]+)", locale "([^"]+)" not found/;

/**
 * Strapi links only items of the same language, and copies sessions and places to every language.
 * Its refusal names an id; this one names the store and the cure.
 */
export async function explainMissingTranslation(strapi: Core.Strapi, error: unknown): Promise<unknown> {
  const [, documentId, locale] = (error instanceof Error && NOT_IN_LOCALE.exec(error.message)) || [];
  if (!documentId || !locale) return error;
  const store = await strapi.db
    .query(KIND_UIDS.store as UID.ContentType)
    .findOne({ where: { documentId }, select: ['title'] });
  if (!store) return error;
  const message = `store: "${store.title}" has no version in the language "${locale}" yet; translate the store first, then save again`;
  return new errors.ValidationError(message, { errors: [{ path: ['store'], name: 'ValidationError', message }] });
}
