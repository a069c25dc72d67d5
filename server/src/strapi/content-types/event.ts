import { choice, many, one, shownWhen, type TypeDefinition, timezone, url, wallTime } from '../schema';
import { bodyRow, closing, closingRows, opening, openingRows, wallPublishing } from './common';

export const event: TypeDefinition = {
  kind: 'collectionType',
  singularName: 'event',
  pluralName: 'events',
  collectionName: 'community_hub_events',
  displayName: 'Event',
  description: 'A meeting with a date: on site, online or both.',
  icon: 'calendar',
  editorial: true,
  attributes: {
    ...opening,
    startsAt: wallTime({ required: true }),
    endsAt: wallTime(),
    timezone: timezone(),
    allDay: { type: 'boolean', default: false },
    // Strapi keeps `status` for draft and published.
    eventStatus: choice(['scheduled', 'rescheduled', 'postponed', 'cancelled', 'moved-online'], {
      required: true,
      default: 'scheduled',
    }),
    attendance: choice(['onsite', 'online', 'mixed'], { required: true, default: 'onsite' }),
    place: one('place'),
    onlineUrl: url(),
    organizer: one('organizer'),
    speakers: many('person'),
    offers: many('offer'),
    capacity: { type: 'integer', min: 1 },
    // Registration inside the hub is refused until that part exists, so it is not offered.
    registration: choice(['none', 'external'], { required: true, default: 'none' }),
    registrationUrl: shownWhen('registration', 'external', url({ required: true })),
    recurrence: one('recurrence'),
    ...closing,
    ...wallPublishing,
  },
  view: {
    mainField: 'title',
    sort: { by: 'startsAt', order: 'DESC' },
    list: ['title', 'startsAt', 'eventStatus', 'attendance'],
    rows: [
      ...openingRows,
      [
        ['startsAt', 4],
        ['endsAt', 4],
        ['timezone', 4],
      ],
      [
        ['allDay', 4],
        ['eventStatus', 4],
        ['attendance', 4],
      ],
      bodyRow,
      [['place', 12]],
      [['onlineUrl', 12]],
      [
        ['registration', 4],
        ['registrationUrl', 8],
      ],
      [['capacity', 4]],
      [['offers', 12]],
      [['speakers', 12]],
      [['organizer', 12]],
      [['recurrence', 12]],
      ...closingRows,
    ],
  },
};
