import { EVENING } from '../fixtures/evening';
import type { BootedHub } from './boot';

const UID = 'plugin::community-hub';

const STORE = {
  title: 'Lyon',
  slug: 'lyon',
  role: 'store',
  timezone: 'Europe/Paris',
  address: { street: '12 quai Saint-Antoine', postalCode: '69002', city: 'Lyon', country: 'FR' },
  geo: { lat: 45.7629, lng: 4.8332 },
};
const EVENT = {
  title: 'Open bench night',
  slug: 'open-bench-night',
  summary: 'Bring your bike, we mend it together.',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'There is soup.' }] }],
  ...EVENING,
  tags: ['Repair'],
};

/** The items that the examples of docs/guide/hub-and-api.md speak of, on a hub that is open. */
export async function writeDocsContent({ strapi }: BootedHub): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
  const documents = (type: string) => strapi.documents(`${UID}.${type}` as never) as any;
  await strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  await strapi.plugin('community-hub').service('syndication').openHub();
  await documents('brand').create({ data: { name: 'Tournelune', hashtags: ['community'] } });
  const store = await documents('store').create({ data: STORE, status: 'published' });
  const french = { documentId: store.documentId, locale: 'fr', data: { title: 'Lyon', slug: 'lyon' } };
  await documents('store').update({ ...french, status: 'published' });
  const event = await documents('event').create({
    data: { ...EVENT, store: store.documentId },
    status: 'published',
  });
  await documents('event').update({
    documentId: event.documentId,
    locale: 'fr',
    data: { title: 'Soirée atelier ouvert', slug: 'soiree-atelier-ouvert', summary: 'Venez avec votre vélo.' },
    status: 'published',
  });
  await documents('event').update({ documentId: event.documentId, data: { slug: 'bench-night' }, status: 'published' });
  await documents('event').update({ documentId: event.documentId, data: { slug: EVENT.slug }, status: 'published' });
  const removed = { ...EVENT, title: 'Removed night', slug: 'removed-night' };
  const { documentId } = await documents('event').create({ data: removed, status: 'published' });
  await documents('event').unpublish({ documentId });
}
