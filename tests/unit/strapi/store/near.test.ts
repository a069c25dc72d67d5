import knex, { type Knex } from 'knex';
import { areaOf } from '../../../../server/src/strapi/store/near';

const STORES = [
  { document_id: 'lyon', lat: 45.74, lng: 4.82 },
  { document_id: 'taveuni', lat: -16.85, lng: 179.99 },
  { document_id: 'rabi', lat: -16.5, lng: -179.97 },
];

describe('what is near', () => {
  let db: Knex;
  beforeAll(async () => {
    db = knex({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true });
    await db.schema.createTable('community_hub_pages', (table) => {
      table.text('document_id');
      table.text('kind');
      table.double('lat');
      table.double('lng');
    });
    await db('community_hub_pages').insert(STORES.map((store) => ({ ...store, kind: 'store' })));
  });
  afterAll(() => db.destroy());

  test.each([
    ['in Lyon', { lat: 45.75, lng: 4.85, radiusKm: 10 }, ['lyon']],
    [
      'on both sides of the 180th meridian, seen from the west',
      { lat: -16.7, lng: 179.9, radiusKm: 60 },
      ['rabi', 'taveuni'],
    ],
    ['on both sides of it, seen from the east', { lat: -16.7, lng: -179.9, radiusKm: 60 }, ['rabi', 'taveuni']],
    ['at a pole', { lat: 90, lng: 0, radiusKm: 500 }, []],
  ])('is found %s', async (_where, near, stores) => {
    expect([...(await areaOf(db, near)).stores].sort()).toEqual(stores);
  });
});
