import { choice, line, localized, many, one, paragraph, type TypeDefinition } from '../schema';
import { bodyRow, closing, closingRows, opening, openingRows } from './common';

export const training: TypeDefinition = {
  kind: 'collectionType',
  singularName: 'training',
  pluralName: 'trainings',
  collectionName: 'community_hub_trainings',
  displayName: 'Training',
  description: 'A course, advice, trial or visit, with its dated sessions in stores or online.',
  icon: 'book',
  editorial: true,
  attributes: {
    ...opening,
    objectives: localized(paragraph()),
    prerequisites: localized(paragraph()),
    audience: localized(paragraph()),
    level: choice(['beginner', 'intermediate', 'advanced', 'all']),
    durationMinutes: { type: 'integer', min: 1 },
    language: line({ regex: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 35 }),
    certificate: line(),
    provider: one('organizer'),
    offers: many('offer'),
    sessions: many('session'),
    ...closing,
  },
  view: {
    mainField: 'title',
    sort: { by: 'updatedAt', order: 'DESC' },
    list: ['title', 'level', 'durationMinutes', 'updatedAt'],
    rows: [
      ...openingRows,
      [['sessions', 12]],
      bodyRow,
      [['objectives', 12]],
      [
        ['prerequisites', 6],
        ['audience', 6],
      ],
      [
        ['level', 4],
        ['durationMinutes', 4],
        ['language', 4],
      ],
      [['certificate', 12]],
      [['offers', 12]],
      [['provider', 12]],
      ...closingRows,
    ],
  },
};
