import type { HeadFinding, HeadPreview } from '../../shared/contracts/head';
import { headText } from '../../shared/head-texts/texts';
import { KIND_UIDS, KINDS } from '../../shared/kinds';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { fullItem, type Ground } from './content/full-items';
import { documents, layGround } from './content/ground';

describe('the check of a head', () => {
  let hub: BootedHub;
  let admin: AdminSession;
  let ground: Ground;

  beforeAll(async () => {
    const config = { hub: { publicUrl: 'https://hub.example.org' }, shareImages: { enabled: false } };
    hub = await bootHub({ config });
    ground = await layGround(hub.strapi);
    admin = await loginAs(hub, 'super-admin');
  });
  afterAll(() => hub?.stop());

  const check = async (input: object) => (await admin.call('post', '/community-hub/heads/check', input)).body;

  it.each(KINDS)('of a saved %s shows every network and finds nothing wrong', async (kind) => {
    const items = documents(hub.strapi, KIND_UIDS[kind]);
    const { documentId } = await items.create({ locale: 'en', data: fullItem(kind, ground, 'en') });
    const { data } = await check({ kind, locale: 'en', documentId, values: {} });
    expect(data.problems).toEqual([]);
    expect(data.previews.map(({ network }: HeadPreview) => network)).toContain('mastodon');
    expect(data.findings.filter(({ level }: HeadFinding) => level === 'error')).toEqual([]);
    for (const finding of data.findings) expect(headText(finding, 'fr')).not.toMatch(/[{}]/);
  });

  it('reads what is in the form before what was saved', async () => {
    const items = documents(hub.strapi, KIND_UIDS.event);
    const data = { ...fullItem('event', ground, 'en'), identifier: null };
    const { documentId } = await items.create({ locale: 'en', data });
    const values = { title: 'Still being written', cover: null, share: null, summary: null, body: [] };
    const { data: answer } = await check({ kind: 'event', locale: 'en', documentId, values });
    const facebook = answer.previews.find(({ network }: HeadPreview) => network === 'facebook');
    expect(facebook).toMatchObject({ title: 'Still being written', look: 'text', picture: null });
    expect(answer.findings).toContainEqual({
      level: 'warn',
      code: 'picture-missing',
      network: 'linkedin',
      field: 'cover',
      data: { network: 'LinkedIn' },
    });
  });

  it('takes an item that was never saved, and names what it lacks', async () => {
    const values = { title: 'New', slug: 'new' };
    expect((await check({ kind: 'news', locale: 'en', values })).data.problems).toEqual([]);
    const { data } = await check({ kind: 'news', locale: 'en', values: { title: '' } });
    expect(data).toMatchObject({ previews: [], findings: [], problems: [{ field: 'title' }] });
  });

  it('refuses what it cannot read, by name', async () => {
    const problems = async (input: object) =>
      (await check(input)).error?.details.errors?.map(({ path }: { path: string[] }) => path.join('.'));
    expect(await problems({ kind: 'recipe', locale: 'en', values: {} })).toEqual(['kind']);
    expect(await problems({ kind: 'news', locale: 'xx', values: {} })).toEqual(['locale']);
    expect(await problems({ kind: 'news', locale: 'en', values: {}, more: 1 })).toEqual(['more']);
  });
});

describe('the share image of a draft', () => {
  let hub: BootedHub;
  let admin: AdminSession;

  beforeAll(async () => {
    hub = await bootHub({ config: { hub: { publicUrl: 'https://hub.example.org' } } });
    admin = await loginAs(hub, 'super-admin');
  });
  afterAll(() => hub?.stop());

  const ask = async (call: 'check' | 'picture', values: object) =>
    (await admin.call('post', `/community-hub/heads/${call}`, { kind: 'news', locale: 'en', values })).body.data;

  it('stands in the cards before it is published, drawn from the form and kept nowhere', async () => {
    const { previews, drawn } = await ask('check', { title: 'New', slug: 'new' });
    expect(drawn).toMatch(/^https:\/\/hub\.example\.org\/hub\/image\/news\/new\.jpg\?/);
    const facebook = previews.find(({ network }: HeadPreview) => network === 'facebook');
    expect(facebook).toMatchObject({ look: 'large', picture: { url: drawn } });
    const one = (await ask('picture', { title: 'New', slug: 'new' })).jpeg as string;
    expect([...Buffer.from(one, 'base64').subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    expect((await ask('picture', { title: 'Another title', slug: 'new' })).jpeg).not.toBe(one);
    expect(await hub.strapi.db.connection('community_hub_share_images')).toEqual([]);
  });

  it('is none for an item that cannot be shown yet', async () => {
    expect(await ask('picture', { title: '' })).toEqual({ jpeg: null });
  });
});
