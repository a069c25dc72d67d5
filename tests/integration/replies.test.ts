import type { PostRow } from '../../shared/contracts/posts';
import type { RepliesResponse, ReplyRow } from '../../shared/contracts/replies';
import { startBluesky } from '../emulators/bluesky';
import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const NEWS = 'plugin::community-hub.news-item';
const HUB_DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';

describe.each(DATABASES)('replies on %s', (database) => {
  let hub: BootedHub;
  let tootle: Emulator;
  let skyline: Emulator;
  let ana: AdminSession;
  let documentId: string;
  const accounts: Record<string, number> = {};

  beforeAll(async () => {
    tootle = await startMastodon({
      accounts: [
        { id: '1', username: 'hub', displayName: 'Hub', token: 'token-hub' },
        { id: '2', username: 'eve', displayName: 'Eve <i>', token: 'token-eve' },
      ],
    });
    skyline = await startBluesky({
      accounts: [
        { did: HUB_DID, handle: 'hub.example', displayName: 'Hub', appPassword: 'pass-hub' },
        { did: 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb', handle: 'bob.example', displayName: 'Bob', appPassword: 'pass-bob' },
      ],
    });
    hub = await bootHub({
      database,
      config: {
        hub: { publicUrl: 'http://localhost:1337' },
        network: { allowedPrivate: [`127.0.0.1:${tootle.port}`, `127.0.0.1:${skyline.port}`] },
        syndication: { sweepSeconds: 1 },
        replies: { everySeconds: 1 },
      },
    });
    ana = await loginAs(hub, 'super-admin');
    await connect('mastodon', { instance: tootle.url, accessToken: 'token-hub' });
    await connect('bluesky', { service: skyline.url, identifier: 'hub.example', appPassword: 'pass-hub' });
    documentId = await publish();
  });
  afterAll(async () => {
    await hub?.stop();
    await tootle?.stop();
    await skyline?.stop();
  });

  async function connect(channel: string, fields: object): Promise<void> {
    const body = { channel, label: channel, locale: 'en', kinds: ['news'], fields };
    const { status, body: answer } = await ana.call('post', '/community-hub/accounts', body);
    expect([status, answer.error?.message]).toEqual([200, undefined]);
    accounts[channel] = answer.data.id;
  }
  async function publish(): Promise<string> {
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Come and see.' }] }];
    const data = { title: 'Bench night', slug: 'bench-night', summary: 'Bring your bike.', body };
    const path = `/content-manager/collection-types/${NEWS}/actions/publish?locale=en`;
    const answer = await ana.call('post', path, data);
    expect([answer.status, answer.body.error?.message]).toEqual([200, undefined]);
    return answer.body.data.documentId;
  }
  const posts = async (query = ''): Promise<{ data: PostRow[]; meta: { unanswered: number } }> =>
    (await ana.call('get', `/community-hub/posts?documentId=${documentId}${query}`)).body as never;
  const liveOn = (channel: string) =>
    waitFor(
      async () => (await posts()).data.find((post) => post.account.channel === channel && post.presence === 'live'),
      `the post on ${channel}`,
    );
  const panel = async (): Promise<RepliesResponse> =>
    (await ana.call('get', `/community-hub/replies?documentId=${documentId}&locale=en`)).body as never;
  const replyOf = (wanted: (reply: ReplyRow) => boolean, what: string) =>
    waitFor(async () => (await panel()).data.find(wanted), what, 40);
  const answer = (id: number, text: string) => ana.call('post', `/community-hub/replies/${id}/answer`, { text });

  async function toot(method: string, path: string, body?: object, token = 'token-eve') {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answered = await fetch(`${tootle.url}/api/v1/statuses${path}`, {
      ...{ method, headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect(answered.status).toBe(200);
    return answered.json();
  }
  async function skeet(text: string, parent: { uri: string; cid: string }) {
    const post = async (name: string, body: object, token = '') => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const url = `${skyline.url}/xrpc/com.atproto.${name}`;
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    const session = await post('server.createSession', { identifier: 'bob.example', password: 'pass-bob' });
    const record = {
      ...{ $type: 'app.bsky.feed.post', text, createdAt: new Date().toISOString() },
      reply: { root: parent, parent },
    };
    const target = { repo: session.did, collection: 'app.bsky.feed.post', rkey: '3laaaaaaaaa22' };
    return post('repo.putRecord', { ...target, record }, session.accessJwt);
  }

  it('shows what a visitor answered, once, and counts it until it is answered', async () => {
    const post = await liveOn('mastodon');
    const id = post.url?.split('/').at(-1) ?? '';
    await toot('POST', '', { status: '@hub Is it free?\u0000 <script>alert(1)</script>', in_reply_to_id: id });
    const asked = await replyOf(({ account }) => account.channel === 'mastodon', 'the reply on Mastodon');
    expect(asked).toMatchObject({
      state: 'open',
      author: { handle: '@eve', name: 'Eve <i>' },
      text: '@hub Is it free?  <script>alert(1)</script>',
      greeting: '@eve ',
      canAnswer: true,
      answer: null,
    });
    expect((await panel()).meta.unanswered).toBe(1);
    const listed = await posts('&replies=open');
    expect([listed.data.map(({ id: one, unanswered }) => [one, unanswered]), listed.meta.unanswered]).toEqual([
      [[post.id, 1]],
      1,
    ]);

    for (const text of [' ', '@eve ', 'x'.repeat(501)]) {
      const refused = await answer(asked.id, text);
      expect([refused.status, refused.body.error?.details.errors?.[0]?.path]).toEqual([400, ['text']]);
    }
    const words = '@eve Yes, it is: https://example.org/prices';
    const preview = await ana.call('post', `/community-hub/replies/${asked.id}/preview`, { text: words });
    expect(preview.body.data).toEqual({ text: words, counter: { used: 40, max: 500 } });
    expect((await answer(asked.id, words)).status).toBe(200);
    const answered = await replyOf(({ id: one, state }) => one === asked.id && state === 'answered', 'the answer');
    expect(answered.answer).toMatchObject({ text: words, presence: 'live', by: expect.stringMatching(/^Test Person/) });
    const standing = tootle.posts().filter(({ replyTo, account }) => replyTo && account.handle.includes('hub'));
    expect(standing.map(({ text }) => text)).toEqual([words]);
    expect((await panel()).meta.unanswered).toBe(0);
    expect((await posts('&replies=open')).data).toEqual([]);
  });

  it('stands in the thread once though the network’s word was lost', async () => {
    const post = await liveOn('bluesky');
    const [stored] = await hub.strapi.db.connection('community_hub_posts').where({ id: post.id }).select('receipt');
    const { remoteId, extra } = JSON.parse(stored.receipt);
    await skeet('And for children?', { uri: remoteId, cid: extra.cid });
    const asked = await replyOf(({ account }) => account.channel === 'bluesky', 'the reply on Bluesky');
    skyline.faults.next({ on: 'publish', at: 'after-store', as: 'drop' });
    const [first, second] = await Promise.all([answer(asked.id, 'For them, too.'), answer(asked.id, 'Yes!')]);
    // Two people at once: one of them is told.
    expect([first.status, second.status].sort()).toEqual([200, 400]);
    const sent = first.status === 200 ? 'For them, too.' : 'Yes!';
    await replyOf(({ id, state }) => id === asked.id && state === 'answered', 'the answer that was lost');
    const standing = skyline.posts().filter(({ replyTo }) => replyTo === '3laaaaaaaaa22');
    expect(standing.map(({ text }) => text)).toEqual([sent]);
    expect((await panel()).data.filter(({ account }) => account.channel === 'bluesky')).toHaveLength(1);
  });

  it('takes a reply as done, follows its edit, and keeps nothing of it once it is deleted', async () => {
    const id = (await liveOn('mastodon')).url?.split('/').at(-1) ?? '';
    const { id: status } = await toot('POST', '', { status: '@hub Nice!', in_reply_to_id: id });
    const nice = await replyOf(({ text }) => text === '@hub Nice!', 'the second reply');
    const done = await ana.call('post', `/community-hub/replies/${nice.id}/done`, { done: true });
    expect(done.body.data).toMatchObject({ state: 'done', doneBy: expect.stringMatching(/^Test Person/) });
    await ana.call('post', `/community-hub/replies/${nice.id}/done`, { done: false });
    await toot('PUT', `/${status}`, { status: '@hub Nice! Or is it?' });
    await replyOf(
      ({ id: one, text, editedAt }) => one === nice.id && text.endsWith('is it?') && editedAt !== null,
      'the edit',
    );
    await toot('DELETE', `/${status}`);
    const gone = await replyOf(({ id: one, state }) => one === nice.id && state === 'deleted', 'the deletion');
    expect(gone).toMatchObject({ author: { handle: '', name: '', url: null }, text: '', url: null, canAnswer: false });
    expect((await answer(nice.id, 'Too late')).status).toBe(400);
  });

  it('counts what was answered from the network’s own app', async () => {
    const id = (await liveOn('mastodon')).url?.split('/').at(-1) ?? '';
    const { id: status } = await toot('POST', '', { status: '@hub When?', in_reply_to_id: id });
    const when = await replyOf(({ text }) => text === '@hub When?', 'the third reply');
    await toot('POST', '', { status: '@eve At nine.', in_reply_to_id: status }, 'token-hub');
    expect(await replyOf(({ id: one, state }) => one === when.id && state === 'answered', 'the answer')).toMatchObject({
      answer: null,
    });
  });

  it('forgets everybody once the account is disconnected', async () => {
    const count = async () =>
      Number(
        (
          await hub.strapi.db
            .connection('community_hub_replies')
            .where({ account_id: accounts.mastodon })
            .count({ total: '*' })
        )[0]?.total,
      );
    expect(await count()).toBeGreaterThan(0);
    expect((await ana.call('delete', `/community-hub/accounts/${accounts.mastodon}`)).status).toBe(200);
    await waitFor(async () => (await count()) === 0, 'the replies to be erased');
  });
});
