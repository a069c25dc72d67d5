import { populateOf } from '../../server/src/strapi/items/populate';
import { readSingleParts, singlePart } from '../../server/src/strapi/store/single-parts';
import { KIND_UIDS } from '../../shared/kinds';
import { EVENING } from '../fixtures/evening';
import { type BootedHub, bootHub } from './boot';
import { documents, type Row } from './content/ground';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const EVENT = {
  title: 'Repair night',
  ...EVENING,
  tags: ['repair', 'bikes'],
  place: { name: 'The old mill', address: { city: 'Lyon', country: 'FR' } },
};

/** Plain tables of the hub; a place of an item has addresses of its own, in a table of Strapi's. */
const OURS = /(?:from|into|update) [`"]community_hub_(?!events|stores|photos|brands)(\w+)[`"]/;

interface Statement {
  sql: string;
  /** Its transaction. */
  __knexTxId?: string;
}

describe.each(DATABASES)('a publication on %s', (database) => {
  let hub: BootedHub;
  let statements: Statement[];
  beforeAll(async () => {
    hub = await bootHub({ database, config: { syndication: { enabled: false }, shareImages: { enabled: false } } });
    const { accounts } = hub.strapi.plugin('community-hub').service('hub');
    for (const name of ['One', 'Two', 'Three']) {
      const input = { channel: 'practice', label: name, locale: '', kinds: ['event'], fields: { name } };
      expect(await accounts.connect(input)).toMatchObject({ ok: true });
    }
    hub.strapi.db.connection.on('query', (statement: Statement) => void statements.push(statement));
  });
  afterAll(() => hub?.stop());
  beforeEach(() => {
    statements = [];
  });

  const events = () => documents(hub.strapi, KIND_UIDS.event);
  /** What a publication asks of our tables, in its transaction. */
  const asked = async (documentId: string) => {
    statements = [];
    await events().publish({ documentId });
    const own = statements.find(({ sql }) => /insert into [`"]community_hub_pages/.test(sql))?.__knexTxId;
    expect(own).toBeTruthy();
    const inside = statements.filter(({ __knexTxId }) => __knexTxId === own);
    // The connection keeps the name of its transaction after that is over.
    const end = inside.findIndex(({ sql }) => /^commit/i.test(sql));
    expect(end).toBeGreaterThan(0);
    return inside.slice(0, end).flatMap(({ sql }) => {
      const table = OURS.exec(sql)?.[1];
      return table ? `${sql.split(' ', 1)[0]} ${table}` : [];
    });
  };

  it('asks for what the hub knows of an item in few statements', async () => {
    const { documentId } = await events().create({ data: { ...EVENT, slug: 'few' } });
    const first = await asked(documentId);
    expect(await hub.strapi.db.connection('community_hub_posts').where({ document_id: documentId })).toHaveLength(3);
    const page = ['insert pages', 'insert page_dates', 'insert page_tags', 'insert addresses'];
    // PostgreSQL holds them all in one.
    const writes = database === 'postgres' ? ['with changes'] : ['insert changes', ...page];
    const before = ['select timers', 'select pages'];
    // MariaDB does not say whether it made the row: it is read, and posts may stand.
    const isTold = database !== 'mariadb';
    const facts = isTold ? ['insert items'] : ['insert items', 'select items'];
    const planned = isTold ? ['select accounts', 'insert posts'] : ['select accounts', 'select posts', 'insert posts'];
    expect(first).toEqual([...before, ...facts, 'select page_dates', ...writes, ...planned]);
    await events().update({ documentId, data: { title: 'Repair day' } });
    const again = await asked(documentId);
    const rewrites = writes.slice(0, 2);
    expect(again).toEqual([
      ...before,
      'select page_dates',
      ...rewrites,
      'select accounts',
      'select posts',
      'update posts',
    ]);
  });

  it('reads the accounts once to tell of all posts that it made', async () => {
    const { documentId } = await events().create({ data: { ...EVENT, slug: 'told' } });
    let held = 0;
    hub.strapi.eventHub.on('community-hub.post.held', async () => {
      held += 1;
    });
    statements = [];
    await events().publish({ documentId });
    await waitFor(async () => held === 3, 'three posts to be told of');
    expect(statements.filter(({ sql }) => /from [`"]community_hub_accounts[`"] order by/.test(sql))).toHaveLength(1);
  });

  it('reads components of texts and numbers as Strapi does, in one statement', async () => {
    const organizer = { name: 'Atelier Nord', url: 'https://atelier.example' };
    const place = { ...EVENT.place, geo: { lat: 45.75, lng: 4.85 } };
    await events().create({ data: { ...EVENT, slug: 'whole', place, organizer }, status: 'published' });
    await events().create({ data: { ...EVENT, slug: 'bare', place: null }, status: 'published' });
    await events().create({ data: { ...EVENT, slug: 'named', place: { name: 'Somewhere' } } });
    const metaOf = (uid: string) => hub.strapi.db.metadata.get(uid);
    const meta = metaOf(KIND_UIDS.event);
    const populate = populateOf(hub.strapi, KIND_UIDS.event as never);
    const parts = Object.entries(populate).flatMap(([name, asks]) => singlePart(metaOf, meta, name, asks) ?? []);
    const names = parts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['place', 'organizer']));
    expect(names).not.toContain('speakers');
    const only = Object.fromEntries(Object.entries(populate).filter(([name]) => names.includes(name)));
    const rows: Row[] = await hub.strapi.db.query(KIND_UIDS.event).findMany({ populate: only });
    const ids = rows.map(({ id }) => id as number);
    statements = [];
    const read = await hub.strapi.db.connection.transaction((trx) => readSingleParts(trx, meta.tableName, ids, parts));
    expect(statements.filter(({ sql }) => /as [`"]item[`"]/.test(sql))).toHaveLength(1);
    const byStrapi = rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
    expect(ids.map((id) => read.get(id))).toEqual(byStrapi);
    expect(byStrapi).toContainEqual(expect.objectContaining({ place: null }));
  });
});
