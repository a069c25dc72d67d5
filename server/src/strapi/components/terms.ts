import { KIND_UIDS } from '../../../../shared/kinds';
import {
  amount,
  type ComponentDefinition,
  choice,
  currency,
  line,
  many,
  timezone,
  toOne,
  url,
  wallTime,
} from '../schema';

/** What is offered, when, and for how much. */
export const terms: readonly ComponentDefinition[] = [
  {
    name: 'offer',
    displayName: 'Price',
    collectionName: 'components_community_hub_offers',
    icon: 'priceTag',
    attributes: {
      name: line(),
      price: amount({ required: true }),
      currency: currency(),
      url: url(),
      availableFrom: { type: 'datetime' },
      availableUntil: { type: 'datetime' },
    },
    view: {
      mainField: 'name',
      rows: [
        [
          ['name', 6],
          ['price', 3],
          ['currency', 3],
        ],
        [['url', 12]],
        [
          ['availableFrom', 6],
          ['availableUntil', 6],
        ],
      ],
    },
  },
  {
    name: 'salary',
    displayName: 'Salary',
    collectionName: 'components_community_hub_salaries',
    icon: 'handHeart',
    attributes: {
      min: amount(),
      max: amount(),
      currency: currency(),
      unit: choice(['hour', 'day', 'week', 'month', 'year'], { required: true, default: 'year' }),
      visible: { type: 'boolean', default: true },
    },
    view: {
      mainField: 'unit',
      rows: [
        [
          ['min', 3],
          ['max', 3],
          ['currency', 3],
          ['unit', 3],
        ],
        [['visible', 6]],
      ],
    },
  },
  {
    name: 'session',
    displayName: 'Session',
    collectionName: 'components_community_hub_sessions',
    icon: 'clock',
    attributes: {
      // Filled by hooks/session-keys: calendars and posts know a session by it.
      key: line({ visible: false }),
      type: choice(['training', 'advice', 'trial', 'visit'], { required: true, default: 'training' }),
      startsAt: wallTime({ required: true }),
      endsAt: wallTime(),
      timezone: timezone(),
      store: toOne(KIND_UIDS.store),
      onlineUrl: url(),
      instructor: line(),
      seats: { type: 'integer', min: 0 },
      sessionStatus: choice(['scheduled', 'full', 'postponed', 'cancelled'], {
        required: true,
        default: 'scheduled',
      }),
    },
    view: {
      mainField: 'startsAt',
      rows: [
        [
          ['startsAt', 4],
          ['endsAt', 4],
          ['timezone', 4],
        ],
        [
          ['type', 4],
          ['sessionStatus', 4],
          ['seats', 4],
        ],
        [
          ['store', 6],
          ['onlineUrl', 6],
        ],
        [['instructor', 6]],
      ],
    },
  },
  {
    name: 'recurrence',
    displayName: 'Recurrence',
    collectionName: 'components_community_hub_recurrences',
    icon: 'refresh',
    attributes: {
      rule: line({ required: true, regex: '^(RRULE:)?FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+:-]+)*$' }),
      exceptions: many('exception'),
    },
    view: { mainField: 'rule', rows: [[['rule', 12]], [['exceptions', 12]]] },
  },
  {
    name: 'exception',
    displayName: 'Day left out',
    collectionName: 'components_community_hub_exceptions',
    icon: 'calendar',
    attributes: { date: { type: 'date', required: true } },
    view: { mainField: 'date', rows: [[['date', 6]]] },
  },
];
