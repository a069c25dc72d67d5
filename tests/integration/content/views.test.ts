import { TYPES, typeUid } from '../../../server/src/strapi/content-types';
import { KIND_UIDS } from '../../../shared/kinds';
import { type BootedHub, bootHub } from '../boot';

interface StoredConfiguration {
  settings: { mainField: string; pageSize: number };
  metadatas: Record<string, { edit: { label: string; description: string } }>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

describe('the Content Manager’s views', () => {
  let hub: BootedHub;
  beforeAll(async () => {
    hub = await bootHub();
  });
  afterAll(() => hub?.stop());

  const contentTypes = () => hub.strapi.plugin('content-manager').service('content-types');
  const view = (uid: string): Promise<StoredConfiguration> => contentTypes().findConfiguration({ uid });
  const again = async () => {
    await hub.stop({ keepData: true });
    hub = await bootHub({ dataDir: hub.dataDir });
  };
  const memory = () => hub.strapi.store({ type: 'plugin', name: 'community-hub', key: 'views' });
  /** As if the plugin's own view of a type had been another one before this boot. */
  const pretendUpgradeOf = async (uid: string) => {
    const remembered = (await memory().get({})) as Record<string, object>;
    const key = `content_types::${uid}`;
    await memory().set({ value: { ...remembered, [key]: { ...remembered[key], ours: 'an older version' } } });
  };

  it.each(TYPES)('start as designed: $displayName', async (type) => {
    const stored = await view(typeUid(type));
    expect(stored.settings.mainField).toBe(type.view.mainField);
    expect(stored.layouts.edit.map((row) => row.map(({ name, size }) => [name, size]))).toEqual(type.view.rows);
    if (type.view.list) expect(stored.layouts.list).toEqual(type.view.list);
    for (const name of Object.keys(type.attributes)) {
      expect(stored.metadatas[name]?.edit).toMatchObject({
        label: expect.stringMatching(/\S/),
        description: expect.stringMatching(/\S/),
      });
    }
  });

  it('that somebody arranged stay, also when the plugin brings another one', async () => {
    const uid = KIND_UIDS.event;
    const arranged = await view(uid);
    arranged.settings.pageSize = 50;
    arranged.layouts.edit.reverse();
    await contentTypes().updateConfiguration({ uid }, arranged);
    await again();
    expect(await view(uid)).toMatchObject(arranged);
    await pretendUpgradeOf(uid);
    await again();
    expect(await view(uid)).toMatchObject(arranged);
  });

  it('that nobody touched are renewed when the plugin brings another one', async () => {
    const uid = KIND_UIDS.job;
    const older = await view(uid);
    older.layouts.edit.reverse();
    await contentTypes().updateConfiguration({ uid }, older);
    const remembered = (await memory().get({})) as Record<string, object>;
    const stored = await hub.strapi.store.get({
      type: 'plugin',
      name: 'content_manager',
      key: `configuration_content_types::${uid}`,
    });
    await memory().set({ value: { ...remembered, [`content_types::${uid}`]: { ours: 'an older version', stored } } });
    await again();
    const rows = TYPES.find((type) => typeUid(type) === uid)?.view.rows;
    expect((await view(uid)).layouts.edit.map((row) => row.map(({ name, size }) => [name, size]))).toEqual(rows);
  });
});
