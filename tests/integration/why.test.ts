import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { WhyRow } from '../../shared/contracts/why';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { waitFor } from './wait-for';

const NEWS = 'plugin::community-hub.news-item';
const ROOT = resolve(__dirname, '../..');

describe('why an item is or is not on a page', () => {
  let hub: BootedHub;
  let admin: AdminSession;
  let documentId: string;
  let ids: { practice: number; jobs: number };

  const connect = async (label: string, kinds: string[]) => {
    const input = { channel: 'practice', label, locale: 'en', kinds, fields: { name: label } };
    const { status, body } = await admin.call('post', '/community-hub/accounts', input);
    expect([status, body.error]).toEqual([200, undefined]);
    return body.data.id as number;
  };
  const why = async (query: string): Promise<WhyRow[]> => {
    const { status, body } = await admin.call('get', `/community-hub/${query}`);
    expect([status, body.error]).toEqual([200, undefined]);
    return body.data;
  };

  beforeAll(async () => {
    hub = await bootHub({ config: { hub: { publicUrl: 'http://localhost:1337' }, syndication: { sweepSeconds: 1 } } });
    admin = await loginAs(hub, 'super-admin');
    ids = { practice: await connect('Practice', ['news']), jobs: await connect('Jobs', ['job']) };
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Come and see.' }] }];
    const news = { title: 'Bench night', slug: 'bench-night', summary: 'Bring your bike.', body };
    const path = `/content-manager/collection-types/${NEWS}/actions/publish?locale=en`;
    const published = await admin.call('post', path, news);
    expect(published.status).toBe(200);
    documentId = published.body.data.documentId;
  });
  afterAll(() => hub?.stop());

  it('tells of posts and of their absence, in the language and zone of who asks', async () => {
    const row = await waitFor(async () => {
      const [first] = await why(`why?documentId=${documentId}&account=${ids.practice}&locale=en&timeZone=Europe/Paris`);
      return first?.text.includes('It stands on') && first;
    }, 'the post to stand');
    expect(row.text).toContain('Nothing remains to be done. There was one attempt,');
    expect(row.text).toMatch(/GMT\+[12]/);
    const [french] = await why(`posts/${row.post?.id}/why?language=fr`);
    expect(french?.text).toContain('La publication est en ligne sur Practice');
    const all = await why(`why?documentId=${documentId}`);
    const jobs = all.find(({ account }) => account.id === ids.jobs);
    expect([all.length, jobs?.post]).toEqual([2, null]);
    expect(jobs?.text).toContain('does not take this kind by itself');
  });

  it('tells when the item stops being public by itself', async () => {
    const data = { unpublishAt: '2031-05-20T20:00:00.000Z' };
    const saved = await admin.call('put', `/content-manager/collection-types/${NEWS}/${documentId}?locale=en`, data);
    expect([saved.status, saved.body.error]).toEqual([200, undefined]);
    const all = await why(`why?documentId=${documentId}&timeZone=Europe/Paris`);
    expect(all).toHaveLength(2);
    for (const { text } of all) expect(text).toContain('by itself on May 20, 2031 at 10:00 PM GMT+2 (unpublishAt)');
  });

  it('names what is wrong with a question', async () => {
    const answers = [
      'why',
      'why?documentId=d&language=de',
      'why?documentId=d&timeZone=Mars',
      'why?documentId=d&account=x',
    ];
    const fields: (string | undefined)[] = [];
    for (const query of answers) {
      const { status, body } = await admin.call('get', `/community-hub/${query}`);
      expect(status).toBe(400);
      fields.push(body.error?.details.errors?.[0]?.path.join('.'));
    }
    expect(fields).toEqual(['documentId', 'language', 'timeZone', 'account']);
    expect((await admin.call('get', '/community-hub/posts/987654/why')).status).toBe(404);
  });

  it('is told on the command line beside the running app, which sends nothing for it', () => {
    const entry = resolve(ROOT, 'cli/community-hub.mjs');
    const args = ['--import', 'tsx', entry, 'explain', documentId, '--app', resolve(ROOT, 'tests/app')];
    const env = { ...process.env, TSX_TSCONFIG_PATH: resolve(ROOT, 'server/tsconfig.json') };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('community-hub explain:')]);
    expect(stdout).toMatch(/^practice · Practice · en · \w+ · Bench night · announce\nIt stands on Practice/m);
    expect(stdout).toContain('(unpublishAt)');
    expect(stdout).toMatch(/^practice · Jobs · en\nIt is not on Jobs/m);
  });
});
