import type { Core } from '@strapi/strapi';
import { TIMED } from '../content/timed';
import { findItem } from '../content-seed';
import { datesFrom } from '../dates';
import { LOCALES } from '../types';
import { UIDS } from '../uids';
import { documents } from '../write';
import { asEditor } from './editor';

/** Gives drafts the time at which they go public, as Save in the Content Manager does. */
export async function setTimes(strapi: Core.Strapi): Promise<void> {
  const dates = datesFrom(new Date());
  for (const { kind, entry, publishAt } of TIMED) {
    const found = await findItem(strapi, entry.key);
    if (!found) continue;
    const { documentId } = found;
    const uid = UIDS[kind];
    await asEditor(strapi, `/content-manager/collection-types/${uid}/${documentId}`, async () => {
      for (const locale of LOCALES) {
        await documents(strapi, uid).update({ documentId, locale, data: { publishAt: publishAt(dates) } });
      }
    });
  }
}
