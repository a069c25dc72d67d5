import type { Core, UID } from '@strapi/strapi';
import { blocks } from './blocks';
import type { Entry, Fields, Locale, Refs, Words } from './types';
import { type Kind, UIDS } from './uids';

/** Strapi's documents without the types of an app's own schemas, which the plugin's are not part of. */
interface Documents {
  create(params: { locale?: Locale; data: Fields }): Promise<{ documentId: string }>;
  update(params: { documentId: string; locale: Locale; data: Fields }): Promise<unknown>;
  publish(params: { documentId: string; locale: Locale }): Promise<unknown>;
  findFirst(params: Fields): Promise<{ documentId: string } | null>;
}
export function documents(strapi: Core.Strapi, uid: string): Documents {
  return strapi.documents(uid as UID.ContentType) as unknown as Documents;
}

/** Writes an item as a draft in both languages; answers its documentId. */
export async function writeDraft(strapi: Core.Strapi, kind: Kind, entry: Entry, refs: Refs): Promise<string> {
  const type = documents(strapi, UIDS[kind]);
  // A non-localized field belongs to the document; a relation to each of its languages.
  const relations = relationsOf(entry, refs);
  const { documentId } = await type.create({
    locale: 'en',
    data: {
      ...entry.fields(refs),
      ...entry.before?.(refs),
      ...relations,
      ...textsOf(entry.words.en),
      identifier: entry.key,
      cover: refs.file(entry.picture),
      speaker: speakerOf(entry, refs),
    },
  });
  await type.update({ documentId, locale: 'fr', data: { ...textsOf(entry.words.fr), ...relations } });
  return documentId;
}

/** Publishes both languages of an item. */
export async function publish(strapi: Core.Strapi, kind: Kind, documentId: string): Promise<void> {
  for (const locale of ['en', 'fr'] as const) await documents(strapi, UIDS[kind]).publish({ documentId, locale });
}

/** Publishes an item that changed after it was first published once more, as it is now. */
export async function publishChange(
  strapi: Core.Strapi,
  kind: Kind,
  documentId: string,
  entry: Entry,
  refs: Refs,
): Promise<void> {
  if (!entry.before) return;
  const now = entry.fields(refs);
  const data = Object.fromEntries(Object.keys(entry.before(refs)).map((name) => [name, now[name] ?? null]));
  await documents(strapi, UIDS[kind]).update({ documentId, locale: 'en', data });
  await publish(strapi, kind, documentId);
}

function textsOf({ body, ...rest }: Words): Fields {
  return { ...rest, body: blocks(body) };
}

function relationsOf(entry: Entry, refs: Refs): Fields {
  const { photos } = entry.fields(refs);
  return {
    ...(entry.store ? { store: refs.store(entry.store) } : {}),
    ...(photos === undefined ? {} : { photos }),
  };
}

function speakerOf({ speaker }: Entry, refs: Refs): Fields {
  return speaker
    ? { as: 'person', name: speaker.name, role: speaker.role, photo: refs.file(speaker.photo) }
    : { as: 'brand' };
}
