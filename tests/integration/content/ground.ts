import type { Core, UID } from '@strapi/strapi';
import type { Populate } from '../../../server/src/strapi/items/populate';
import { KIND_UIDS, PHOTO_UID } from '../../../shared/kinds';
import { fullPhoto, type Ground, localizedData } from './full-items';

/** The documents service of a type, without the types that `strapi ts:generate-types` would make. */
export function documents(strapi: Core.Strapi, uid: string) {
  return strapi.documents(uid as UID.ContentType) as unknown as {
    create(params: object): Promise<Row>;
    update(params: object): Promise<Row>;
    publish(params: object): Promise<{ entries: Row[] }>;
    unpublish(params: object): Promise<unknown>;
    delete(params: object): Promise<unknown>;
    clone(params: object): Promise<{ documentId: string; entries: Row[] }>;
    findOne(params: object): Promise<Row | null>;
    findFirst(params?: object): Promise<Row | null>;
  };
}
export type Row = { documentId: string } & Record<string, unknown>;

/** A French locale, files, a published store in both locales and a photo. */
export async function layGround(strapi: Core.Strapi): Promise<Ground> {
  await strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const files = {
    picture: await addFile(strapi, 'door.jpg', 'image/jpeg'),
    video: await addFile(strapi, 'door.mp4', 'video/mp4'),
    captions: await addFile(strapi, 'door.vtt', 'text/vtt'),
  };
  const photo = await documents(strapi, PHOTO_UID).create({ data: fullPhoto(files) });
  const stores = documents(strapi, KIND_UIDS.store);
  const ground = { ...files, photo: photo.documentId, store: '' };
  const store = await stores.create({
    locale: 'en',
    data: { ...localizedData('store', ground, 'en'), slug: 'ground-en', timezone: 'Europe/Paris' },
  });
  await stores.update({
    documentId: store.documentId,
    locale: 'fr',
    data: { ...localizedData('store', ground, 'fr'), slug: 'ground-fr', timezone: 'Europe/Paris' },
  });
  await stores.publish({ documentId: store.documentId, locale: '*' });
  return { ...ground, store: store.documentId };
}

async function addFile(strapi: Core.Strapi, name: string, mime: string): Promise<number> {
  const data = { name, hash: name, ext: name.slice(-4), mime, size: 1, url: `/uploads/${name}`, provider: 'local' };
  const file = await strapi.db.query('plugin::upload.file').create({ data: { ...data, width: 1600, height: 900 } });
  return file.id;
}

/** A populate of the documents service: media and components whole, relations by documentId. */
export function deepPopulate(strapi: Core.Strapi, uid: string): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid as UID.Schema).attributes)) {
    if (attribute.type === 'media') populate[name] = true;
    if (attribute.type === 'component') populate[name] = { populate: deepPopulate(strapi, attribute.component) };
    if (attribute.type === 'relation' && isOurs(attribute)) populate[name] = true;
  }
  return populate;
}

function isOurs(attribute: object): boolean {
  return (
    'target' in attribute && String(attribute.target).startsWith('plugin::community-hub.') && !('mappedBy' in attribute)
  );
}

/** A row as it was sent: files by id, relations by documentId, without what Strapi adds. */
export function asSent(strapi: Core.Strapi, uid: string, row: Row): Record<string, unknown> {
  const { attributes, modelType } = strapi.getModel(uid as UID.Schema);
  const added = (name: string) => (modelType === 'contentType' ? BOOKKEEPING.has(name) : name === 'key');
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const attribute = attributes[name];
      if (!attribute || added(name)) return [];
      return [[name, valueAsSent(strapi, attribute, value)]];
    }),
  );
}

const BOOKKEEPING = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'localizations',
  'createdBy',
  'updatedBy',
]);

function valueAsSent(strapi: Core.Strapi, attribute: { type: string }, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const each = (change: (one: Row) => unknown) => (Array.isArray(value) ? value.map(change) : change(value as Row));
  if (attribute.type === 'media') return each((file) => file.id);
  if (attribute.type === 'relation') return each((target) => target.documentId);
  const component = 'component' in attribute ? String(attribute.component) : null;
  return component ? each((one) => asSent(strapi, component, one)) : value;
}
