import { COUNTRIES } from '../../../../shared/countries';
import {
  choice,
  hiddenWhen,
  line,
  localized,
  many,
  one,
  paragraph,
  shownWhen,
  stringList,
  type TypeDefinition,
  url,
} from '../schema';
import { bodyRow, closing, closingRows, opening, openingRows } from './common';

/** schema.org values that Google's job search reads, https://developers.google.com/search/docs/appearance/structured-data/job-posting (2026-11). */
const EMPLOYMENT_TYPES = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
] as const;

export const job: TypeDefinition = {
  kind: 'collectionType',
  singularName: 'job',
  pluralName: 'jobs',
  collectionName: 'community_hub_jobs',
  displayName: 'Job offer',
  description: 'An open position: where, how, until when, and how to apply.',
  icon: 'briefcase',
  editorial: true,
  attributes: {
    ...opening,
    state: choice(['open', 'filled', 'closed'], { required: true, default: 'open' }),
    postedAt: { type: 'datetime' },
    validThrough: { type: 'datetime' },
    department: line(),
    employmentTypes: stringList(EMPLOYMENT_TYPES),
    locations: many('location'),
    remote: choice(['no', 'hybrid', 'full'], { required: true, default: 'no' }),
    remoteCountries: hiddenWhen('remote', 'no', stringList(COUNTRIES)),
    salary: one('salary'),
    // Applying inside the hub comes later, so it is not offered.
    application: choice(['url', 'email'], { required: true, default: 'url' }),
    applicationUrl: shownWhen('application', 'url', url({ required: true })),
    applicationEmail: shownWhen('application', 'email', { type: 'email', required: true }),
    experience: localized(paragraph()),
    education: localized(paragraph()),
    benefits: localized(paragraph()),
    contact: one('contact'),
    ...closing,
  },
  view: {
    mainField: 'title',
    sort: { by: 'updatedAt', order: 'DESC' },
    list: ['title', 'state', 'department', 'validThrough'],
    rows: [
      ...openingRows,
      [
        ['state', 4],
        ['postedAt', 4],
        ['validThrough', 4],
      ],
      [
        ['department', 6],
        ['employmentTypes', 6],
      ],
      bodyRow,
      [['locations', 12]],
      [
        ['remote', 4],
        ['remoteCountries', 8],
      ],
      [['salary', 12]],
      [
        ['application', 4],
        ['applicationUrl', 8],
      ],
      [['applicationEmail', 8]],
      [['experience', 12]],
      [
        ['education', 6],
        ['benefits', 6],
      ],
      [['contact', 12]],
      ...closingRows,
    ],
  },
};
