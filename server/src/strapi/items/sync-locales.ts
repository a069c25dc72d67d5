import type { Core, Schema, UID } from '@strapi/strapi';
import { KIND_UIDS, type Kind } from '../../../../shared/kinds';
import { canonicalJson } from '../../core/json';
import { type Populate, populateOf } from './populate';

interface Row {
  id: number;
  locale: string;
  publishedAt: string | null;
  [attribute: string]: unknown;
}

/**
 * Carries the fields that are the same in every language to the other locales of a document, drafts
 * and published rows alike. Strapi's own middleware reaches them on some databases and not on
 * others, because it compares with whichever row the database returns first.
 */
export async function syncLocales(strapi: Core.Strapi, kind: Kind, documentId: string, locale: string): Promise<void> {
  const uid = KIND_UIDS[kind] as UID.ContentType;
  const others = await otherRows(strapi, uid, documentId, locale);
  if (others.length === 0) return;
  const edited = editedDrafts(strapi, uid, others);
  const i18n = strapi.plugin('i18n');
  const populate = i18n.service('content-types').getNestedPopulateOfNonLocalizedAttributes(uid);
  // Drafts first: the Content Manager calls an item modified when its draft is the younger of the two.
  for (const publishedAt of [null, { $notNull: true }]) {
    // To read a row with all its components takes some ten queries: not for nobody.
    if (!others.some((other) => (other.publishedAt === null) === (publishedAt === null))) continue;
    const row = await strapi.db.query(uid).findOne({ where: { documentId, locale, publishedAt }, populate });
    if (row) await i18n.service('localizations').syncNonLocalizedAttributes(row, strapi.contentType(uid));
  }
  for (const { id, slug } of edited) await strapi.db.query(uid).update({ where: { id }, data: { slug } });
}

async function otherRows(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale: string,
): Promise<Row[]> {
  const where = { documentId, locale: { $ne: locale } };
  const known = await strapi.db.query(uid).findMany({ where, select: ['id'] });
  if (known.length === 0) return [];
  return (await strapi.db.query(uid).findMany({ where, populate: localizedPopulate(strapi, uid) })) as Row[];
}

/** Drafts that hold an edit of their own language that is not published yet: they stay modified. */
function editedDrafts(strapi: Core.Strapi, uid: UID.ContentType, rows: readonly Row[]): Row[] {
  return rows.filter((draft) => {
    if (draft.publishedAt !== null) return false;
    const published = rows.find((row) => row.publishedAt !== null && row.locale === draft.locale);
    return published !== undefined && ownWords(strapi, uid, draft) !== ownWords(strapi, uid, published);
  });
}

function localizedAttributes(strapi: Core.Strapi, uid: UID.ContentType): string[] {
  return Object.entries(strapi.getModel(uid).attributes)
    .filter(([, attribute]) => {
      const { type, pluginOptions } = attribute as Schema.Attribute.AnyAttribute & {
        pluginOptions?: { i18n?: { localized?: boolean } };
      };
      return type !== 'relation' && pluginOptions?.i18n?.localized === true;
    })
    .map(([name]) => name);
}

function localizedPopulate(strapi: Core.Strapi, uid: UID.ContentType): Populate {
  const localized = new Set(localizedAttributes(strapi, uid));
  return Object.fromEntries(Object.entries(populateOf(strapi, uid)).filter(([name]) => localized.has(name)));
}

/** What one language says, as text to compare: component rows have other ids when published. */
function ownWords(strapi: Core.Strapi, uid: UID.ContentType, row: Row): string {
  const words = localizedAttributes(strapi, uid).map((name) => [name, row[name] ?? null]);
  return canonicalJson(JSON.parse(JSON.stringify(words, (name, value) => (name === 'id' ? undefined : value))));
}
