import {
  type ComponentDefinition,
  choice,
  line,
  localeCode,
  paragraph,
  picture,
  shownWhen,
  stringList,
  url,
} from '../schema';

/** People and organisations, and what they agreed to. */
export const people: readonly ComponentDefinition[] = [
  {
    name: 'person',
    displayName: 'Person',
    collectionName: 'components_community_hub_persons',
    icon: 'user',
    attributes: { name: line({ required: true }), role: line(), url: url(), photo: picture() },
    view: {
      mainField: 'name',
      rows: [
        [
          ['name', 6],
          ['role', 6],
        ],
        [
          ['url', 6],
          ['photo', 6],
        ],
      ],
    },
  },
  {
    name: 'speaker',
    displayName: 'Who speaks',
    collectionName: 'components_community_hub_speakers',
    icon: 'microphone',
    attributes: {
      as: choice(['brand', 'person'], { required: true, default: 'brand' }),
      name: shownWhen('as', 'person', line({ required: true })),
      role: shownWhen('as', 'person', line({ required: true })),
      url: shownWhen('as', 'person', url()),
      photo: shownWhen('as', 'person', picture()),
    },
    view: {
      mainField: 'as',
      rows: [
        [
          ['as', 4],
          ['name', 4],
          ['role', 4],
        ],
        [
          ['url', 6],
          ['photo', 6],
        ],
      ],
    },
  },
  {
    name: 'organizer',
    displayName: 'Organisation',
    collectionName: 'components_community_hub_organizers',
    icon: 'userCircle',
    attributes: { name: line({ required: true }), url: url() },
    view: {
      mainField: 'name',
      rows: [
        [
          ['name', 6],
          ['url', 6],
        ],
      ],
    },
  },
  {
    name: 'beneficiary',
    displayName: 'Beneficiary',
    collectionName: 'components_community_hub_beneficiaries',
    icon: 'heart',
    attributes: { name: line({ required: true }), url: url(), logo: picture() },
    view: {
      mainField: 'name',
      rows: [
        [
          ['name', 6],
          ['url', 6],
        ],
        [['logo', 6]],
      ],
    },
  },
  {
    name: 'contact',
    displayName: 'Contact person',
    collectionName: 'components_community_hub_contacts',
    icon: 'phone',
    attributes: { name: line(), email: { type: 'email' }, phone: line({ maxLength: 40 }) },
    view: {
      mainField: 'name',
      rows: [
        [
          ['name', 4],
          ['email', 4],
          ['phone', 4],
        ],
      ],
    },
  },
  {
    name: 'contact-point',
    displayName: 'Contact point',
    collectionName: 'components_community_hub_contact_points',
    icon: 'phone',
    attributes: {
      type: line({ required: true, maxLength: 80 }),
      email: { type: 'email' },
      phone: line({ maxLength: 40 }),
      url: url(),
    },
    view: {
      mainField: 'type',
      rows: [
        [
          ['type', 6],
          ['email', 6],
        ],
        [
          ['phone', 6],
          ['url', 6],
        ],
      ],
    },
  },
  {
    name: 'consent',
    displayName: 'Consent',
    collectionName: 'components_community_hub_consents',
    icon: 'shield',
    attributes: {
      // Filled by hooks/consent-keys: links that ask for it know a consent by it.
      key: line({ visible: false }),
      person: line({ required: true }),
      state: choice(['granted', 'refused', 'withdrawn', 'missing'], { required: true, default: 'missing' }),
      scope: stringList(['hub', 'social', 'press']),
      until: { type: 'date' },
      guardian: line(),
      // Where the signed form is kept, not the form: an upload would have a public address.
      evidence: paragraph(),
      note: paragraph(),
    },
    view: {
      mainField: 'person',
      rows: [
        [
          ['person', 6],
          ['state', 6],
        ],
        [
          ['scope', 6],
          ['until', 6],
        ],
        [['guardian', 12]],
        [
          ['evidence', 6],
          ['note', 6],
        ],
      ],
    },
  },
  {
    name: 'brand-text',
    displayName: 'Brand text',
    collectionName: 'components_community_hub_brand_texts',
    icon: 'feather',
    attributes: { locale: localeCode(), tagline: line(), description: paragraph() },
    view: {
      mainField: 'locale',
      rows: [
        [
          ['locale', 4],
          ['tagline', 8],
        ],
        [['description', 12]],
      ],
    },
  },
];
