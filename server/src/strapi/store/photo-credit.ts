import type { Core, UID } from '@strapi/strapi';

import { PHOTO_UID } from '../../../../shared/kinds';
import type { PhotoCredit } from '../../features/metadata';

const FIELDS = ['creator', 'credit', 'copyright', 'licence', 'licencePage'] as const;

/** What the photo of a file says about who made it; null where no photo has the file. */
export function createPhotoCredits(strapi: Core.Strapi): (fileId: number) => Promise<PhotoCredit | null> {
  return async (fileId) => {
    const photo = (await strapi.db
      .query(PHOTO_UID as UID.ContentType)
      .findOne({ where: { image: { id: fileId } }, select: [...FIELDS] })) as Omit<PhotoCredit, 'caption'> | null;
    if (!photo) return null;
    const { creator, credit, copyright, licence, licencePage } = photo;
    return { caption: null, creator, credit, copyright, licence, licencePage };
  };
}
