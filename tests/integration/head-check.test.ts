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
    hub = await bootHub({ config: { hub: { publicUrl: 'https://hub.example.org' } } });
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
