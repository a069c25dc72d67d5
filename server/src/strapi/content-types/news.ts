import { one, type TypeDefinition } from '../schema';
import { bodyRow, closing, closingRows, opening, openingRows } from './common';

export const news: TypeDefinition = {
  kind: 'collectionType',
  singularName: 'news-item',
  pluralName: 'news-items',
  collectionName: 'community_hub_news_items',
  displayName: 'News',
  description: 'What happens, told by the brand or by a person who speaks for it.',
  icon: 'bulletList',
  editorial: true,
  attributes: {
    ...opening,
    author: one('person'),
    pinnedUntil: { type: 'datetime' },
    expiresAt: { type: 'datetime' },
    source: one('source'),
    ...closing,
  },
  view: {
    mainField: 'title',
    sort: { by: 'updatedAt', order: 'DESC' },
    list: ['title', 'pinnedUntil', 'expiresAt', 'updatedAt'],
    rows: [
      ...openingRows,
      bodyRow,
      [
        ['pinnedUntil', 6],
        ['expiresAt', 6],
      ],
      [['author', 12]],
      [['source', 12]],
      ...closingRows,
    ],
  },
};
