import { choice, type TypeDefinition } from '../schema';
import { bodyRow, closing, closingRows, opening, openingRows } from './common';

export const info: TypeDefinition = {
  kind: 'collectionType',
  singularName: 'info',
  pluralName: 'infos',
  collectionName: 'community_hub_infos',
  displayName: 'Information page',
  description: 'Standing information: about, contact, press, legal notice, privacy, accessibility.',
  icon: 'information',
  editorial: true,
  attributes: {
    ...opening,
    role: choice(['about', 'contact', 'press', 'legal-notice', 'privacy', 'accessibility', 'other'], {
      required: true,
      default: 'other',
    }),
    menu: choice(['none', 'header', 'footer'], { required: true, default: 'none' }),
    ...closing,
  },
  view: {
    mainField: 'title',
    sort: { by: 'title', order: 'ASC' },
    list: ['title', 'role', 'menu', 'updatedAt'],
    rows: [
      ...openingRows,
      [
        ['role', 6],
        ['menu', 6],
      ],
      bodyRow,
      ...closingRows,
    ],
  },
};
