import type { Channel, Receipt, RemoteReply } from '../../server/src/channels/kit';
import type { Json } from '../../server/src/core/json';
import { type Bench, blueskySubject, mastodonSubject, type Subject } from './channels/benches';
import { draftOf } from './channels/drafts';

/** Somebody else on the same network, with nothing but its own calls. */
interface Visitor {
  answer(text: string, to: { remoteId: string; extra?: { [name: string]: Json } }): Promise<string>;
  edit(id: string, text: string): Promise<void>;
  remove(id: string): Promise<void>;
}

const HANDLES = { mastodon: '@visitor', bluesky: '@visitor.example' };

async function call(address: string, method: string, token: string, body?: object) {
  const answer = await fetch(address, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

function mastodonVisitor(url: string, visibility = 'public'): Visitor {
  const token = 'tok-of-a-visitor';
  const statuses = `${url}/api/v1/statuses`;
  return {
    async answer(text, { remoteId }) {
      const status = `@hub ${text}`;
      return (await call(statuses, 'POST', token, { status, in_reply_to_id: remoteId, visibility })).id;
    },
    edit: (id, text) => call(`${statuses}/${id}`, 'PUT', token, { status: `@hub ${text}` }),
    remove: (id) => call(`${statuses}/${id}`, 'DELETE', token),
  };
}

async function blueskyVisitor(url: string): Promise<Visitor> {
  const login = { identifier: 'visitor.example', password: 'vvvv-vvvv-vvvv-vvvv' };
  const { accessJwt, did } = await call(`${url}/xrpc/com.atproto.server.createSession`, 'POST', '', login);
  const written = new Map<string, object>();
  const put = async (rkey: string, record: object) => {
    written.set(rkey, record);
    const collection = 'app.bsky.feed.post';
    const { uri } = await call(`${url}/xrpc/com.atproto.repo.putRecord`, 'POST', accessJwt, {
      ...{ repo: did, collection, rkey, record },
    });
    return uri as string;
  };
  const createdAt = new Date().toISOString();
  const rkeyOf = (uri: string) => uri.split('/').at(-1) ?? '';
  return {
    answer(text, { remoteId: uri, extra }) {
      const parent = { uri, cid: extra?.cid };
      const reply = { root: extra?.root ?? parent, parent };
      return put(`3laaaaaaaaa${'234567abcdef'.charAt(written.size)}2`, {
        ...{ $type: 'app.bsky.feed.post', text, createdAt, reply },
      });
    },
    async edit(uri, text) {
      await put(rkeyOf(uri), { ...written.get(rkeyOf(uri)), text });
    },
    async remove(uri) {
      const target = { repo: did, collection: 'app.bsky.feed.post', rkey: rkeyOf(uri) };
      await call(`${url}/xrpc/com.atproto.repo.deleteRecord`, 'POST', accessJwt, target);
    },
  };
}

let bench: Bench;
let visitor: Visitor;
let post: Receipt;

function value<T>(outcome: { ok: true; value: T } | { ok: false; error: { reason: string } }): T {
  if (!outcome.ok) throw new Error(outcome.error.reason);
  return outcome.value;
}

async function start(subject: Subject): Promise<void> {
  bench = await subject.start();
  value(await bench.runner.connect());
  const url = bench.emulator?.url ?? '';
  visitor = subject.id === 'bluesky' ? await blueskyVisitor(url) : mastodonVisitor(url);
  const draft = draftOf('k1');
  post = value(
    await bench.runner.publish(bench.runner.render(draft, `Open workshop night ${draft.link}`), { key: 'k1' }),
  );
}

const thread = async (receipt = post) => value(await bench.runner.replies((it, ctx) => it.thread(receipt, ctx)));
const news = async (cursor: Json | null) => value(await bench.runner.replies((it, ctx) => it.news(cursor, ctx)));

/** An answer as the hub renders it: no link, no card, no template. */
function answerPayload({ channel }: Subject, text: string, to: Pick<RemoteReply, 'target'>): Json {
  const card = { title: '', description: '', image: null };
  const payload = bench.runner.render(draftOf('k1', { link: '', title: '', summary: '', hashtags: [], card }), text);
  return (channel.reply as NonNullable<Channel['reply']>)(payload, to.target);
}

const only = <T>(list: readonly T[]): T => {
  if (list.length !== 1) throw new Error(`expected one, got ${list.length}`);
  return list[0] as T;
};

afterEach(() => bench.stop());

const SUBJECTS = [mastodonSubject('mastodon'), mastodonSubject('gotosocial'), blueskySubject];

describe.each(SUBJECTS.map((subject) => [subject.id, subject] as const))('replies on %s', (id, subject) => {
  const isBluesky = id === 'bluesky';
  const written = (text: string) => (isBluesky ? text : `@hub ${text}`);

  it('holds what a visitor answers, with who and where, and what was answered from the account’s app', async () => {
    await start(subject);
    await visitor.answer('Is there <b>parking</b>?\nSee https://example.org/a/long/path/to/a/map', post);
    const asked = only(await thread());
    expect(asked).toMatchObject({
      answers: post.remoteId,
      own: false,
      author: { handle: isBluesky ? HANDLES.bluesky : HANDLES.mastodon, name: 'A visitor' },
      text: written('Is there <b>parking</b>?\nSee https://example.org/a/long/path/to/a/map'),
      editedAt: null,
      greeting: isBluesky ? '' : '@visitor ',
    });
    expect(asked.url).toContain(bench.emulator?.url);
    value(await bench.runner.publish(answerPayload(subject, 'Yes, behind the house.', asked), { key: 'a1' }));
    expect((await thread()).map(({ own, answers, text }) => [own, answers, text])).toEqual([
      [false, post.remoteId, asked.text],
      [true, asked.target.remoteId, 'Yes, behind the house.'],
    ]);
  });

  it('tells once in which thread something is new', async () => {
    await start(subject);
    const before = await news(null);
    bench.clock.add(1);
    await visitor.answer('Hello', post);
    const told = await news(before.cursor);
    expect(told.threads).toContain(post.remoteId);
    expect(await news(told.cursor)).toEqual({ threads: [], cursor: told.cursor });
    bench.clock.add(1);
    const asked = only(await thread());
    await visitor.answer('And again', asked.target);
    const again = await news(told.cursor);
    expect(again.threads.some((one) => one === post.remoteId || one === asked.target.remoteId)).toBe(true);
  });

  it('follows an edit, and knows what is gone from what is there', async () => {
    await start(subject);
    const kept = await visitor.answer('I stay', post);
    const gone = await visitor.answer('I go', post);
    await visitor.edit(kept, 'I stay, and said more');
    const [one, other] = await thread();
    expect(one?.text).toBe(written('I stay, and said more'));
    expect(one?.editedAt === null).toBe(isBluesky);
    await visitor.remove(gone);
    const targets = [one?.target ?? { remoteId: '' }, other?.target ?? { remoteId: '' }];
    expect((await thread()).map(({ text }) => text)).toEqual([one?.text]);
    expect(value(await bench.runner.replies((it, ctx) => it.gone(targets, ctx)))).toEqual([targets[1]?.remoteId]);
  });

  it('says gone of a thread whose post is gone, and that of no other trouble', async () => {
    await start(subject);
    expect(await bench.runner.replies((it, ctx) => it.thread({ ...post, remoteId: `${post.remoteId}2` }, ctx))).toEqual(
      expect.objectContaining({ ok: false, error: expect.objectContaining({ kind: 'gone' }) }),
    );
    bench.emulator?.faults.next({ on: 'thread', at: 'before-store', as: 503 });
    expect(await bench.runner.replies((it, ctx) => it.thread(post, ctx))).toMatchObject({
      ok: false,
      error: { kind: 'retryable' },
    });
  });

  it('finds an answer whose outcome was lost, by what it answers and says, and no other', async () => {
    await start(subject);
    await visitor.answer('When do you open?', post);
    const asked = only(await thread());
    const text = `${asked.greeting}At nine: https://example.org`;
    const payload = answerPayload(subject, text, asked);
    const createdAt = bench.clock.now().toISOString();
    const look = (key: string) => bench.runner.probe(payload, { key, createdAt });
    // The same words under another post are another answer.
    value(await bench.runner.publish(answerPayload(subject, text, { target: post }), { key: 'a0' }));
    expect(await look('a1')).toEqual({ ok: true, value: 'absent' });
    bench.emulator?.faults.next({ on: 'publish', at: 'after-store', as: 'drop' });
    expect(await bench.runner.publish(payload, { key: 'a1', createdAt })).toMatchObject({
      ok: false,
      error: { kind: 'ambiguous' },
    });
    const stands = (await thread()).find(({ own, answers }) => own && answers === asked.target.remoteId);
    expect(await look('a1')).toMatchObject({ ok: true, value: { found: { remoteId: stands?.target.remoteId } } });
  });
});

describe('replies on Mastodon', () => {
  it('leaves what only some may read to the app of the network', async () => {
    await start(mastodonSubject('mastodon'));
    await mastodonVisitor(bench.emulator?.url ?? '', 'direct').answer('My order number is 4711', post);
    expect(await thread()).toEqual([]);
  });

  it('reads hostile HTML as the words that it shows', async () => {
    await start(mastodonSubject('mastodon'));
    const account = { id: '9', acct: 'eve@evil.example', display_name: '<img src=x>', url: 'javascript:alert(1)' };
    const content =
      '<p onclick="steal()">Hi <a href="https://example.org/x" onmouseover="y()">exam<span>ple</span></a><br/>&lt;script&gt;</p>' +
      '<script src="https://evil.example/x.js"></script><iframe src="https://evil.example"></iframe>';
    const status = { id: '5', uri: 'https://evil.example/5', created_at: '2026-11-22T10:00:00.000Z', content, account };
    const body = { ancestors: [], descendants: [{ ...status, in_reply_to_id: post.remoteId }] };
    bench.emulator?.faults.next({ on: 'thread', at: 'before-store', as: 200, body });
    expect(only(await thread()).text).toBe('Hi https://example.org/x\n<script>');
  });
});
