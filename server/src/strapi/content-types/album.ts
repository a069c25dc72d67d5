import { PHOTO_UID } from '../../../../shared/kinds';
import { amount, choice, currency, localized, one, paragraph, type TypeDefinition, toMany } from '../schema';
import { bodyRow, closing, closingRows, opening, openingRows } from './common';

export const album: TypeDefinition = {
  kind: 'collectionType',
  singularName: 'album',
  pluralName: 'albums',
  collectionName: 'community_hub_albums',
  displayName: 'Album',
  description: 'Photos of a cause that the brand supports, with who took them and who agreed.',
  icon: 'landscape',
  editorial: true,
  attributes: {
    ...opening,
    cause: localized(paragraph()),
    beneficiary: one('beneficiary'),
    contribution: choice(['financial', 'in-kind', 'skills', 'time']),
    amount: amount(),
    currency: currency(),
    amountVisible: { type: 'boolean', default: false },
    periodStart: { type: 'date' },
    periodEnd: { type: 'date' },
    place: one('place'),
    photos: toMany(PHOTO_UID),
    ...closing,
  },
  view: {
    mainField: 'title',
    sort: { by: 'updatedAt', order: 'DESC' },
    list: ['title', 'contribution', 'periodStart', 'photos'],
    rows: [
      ...openingRows,
      [['photos', 12]],
      bodyRow,
      [['cause', 12]],
      [['beneficiary', 12]],
      [
        ['contribution', 6],
        ['amountVisible', 6],
      ],
      [
        ['amount', 6],
        ['currency', 6],
      ],
      [
        ['periodStart', 6],
        ['periodEnd', 6],
      ],
      [['place', 12]],
      ...closingRows,
    ],
  },
};
