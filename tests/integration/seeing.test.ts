import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MoveRecord } from '../../server/src/features/syndication/moved/move-record';
import { createAttentionStore } from '../../server/src/strapi/store/attention-store';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const NEWS = 'plugin::community-hub.news-item';
const FAR = '2999-01-01T00:00:00.000Z';

type Hooked = {
  event: string;
  post: { key: string; title: string; presence: string; work: string };
  account: { label: string };
  problem: { code: string } | null;
};

describe.each(DATABASES)('seeing what happens to posts on %s', (database) => {
  let hub: BootedHub;
  let admin: AdminSession;
  let receiver: Server;
  const hooked: Hooked[] = [];
  const logged: MoveRecord[] = [];

  const values = (title: string) => ({
    title,
    slug: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    summary: 'Bring your bike.',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Come and see.' }] }],
  });
  const publish = async (title: string) => {
    const path = `/content-manager/collection-types/${NEWS}/actions/publish?locale=en`;
    const { status, body } = await admin.call('post', path, values(title));
    expect([status, body.error]).toEqual([200, undefined]);
  };
  const hookOf = (title: string) => waitFor(async () => hooked.find(({ post }) => post.title === title), title);
  const attention = async () => (await admin.call('get', '/community-hub/attention')).body.data;

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const call: Hooked = JSON.parse(body);
        if (call.event.startsWith('community-hub.')) hooked.push(call);
        response.end('{}');
      });
    });
    await new Promise<void>((done) => {
      receiver.listen(0, '127.0.0.1', done);
    });
    hub = await bootHub({
      database,
      config: {
        hub: { publicUrl: 'http://localhost:1337' },
        alerts: { digest: 'never' },
        syndication: { sweepSeconds: 1, delaySeconds: 0 },
      },
    });
    for (const level of ['debug', 'info', 'warn'] as const) {
      const write = hub.strapi.log[level].bind(hub.strapi.log);
      Object.assign(hub.strapi.log, {
        [level]: (message: string, record?: MoveRecord) => {
          if (record?.event?.startsWith('post.')) logged.push(record);
          return write(message);
        },
      });
    }
    admin = await loginAs(hub, 'super-admin');
    const fields = { name: 'Team' };
    const input = { channel: 'practice', label: 'Team page', locale: 'en', kinds: ['news'], fields };
    expect((await admin.call('post', '/community-hub/accounts', input)).status).toBe(200);
  });
  afterAll(async () => {
    await hub?.stop();
    receiver?.close();
  });

  it('calls webhooks that chose our events, and refuses events that do not exist', async () => {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    const webhook = { name: 'Chat', url, headers: {} };
    const events = ['live', 'failed', 'held'].map((state) => `community-hub.post.${state}`);
    expect((await admin.call('post', '/admin/webhooks', { ...webhook, events: ['entry.create'] })).status).toBe(201);
    // As our own page does: what was chosen in Strapi's stays.
    const [{ id, ...kept }] = (await admin.call('get', '/admin/webhooks')).body.data;
    const changed = await admin.call('put', `/admin/webhooks/${id}`, { ...kept, events: [...kept.events, ...events] });
    expect([changed.status, changed.body.data?.events]).toEqual([200, ['entry.create', ...events]]);
    const bad = await admin.call('post', '/admin/webhooks', { ...webhook, events: ['community-hub.post.sent'] });
    expect(bad.status).toBe(400);

    await publish('Bench night');
    const live = await hookOf('Bench night');
    expect(live).toMatchObject({ event: 'community-hub.post.live', account: { label: 'Team page' }, problem: null });
    expect(live.post).toMatchObject({ presence: 'live', work: 'idle' });

    await hub.strapi.documents(NEWS).create({ data: values('Written by code'), status: 'published', locale: 'en' });
    const held = await hookOf('Written by code');
    expect([held.event, held.problem?.code]).toEqual(['community-hub.post.held', 'not-asked']);

    await hub.strapi.db
      .transaction(async () => {
        await hub.strapi.documents(NEWS).create({ data: values('Never was'), status: 'published', locale: 'en' });
        throw new Error('the app changed its mind');
      })
      .catch(() => undefined);
    await publish('The last one');
    await hookOf('The last one');
    expect(hooked.map(({ post }) => post.title)).toEqual(['Bench night', 'Written by code', 'The last one']);
  });

  it('writes one line for each move, with stable names', async () => {
    const { key } = (await hookOf('Bench night')).post;
    const lines = logged.filter(({ post }) => post === key);
    expect(lines.map(({ event }) => event)).toEqual(['post.due', 'post.sending', 'post.live']);
    expect(lines[2]).toMatchObject({ channel: 'practice', attempt: 1, fault: null, durationMs: expect.any(Number) });
  });

  it('says in the admin which posts nobody sends, and lets one of several instances tell', async () => {
    const knex = hub.strapi.db.connection;
    // Another process has the account and hangs.
    await knex('community_hub_accounts').update({ lease_token: 'elsewhere', lease_until: FAR });
    await publish('Stuck somewhere');
    const late = new Date(Date.now() - 16 * 60_000).toISOString();
    await knex('community_hub_posts').where({ title: 'Stuck somewhere' }).update({ at: late });
    const { stuck, needs } = await attention();
    expect(stuck).toMatchObject({ total: 1, nothingSends: false });
    expect(stuck.posts).toEqual([
      { id: expect.any(Number), title: 'Stuck somewhere', account: 'Team page', since: late },
    ]);
    expect(needs).toMatchObject({ 'not-asked': 1, failed: 0 });
    const id = stuck.posts[0].id;
    const why = await admin.call('get', `/community-hub/posts/${id}/why`);
    expect(why.body.data[0].text).toContain('That is late, and nothing holds it');

    const stores = ['one', 'two', 'three'].map((token) => createAttentionStore(knex, () => token));
    const now = new Date().toISOString();
    await knex('community_hub_alerts').delete();
    const claims = await Promise.all(stores.map((store) => store.claimStuck([id], now)));
    expect(claims.map(({ ids }) => ids.size).sort()).toEqual([0, 0, 1]);
    const digests = await Promise.all(stores.map((store) => store.claimDigest(now, now)));
    expect(digests.filter((token) => token !== null)).toHaveLength(1);
    expect((await stores[0]?.needs(5))?.['not-asked'].newest).toEqual([
      { title: 'Written by code', account: { label: 'Team page', handle: expect.any(String) } },
    ]);

    await knex('community_hub_accounts').update({ lease_token: null, lease_until: null });
    await waitFor(async () => (await attention()).stuck.total === 0, 'the post to go out');
    await stores[0]?.forgetMoved(late);
    expect(await knex('community_hub_alerts').pluck('name')).toEqual(['digest']);
  });
});
