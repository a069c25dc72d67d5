import type { Core } from '@strapi/strapi';
import { COMPONENTS, componentUid } from '../../../server/src/strapi/components';
import { TYPES, typeUid } from '../../../server/src/strapi/content-types';
import { ownTables } from '../../../server/src/strapi/persisted-tables';
import { KIND_UIDS } from '../../../shared/kinds';
import { type BootedHub, type BootOptions, bootHub } from '../boot';
import { DATABASES } from '../databases';
import { fullItem } from './full-items';
import { asSent, deepPopulate, documents, layGround, type Row } from './ground';

const KEPT = ['event', 'training', 'album', 'job'] as const;

describe.each(DATABASES)('booting without the plugin on %s', (database) => {
  let hub: BootedHub;
  let before: Record<string, unknown>[];
  let tables: string[];
  const again = async (options: BootOptions) => {
    await hub.stop({ keepData: true });
    hub = await bootHub({ database, dataDir: hub.dataDir, ...options });
  };

  beforeAll(async () => {
    hub = await bootHub({ database });
    const ground = await layGround(hub.strapi);
    for (const kind of KEPT) {
      const { create, publish } = documents(hub.strapi, KIND_UIDS[kind]);
      const { documentId } = await create({ data: fullItem(kind, ground, 'en'), locale: 'en' });
      await publish({ documentId, locale: 'en' });
    }
    before = await publishedItems(hub.strapi);
    tables = ownTables(hub.strapi);
  });
  afterAll(() => hub?.stop());

  it('would drop tables of every type, component, link and list of components', () => {
    const uids = [...TYPES.map(typeUid), ...COMPONENTS.map(componentUid)];
    expect(tables).toEqual(expect.arrayContaining(uids.map((uid) => hub.strapi.db.metadata.get(uid).tableName)));
    expect(tables).toEqual(
      expect.arrayContaining([
        'community_hub_events_store_lnk',
        'community_hub_events_cmps',
        'components_community_hub_sessions_store_lnk',
        'components_community_hub_places_cmps',
      ]),
    );
    expect(tables).not.toContain('files_related_mph');
    for (const table of tables) expect(table).toContain('community_hub_');
  });

  it('keeps every row, relation, component and picture, although the app’s own schema changed meanwhile', async () => {
    expect(before).toHaveLength(KEPT.length);
    await again({ enabled: false, noteType: true });
    expect(hub.strapi.plugins['community-hub']).toBeUndefined();
    for (const table of tables)
      expect([table, await hub.strapi.db.connection.schema.hasTable(table)]).toEqual([table, true]);
    await again({ enabled: true, noteType: true });
    expect(await publishedItems(hub.strapi)).toEqual(before);
  });
});

async function publishedItems(strapi: Core.Strapi): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for (const kind of KEPT) {
    const uid = KIND_UIDS[kind];
    const query = { locale: 'en', status: 'published', populate: deepPopulate(strapi, uid) };
    const row: Row | null = await documents(strapi, uid).findFirst(query);
    if (row) items.push(asSent(strapi, uid, row));
  }
  return items;
}
