import type { Knex } from 'knex';
import type { BootedHub } from '../tests/integration/boot';
import { fillEvents, fillPages } from './community';

const EVENT = 'plugin::community-hub.event';
const API = '/api/community-hub';

export const STOCK_LIST = "Strapi's list of events";
export const STOCK_ITEM = "Strapi's findOne, same data";
export const ITEM = 'item call';
export const FEED = 'items';
export const ITEM_EACH = 'item call, another item each time';

/** Lists of the mixed feed; each first page. */
function lists(now: Date): Record<string, string> {
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return {
    [FEED]: 'items',
    'items, happening': 'items?order=happening',
    'items, past': 'items?when=past',
    'items, one kind': 'items?kind=job',
    'items, a common tag': 'items?tag=common',
    'items, a rare tag': 'items?tag=rare',
    'items, upcoming with a tag': 'items?when=upcoming&tag=common',
    'items, upcoming with a tag of none': 'items?when=upcoming&tag=newsonly',
    'items, search': 'items?q=solar%20mark',
    'items, search that finds nothing': 'items?q=solar%20zebra',
    'items, a month of last year': `items?from=${day(-400)}&to=${day(-370)}`,
    'items, past in that month': `items?when=past&from=${day(-400)}&to=${day(-370)}`,
    'items, near a city': 'items?near=45.75,4.85&radius=25',
    'items, near a village': 'items?near=47,2&radius=25',
  };
}

/** Opens a hub with so many items and one of which everything is filled in. Answers paths by what they are. */
export async function prepareReads(hub: BootedHub, size: number): Promise<Map<string, string>> {
  const knex = hub.strapi.db.connection as unknown as Knex;
  await hub.strapi.plugin('community-hub').service('syndication').openHub();
  await allow(hub, ['plugin::community-hub.event.find', 'plugin::community-hub.event.findOne']);
  const documentId = await publishRich(hub);
  const now = new Date();
  await fillPages(knex, size, now);
  await fillEvents(knex, 'community_hub_events', size, now);
  const populate = ['cover', 'place.address', 'place.geo', 'organizer', 'speakers.photo', 'offers', 'store.address']
    .concat(['store.geo', 'store.cover', 'recurrence', 'share.image', 'video', 'speaker'])
    .map((path, index) => `populate[${index}]=${path}`)
    .join('&');
  return new Map([
    [STOCK_LIST, `${API}/events?pagination[pageSize]=20&sort=startsAt:desc`],
    [STOCK_ITEM, `${API}/events/${documentId}?${populate}`],
    [ITEM, `${API}/items/event/rich-night`],
    [ITEM_EACH, `${API}/items/event/bench-{n}1`],
    ...Object.entries(lists(now)).map(([name, path]): [string, string] => [name, `${API}/${path}`]),
  ]);
}

/** What an editor would fill in, with pictures, published as she does. */
async function publishRich({ strapi }: BootedHub): Promise<string> {
  const files = await Promise.all([1, 2, 3].map((number) => picture(strapi, number)));
  const store = await strapi.documents('plugin::community-hub.store' as never).create({
    data: {
      title: 'Lyon',
      slug: 'lyon',
      role: 'store',
      timezone: 'Europe/Paris',
      address: { city: 'Lyon', country: 'FR' },
      geo: { lat: 45.74, lng: 4.81 },
    },
    status: 'published',
  } as never);
  const { documentId } = await strapi.documents(EVENT as never).create({
    data: {
      title: 'Rich night',
      slug: 'rich-night',
      summary: 'Bring your bike.',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'We mend it together. '.repeat(40) }] }],
      startsAt: '2031-05-20T18:30',
      endsAt: '2031-05-20T21:00',
      timezone: 'Europe/Paris',
      attendance: 'onsite',
      registration: 'external',
      registrationUrl: 'https://tickets.example.org',
      eventStatus: 'scheduled',
      cover: files[0],
      coverAlt: 'Two people mending a wheel',
      tags: ['bench', 'common'],
      place: { name: 'Hall', address: { city: 'Lyon', country: 'FR' }, geo: { lat: 45.74, lng: 4.81 } },
      organizer: { name: 'Bikes for all', url: 'https://bikes.example.org' },
      speakers: [
        { name: 'Ines', role: 'Mechanic', photo: files[1] },
        { name: 'Paul', role: 'Cook', photo: files[2] },
      ],
      offers: [{ name: 'Regular', price: 12, currency: 'EUR' }],
      store: store.documentId,
    },
    status: 'published',
  } as never);
  return documentId;
}

async function picture(strapi: BootedHub['strapi'], number: number): Promise<number> {
  const format = { url: `/uploads/p${number}-s.jpg`, width: 500, height: 300 };
  const row = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: `p${number}.jpg`,
      hash: `p${number}`,
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 100,
      url: `/uploads/p${number}.jpg`,
      provider: 'local',
      width: 1600,
      height: 900,
      formats: { small: format, medium: format },
    },
  });
  return row.id;
}

async function allow({ strapi }: BootedHub, actions: readonly string[]): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of actions) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
}
