import type { Core, UID } from '@strapi/strapi';
import { KIND_UIDS, type Kind } from '../../../../shared/kinds';

/**
 * Carries the fields that are the same in every language to the other locales of a document, drafts
 * and published rows alike. Strapi's own middleware reaches them on some databases and not on
 * others, because it compares with whichever row the database returns first.
 */
export async function syncLocales(strapi: Core.Strapi, kind: Kind, documentId: string, locale: string): Promise<void> {
  const uid = KIND_UIDS[kind] as UID.ContentType;
  const i18n = strapi.plugin('i18n');
  const populate = i18n.service('content-types').getNestedPopulateOfNonLocalizedAttributes(uid);
  const others: { publishedAt: unknown }[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId, locale: { $ne: locale } }, select: ['publishedAt'] });
  for (const publishedAt of [{ $notNull: true }, null]) {
    // To read a row with all its components takes some ten queries: not for nobody.
    if (!others.some((other) => (other.publishedAt === null) === (publishedAt === null))) continue;
    const row = await strapi.db.query(uid).findOne({ where: { documentId, locale, publishedAt }, populate });
    if (row) await i18n.service('localizations').syncNonLocalizedAttributes(row, strapi.contentType(uid));
  }
}
