import { createHistoryStore } from '../../server/src/strapi/store/history-store';
import type { PostRow } from '../../shared/contracts/posts';
import { adminActionId } from '../../shared/permissions';
import { readExposition } from '../support/oracles/prometheus';
import { loginAs } from './admin-session';
import { DATABASES } from './databases';
import { openTeamPage, TEAM_TOKEN, type TeamPage } from './team-page';

const AN_HOUR_AGO = () => new Date(Date.now() - 3_600_000).toISOString();

describe.each(DATABASES)('a post that is changed behind our back, on %s', (database) => {
  let team: TeamPage;

  beforeAll(async () => {
    team = await openTeamPage({ database, kinds: ['news'] });
  });
  afterAll(() => team?.stop());

  async function live(title: string): Promise<PostRow> {
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Come and see.' }] }];
    const slug = title.toLowerCase().replaceAll(' ', '-');
    const documentId = await team.publish('news', { title, slug, summary: 'Bring your bike.', body });
    return team.until(documentId, { presence: 'live', work: 'idle' });
  }
  /** As a person does with another client of the network. */
  async function onNetwork(method: 'PUT' | 'DELETE', post: PostRow, status?: string): Promise<void> {
    const id = post.url?.split('/').at(-1);
    const answer = await fetch(`${team.network.url}/api/v1/statuses/${id}`, {
      method,
      headers: { authorization: `Bearer ${TEAM_TOKEN}`, 'content-type': 'application/json' },
      ...(status === undefined ? {} : { body: JSON.stringify({ status }) }),
    });
    expect(answer.status).toBe(200);
  }
  const look = async (post: PostRow) => (await team.admin.call('post', `/community-hub/posts/${post.id}/look`)).body;
  const act = (post: PostRow, action: string) =>
    team.admin.call('post', `/community-hub/posts/${post.id}/actions`, { action });
  const textOf = (post: PostRow) => team.network.posts().find(({ id }) => post.url?.endsWith(id))?.text;

  it('is asked about with both texts, and written again', async () => {
    const post = await live('Bench night');
    expect(await look(post)).toEqual({ data: { found: 'same' } });
    await onNetwork('PUT', post, 'Free beer!');
    expect(await look(post)).toEqual({ data: { found: 'changed' } });
    const asked = await team.until(post.documentId, { work: 'held' });
    expect(asked).toMatchObject({
      presence: 'live',
      problem: { code: 'drift' },
      drift: { kind: 'changed', ours: { text: post.text }, theirs: { text: 'Free beer!' } },
      actions: ['restore-drift', 'accept-drift'],
    });
    const list = await team.admin.call('get', '/community-hub/posts?problem=drift');
    expect([list.body.data.length, list.body.meta.drifted]).toEqual([1, 1]);
    expect((await act(asked, 'restore-drift')).status).toBe(200);
    await team.until(post.documentId, { presence: 'live', work: 'idle' });
    expect(textOf(post)).toBe(post.text);
    expect(await look(post)).toEqual({ data: { found: 'same' } });
    const history = await team.admin.call('get', `/community-hub/posts/${post.id}/history`);
    expect(history.body.data.map(({ action }: { action: string }) => action)).toEqual([
      'publish',
      'found-changed',
      'restore-drift',
      'update',
    ]);
  });

  it('stays changed when a person leaves it so, and she is not asked again', async () => {
    const post = await live('Repair corner');
    await onNetwork('PUT', post, 'Free cake!');
    await look(post);
    expect((await act(post, 'accept-drift')).body.data).toMatchObject({ presence: 'live', work: 'idle', drift: null });
    expect(await look(post)).toEqual({ data: { found: 'accepted' } });
    expect(textOf(post)).toBe('Free cake!');
  });

  it('is gone only when a later look agrees, and stays gone or comes back as a person says', async () => {
    const post = await live('Wood and oil');
    await onNetwork('DELETE', post);
    expect(await look(post)).toEqual({ data: { found: 'missing' } });
    expect(await look(post)).toEqual({ data: { found: 'missing' } });
    await team.hub.strapi.db.connection('community_hub_looks').where({ post_id: post.id }).update({
      missing_since: AN_HOUR_AGO(),
    });
    expect(await look(post)).toEqual({ data: { found: 'gone' } });
    const asked = await team.until(post.documentId, { work: 'held' });
    expect(asked).toMatchObject({ presence: 'removed', drift: { kind: 'gone', theirs: null } });
    expect((await act(post, 'restore-drift')).status).toBe(200);
    const again = await team.until(post.documentId, { presence: 'live', work: 'idle' });
    expect(again.id).not.toBe(post.id);

    await onNetwork('DELETE', again);
    await look(again);
    await team.hub.strapi.db.connection('community_hub_looks').update({ missing_since: AN_HOUR_AGO() });
    await look(again);
    expect((await act(again, 'accept-drift')).body.data).toMatchObject({
      presence: 'removed',
      work: 'cancelled',
      problem: { code: 'gone' },
    });
  });

  it('is found by a look at the whole account, in the background', async () => {
    const post = await live('Glue and clamps');
    await onNetwork('PUT', post, 'Free tea!');
    const asked = await team.admin.call('post', `/community-hub/accounts/${team.account}/look`);
    expect(asked.body.data.posts).toBeGreaterThan(0);
    expect((await team.until(post.documentId, { work: 'held' })).drift?.theirs?.text).toBe('Free tea!');
  });

  it('is counted for Prometheus, for those who were granted it', async () => {
    const path = '/api/community-hub/metrics';
    const tokens = team.hub.strapi.service('admin::api-token');
    const tokenFor = async (name: string, permissions: string[]): Promise<string> => {
      const made = await tokens.create({ name, type: 'custom', permissions, description: '', lifespan: null });
      return made.accessKey;
    };
    const scraper = await tokenFor('prometheus', ['plugin::community-hub.metrics.find']);
    const other = await tokenFor('site', ['plugin::community-hub.item.find']);
    const scrape = (token: string) => team.hub.request.get(path).set('Authorization', `Bearer ${token}`);
    expect([(await team.hub.request.get(path)).status, (await scrape(other)).status]).toEqual([403, 403]);

    const answer = await scrape(scraper);
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
      'no-store',
    ]);
    const samplesOf = (text: string, name: string) => readExposition(text).get(`community_hub_${name}`)?.samples;
    const labels = { account: String(team.account), channel: 'mastodon' };
    expect(samplesOf(answer.text, 'posts_drifted')).toEqual([{ labels: { ...labels, kind: 'changed' }, value: 1 }]);
    expect(samplesOf(answer.text, 'rate_left')).toHaveLength(4);
    expect(samplesOf(answer.text, 'timers')).toEqual([]);

    const before = samplesOf(answer.text, 'attempts_total');
    const pruned = await createHistoryStore(team.hub.strapi.db.connection).prune('2999-01-01T00:00:00.000Z', 500);
    expect(pruned).toBeGreaterThan(0);
    const after = samplesOf((await scrape(scraper)).text, 'attempts_total');
    const inOrder = (rows: typeof before) => (rows ?? []).map((row) => JSON.stringify(row)).sort();
    expect(inOrder(after)).toEqual(inOrder(before));
  });

  it('is looked at only by people who may manage posts, and says why it cannot be', async () => {
    const reader = await loginAs(team.hub, [adminActionId('posts.read')]);
    expect((await reader.call('post', '/community-hub/posts/1/look')).status).toBe(403);
    expect((await team.admin.call('post', '/community-hub/posts/999999/look')).status).toBe(404);
    const post = await live('Last bench');
    await team.admin.call('post', `/community-hub/accounts/${team.account}/pause`);
    const refused = await look(post);
    expect(refused.error?.message).toContain('Team page');
    await team.admin.call('post', `/community-hub/accounts/${team.account}/resume`);
  });
});
