import type { PostActionInput, PostRow } from '../../shared/contracts/posts';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const NEWS = 'plugin::community-hub.news-item';
const HUB = 'https://hub.example.org';

describe.each(DATABASES)('a page that people post on by hand, on %s', (database) => {
  let hub: BootedHub;
  let ana: AdminSession;
  let documentId: string;

  beforeAll(async () => {
    hub = await bootHub({ database, config: { hub: { publicUrl: HUB }, syndication: { sweepSeconds: 1 } } });
    ana = await loginAs(hub, 'super-admin');
  });
  afterAll(() => hub?.stop());

  const connect = (fields: object) =>
    ana.call('post', '/community-hub/accounts', {
      channel: 'manual',
      label: 'Our company page',
      locale: 'en',
      kinds: ['news'],
      fields,
    });
  async function publish(title: string): Promise<void> {
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Come and see.' }] }];
    const data = { title, slug: 'bench-night', summary: 'Bring your bike.', body };
    const path = ['/content-manager/collection-types', NEWS, documentId, 'actions/publish?locale=en'];
    const answer = await ana.call('post', path.filter(Boolean).join('/'), data);
    expect([answer.status, answer.body.error?.message]).toEqual([200, undefined]);
    documentId = answer.body.data.documentId;
  }
  async function handed(kind: 'publish' | 'update' | 'remove'): Promise<PostRow> {
    return waitFor(async () => {
      const { body } = await ana.call('get', '/community-hub/posts?problem=by-hand');
      const row: PostRow | undefined = body.data[0];
      return row?.byHand?.kind === kind && row;
    }, `a post to ${kind} by hand`);
  }
  const act = (id: number, input: PostActionInput) => ana.call('post', `/community-hub/posts/${id}/actions`, input);

  it('is refused with the field to mend', async () => {
    const refused = await connect({ network: 'LinkedIn', limit: 'many' });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body.error?.details)).toContain('limit');
  });

  it('gets each post, edit and removal as work for a person, who says when it is done', async () => {
    expect((await connect({ network: 'LinkedIn', limit: '280' })).status).toBe(200);
    await publish('Bench night');
    const fresh = await handed('publish');
    expect(fresh).toMatchObject({ presence: 'none', actions: ['cancel', 'mark-live'], attempts: 0 });
    expect(fresh.byHand).toMatchObject({ text: expect.stringContaining('Bench night'), before: null });
    expect(fresh.byHand?.link).toMatch(`${HUB}/`);
    const url = 'https://www.linkedin.com/feed/update/1';
    const live = await act(fresh.id, { action: 'mark-live', url });
    expect(live.body.data).toMatchObject({ presence: 'live', work: 'idle', url, byHand: null });

    await publish('Bench evening');
    const changed = await handed('update');
    expect(changed.byHand).toMatchObject({
      before: expect.stringContaining('Bench night'),
      text: expect.stringContaining('Bench evening'),
    });
    expect((await act(changed.id, { action: 'mark-edited' })).body.data).toMatchObject({ work: 'idle' });

    const path = `/content-manager/collection-types/${NEWS}/${documentId}/actions/unpublish?locale=en`;
    expect((await ana.call('post', path, {})).status).toBe(200);
    const unwanted = await handed('remove');
    const left = await ana.call('get', '/community-hub/posts?copies=left');
    expect([left.body.data.length, left.body.meta.copiesLeft, left.body.data[0].url]).toEqual([1, 1, url]);
    await act(unwanted.id, { action: 'confirm-removed' });
    const done = (await ana.call('get', '/community-hub/posts')).body;
    expect(done.data).toMatchObject([{ presence: 'removed', work: 'idle' }]);
    expect([done.meta.byHand, done.meta.copiesLeft]).toEqual([0, 0]);
    const history = (await ana.call('get', `/community-hub/posts/${unwanted.id}/history`)).body.data;
    expect(history.map(({ action }: { action: string }) => action)).toEqual([
      'mark-live',
      'mark-edited',
      'confirm-removed',
    ]);
  });

  it('names the filter that it does not know', async () => {
    const refused = await ana.call('get', '/community-hub/posts?copies=all');
    expect(refused.status).toBe(400);
    expect(refused.body.error?.details.errors?.map(({ path }) => path)).toEqual([['copies']]);
  });
});
