import { PHOTO_UID } from '../../../../shared/kinds';
import { choice, line, localized, many, one, stringList, type TypeDefinition, timezone, toMany } from '../schema';
import { bodyRow, closing, closingRows, opening, openingRows, wallPublishing } from './common';

export const store: TypeDefinition = {
  kind: 'collectionType',
  singularName: 'store',
  pluralName: 'stores',
  collectionName: 'community_hub_stores',
  displayName: 'Store',
  description: 'A place of the brand: store, office, venue or partner. Typed once, used by events, sessions and jobs.',
  icon: 'shoppingCart',
  editorial: true,
  attributes: {
    ...opening,
    role: choice(['store', 'office', 'venue', 'partner'], { required: true, default: 'store' }),
    businessType: line({ regex: '^[A-Z][A-Za-z]*$', maxLength: 60 }),
    address: one('address'),
    geo: one('geo'),
    phone: line({ maxLength: 40 }),
    email: { type: 'email' },
    timezone: timezone(),
    hours: many('hours'),
    specialDays: many('special-day'),
    services: localized(stringList()),
    photos: toMany(PHOTO_UID),
    googlePlaceId: line(),
    ...closing,
    ...wallPublishing,
  },
  view: {
    mainField: 'title',
    sort: { by: 'title', order: 'ASC' },
    list: ['title', 'role', 'phone', 'updatedAt'],
    rows: [
      ...openingRows,
      [
        ['role', 4],
        ['businessType', 4],
        ['timezone', 4],
      ],
      [['address', 12]],
      [['geo', 12]],
      [
        ['phone', 4],
        ['email', 4],
        ['googlePlaceId', 4],
      ],
      bodyRow,
      [['hours', 12]],
      [['specialDays', 12]],
      [['services', 12]],
      [['photos', 12]],
      ...closingRows,
    ],
  },
};
