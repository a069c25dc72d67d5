import { KIND_UIDS } from '../../../../shared/kinds';
import { type ComponentDefinition, choice, clockTime, hiddenWhen, line, one, toOne } from '../schema';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Where things are, and when a place is open. */
export const places: readonly ComponentDefinition[] = [
  {
    name: 'address',
    displayName: 'Address',
    collectionName: 'components_community_hub_addresses',
    icon: 'pinMap',
    attributes: {
      street: line(),
      postalCode: line({ maxLength: 20 }),
      city: line(),
      region: line(),
      country: { type: 'string', regex: '^[A-Z]{2}$', maxLength: 2 },
    },
    view: {
      mainField: 'city',
      rows: [
        [['street', 12]],
        [
          ['postalCode', 4],
          ['city', 8],
        ],
        [
          ['region', 8],
          ['country', 4],
        ],
      ],
    },
  },
  {
    name: 'geo',
    displayName: 'Position',
    collectionName: 'components_community_hub_geos',
    icon: 'crosshair',
    attributes: {
      lat: { type: 'float', required: true, min: -90, max: 90 },
      lng: { type: 'float', required: true, min: -180, max: 180 },
    },
    view: {
      mainField: 'id',
      rows: [
        [
          ['lat', 6],
          ['lng', 6],
        ],
      ],
    },
  },
  {
    name: 'place',
    displayName: 'Place',
    collectionName: 'components_community_hub_places',
    icon: 'pinMap',
    attributes: { name: line(), address: one('address'), geo: one('geo') },
    view: { mainField: 'name', rows: [[['name', 12]], [['address', 12]], [['geo', 12]]] },
  },
  {
    name: 'location',
    displayName: 'Place of work',
    collectionName: 'components_community_hub_locations',
    icon: 'pinMap',
    attributes: { store: toOne(KIND_UIDS.store), address: one('address') },
    view: { mainField: 'id', rows: [[['store', 12]], [['address', 12]]] },
  },
  {
    name: 'hours',
    displayName: 'Opening hours',
    collectionName: 'components_community_hub_hours',
    icon: 'clock',
    attributes: {
      day: choice(WEEKDAYS, { required: true }),
      opens: clockTime({ required: true }),
      closes: clockTime({ required: true }),
    },
    view: {
      mainField: 'day',
      rows: [
        [
          ['day', 4],
          ['opens', 4],
          ['closes', 4],
        ],
      ],
    },
  },
  {
    name: 'special-day',
    displayName: 'Special day',
    collectionName: 'components_community_hub_special_days',
    icon: 'calendar',
    attributes: {
      date: { type: 'date', required: true },
      closed: { type: 'boolean', required: true, default: true },
      opens: hiddenWhen('closed', true, clockTime({ required: true })),
      closes: hiddenWhen('closed', true, clockTime({ required: true })),
      note: line(),
    },
    view: {
      mainField: 'date',
      rows: [
        [
          ['date', 6],
          ['closed', 6],
        ],
        [
          ['opens', 6],
          ['closes', 6],
        ],
        [['note', 12]],
      ],
    },
  },
];
