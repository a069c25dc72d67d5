import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { CONTENT, SHARED_FIRST } from './content';
import { brandFields } from './content/brand';
import { PHOTOS, photoFields } from './content/photos';
import { TIMED } from './content/timed';
import { datesFrom } from './dates';
import type { Entry, Refs, StoreKey } from './types';
import { BRAND_UID, type Kind, PHOTO_UID, UIDS } from './uids';
import { uploadPictures } from './upload';
import { documents, publish, publishChange, writeDraft } from './write';

/** True once the brand has been written, which is the last thing the seed does. */
export async function isSeeded(strapi: Core.Strapi): Promise<boolean> {
  return (await documents(strapi, BRAND_UID).findFirst({})) !== null;
}

/**
 * Writes pictures, photos, items and the brand; items to be shared first, and those with a time to come, stay drafts. All
 * content is one transaction, so that a start that was cut short leaves nothing half done.
 */
export async function writeContent(strapi: Core.Strapi, today: Date): Promise<void> {
  const folder = path.resolve(process.cwd(), '.data/pictures');
  const files = await uploadPictures(strapi, folder, descriptionOf);
  await strapi.db.transaction(() => writeItems(strapi, today, files));
}

async function writeItems(strapi: Core.Strapi, today: Date, files: ReadonlyMap<string, number>): Promise<void> {
  const stores = new Map<StoreKey, string>();
  const photos = new Map<string, string>();
  const refs: Refs = {
    dates: datesFrom(today),
    file: (id) => known(files, id),
    store: (key) => known(stores, key),
    photo: (key) => known(photos, key),
  };
  for (const photo of PHOTOS) {
    const { documentId } = await documents(strapi, PHOTO_UID).create({ data: photoFields(photo, refs) });
    photos.set(photo.key, documentId);
  }
  const drafts: { kind: Kind; documentId: string; rank: number; entry: Entry }[] = [];
  for (const { kind, entries } of CONTENT) {
    for (const [rank, entry] of entries.entries()) {
      const documentId = await writeDraft(strapi, kind, entry, refs);
      if (kind === 'store') {
        stores.set(entry.key as StoreKey, documentId);
        await publish(strapi, kind, documentId);
      } else if (!SHARED_FIRST.includes(entry.key)) drafts.push({ kind, documentId, rank, entry });
    }
  }
  for (const { kind, entry } of TIMED) await writeDraft(strapi, kind, entry, refs);
  // The newest come first on the hub: taken in turn, its first page shows every kind.
  drafts.sort((one, other) => one.rank - other.rank);
  for (const { kind, documentId, entry } of drafts) {
    await publish(strapi, kind, documentId);
    await publishChange(strapi, kind, documentId, entry, refs);
  }
  await documents(strapi, BRAND_UID).create({ data: brandFields(refs) });
}

/** documentId of an item by its key, or null before the seed. */
export async function findItem(strapi: Core.Strapi, key: string): Promise<{ kind: Kind; documentId: string } | null> {
  const all = CONTENT.flatMap(({ kind, entries }) => entries.map((entry) => ({ kind, entry })));
  for (const { kind, entry } of [...all, ...TIMED]) {
    if (entry.key !== key) continue;
    const found = await documents(strapi, UIDS[kind]).findFirst({ locale: 'en', filters: { identifier: key } });
    return found && { kind, documentId: found.documentId };
  }
  return null;
}

/** The English alt text of the first place a picture is used in. */
function descriptionOf(id: string): string {
  const photo = PHOTOS.find((one) => one.key === id);
  if (photo) return photo.words.en.alt;
  for (const { entries } of CONTENT) {
    const entry = entries.find((one) => one.picture === id);
    if (entry) return entry.words.en.coverAlt;
    const speaking = entries.find((one) => one.speaker?.photo === id);
    if (speaking?.speaker) return `Portrait of ${speaking.speaker.name}`;
  }
  return id === 'logo' ? 'Tournelune: a wheel under a crescent moon' : '';
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo's content names "${String(key)}", which nothing has made.`);
  return value;
}
