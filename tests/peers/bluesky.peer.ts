import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bluesky } from '../../server/src/channels/bluesky';
import { composeText, type Receipt } from '../../server/src/channels/kit';
import type { Fault } from '../../server/src/core/fault';
import type { Result } from '../../server/src/core/result';
import { draftOf, picture } from '../contract/channels/drafts';
import { createRunner, Killed, type Runner } from '../contract/channels/runner';
import { BLUESKY_ERRORS } from '../emulators/bluesky';

interface Pds {
  url: string;
  handle: string;
  did: string;
  password: string;
  appPassword: string;
}

let server: ChildProcess;
let pds: Pds;
let runner: Runner;

before(async () => {
  server = fork(join(__dirname, 'pds.cjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  pds = await new Promise<Pds>((resolve, reject) => {
    server.once('message', (message) => resolve(message as Pds));
    server.once('exit', (code) => reject(new Error(`the PDS ended with ${code}`)));
  });
  runner = runnerWith({ appPassword: pds.appPassword });
  taken(await runner.connect());
});

after(() => {
  if (server.connected) server.disconnect();
});

function runnerWith(change: Record<string, string>): Runner {
  const credentials = { service: pds.url, identifier: pds.handle, appPassword: pds.appPassword, ...change };
  return createRunner({ channel: bluesky, credentials, allowed: [new URL(pds.url).host], timeoutMs: 20_000 });
}

function taken<T>(result: Result<T, Fault>): T {
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.error));
  return result.value;
}

function refused(result: Result<unknown, Fault>): Fault {
  assert.ok(!result.ok, 'expected a fault');
  return result.error;
}

async function recordOf(receipt: Receipt) {
  const rkey = receipt.remoteId.split('/').at(-1) ?? '';
  const query = new URLSearchParams({ repo: pds.did, collection: 'app.bsky.feed.post', rkey });
  const answer = await fetch(`${pds.url}/xrpc/com.atproto.repo.getRecord?${query}`);
  return { status: answer.status, body: (await answer.json()) as { cid: string; value: Record<string, unknown> } };
}

async function postCount(): Promise<number> {
  const query = new URLSearchParams({ repo: pds.did, collection: 'app.bsky.feed.post', limit: '100' });
  const answer = await fetch(`${pds.url}/xrpc/com.atproto.repo.listRecords?${query}`);
  return ((await answer.json()) as { records: unknown[] }).records.length;
}

const key = 'k7x2m4p9q1rs';
const draft = draftOf(key, { media: [picture(1, 'A workbench')] });
const text = composeText(draft, bluesky.limits);

test('an app password opens a session and names the account', async () => {
  const identity = taken(await runnerWith({}).connect());
  assert.equal(identity.handle, '@atelier.test');
  assert.equal(identity.facts.did, pds.did);
});

test('a wrong password is a fault of the credentials', async () => {
  assert.equal(refused(await runnerWith({ appPassword: 'aaaa-bbbb-cccc-dddd' }).connect()).kind, 'auth-broken');
});

test('a post is validated by the real lexicons, with its link card, picture and facets', async () => {
  const receipt = taken(await runner.publish(runner.render(draft, text), { key }));
  const { body } = await recordOf(receipt);
  assert.equal(body.cid, receipt.extra?.cid);
  const embed = body.value.embed as { $type: string; external: { uri: string; thumb: unknown } };
  assert.equal(embed.$type, 'app.bsky.embed.external');
  assert.equal(embed.external.uri, draft.link);
  assert.ok(embed.external.thumb);
  assert.equal((body.value.facets as unknown[]).length, 3);
});

test('publishing the same again leaves one post and the same cid', async () => {
  const first = taken(await runner.publish(runner.render(draft, text), { key }));
  const count = await postCount();
  const second = taken(await runner.publish(runner.render(draft, text), { key }));
  assert.deepEqual(second, first);
  assert.equal(await postCount(), count);
});

test('a run that is killed after each step still ends as one post', async () => {
  const before = await postCount();
  const many = draftOf('killed1', { media: [picture(2), picture(3), picture(4)] });
  const payload = runner.render(many, composeText(many, bluesky.limits));
  for (let killAfter = 1; killAfter <= 4; killAfter += 1) {
    await assert.rejects(runner.publish(payload, { key: 'killed1', killAfter: 1 }), Killed);
  }
  taken(await runner.publish(payload, { key: 'killed1' }));
  assert.equal(await postCount(), before + 1);
});

test('a look-up finds the post, and says absent where there is none', async () => {
  const found = taken(await runner.probe(runner.render(draft, text), { key }));
  assert.ok(typeof found === 'object' && found.found.remoteId.includes(pds.did));
  assert.equal(taken(await runner.probe(runner.render(draft, text), { key: 'never-sent' })), 'absent');
});

test('an edit overwrites the record, keeps its time, and a second one takes the newest cid', async () => {
  const receipt = taken(await runner.publish(runner.render(draft, text), { key }));
  const before = await recordOf(receipt);
  const edited = taken(
    await runner.update(runner.render(draft, `Moved! ${text}`), receipt, { key, operation: `${key}:u2` }),
  );
  const after = await recordOf(edited);
  assert.match(String(after.body.value.text), /^Moved!/);
  assert.equal(after.body.value.createdAt, before.body.value.createdAt);
  taken(await runner.update(runner.render(draft, text), receipt, { key, operation: `${key}:u3` }));
});

test('a session survives an access token that stopped counting', async () => {
  const stored = runner.session() as { accessJwt: string };
  const broken = `${stored.accessJwt.slice(0, -6)}AAAAAA`;
  stored.accessJwt = broken;
  taken(await runner.publish(runner.render(draft, text), { key }));
  assert.notEqual((runner.session() as { accessJwt: string }).accessJwt, broken);
});

test('a text over the limit is rejected in the network’s own words', async () => {
  const fault = refused(await runner.publish(runner.render(draft, 'a'.repeat(3001)), { key: 'toolong' }));
  assert.equal(fault.kind, 'rejected');
  assert.match(fault.reason, /3000|300/);
});

test('removing twice is harmless, and an edit of a removed post says that it is gone', async () => {
  const receipt = taken(await runner.publish(runner.render(draft, text), { key }));
  taken(await runner.remove(receipt, { key, operation: `${key}:r1` }));
  taken(await runner.remove(receipt, { key, operation: `${key}:r1` }));
  assert.equal((await recordOf(receipt)).status, 400);
  const fault = refused(await runner.update(runner.render(draft, text), receipt, { key, operation: `${key}:u9` }));
  assert.equal(fault.kind, 'gone');
});

test('the recorded error answers are those of the real server', async () => {
  const { accessJwt, refreshJwt } = runner.session() as { accessJwt: string; refreshJwt: string };
  const repo = pds.did;
  const collection = 'app.bsky.feed.post';
  const record = { $type: collection, text: 'Hello', createdAt: '2026-11-22T10:00:00.000Z' };
  const put = (change: object, token = accessJwt) =>
    call('com.atproto.repo.putRecord', { repo, collection, rkey: '3m22222222222', record, ...change }, token);
  const login = (password: string) => call('com.atproto.server.createSession', { identifier: pds.handle, password });
  const lookUp = `${pds.url}/xrpc/com.atproto.repo.getRecord?repo=${repo}&collection=${collection}&rkey=3m22222222223`;

  const same = (answer: Answer, recorded: { status: number; body: { error: string } }) =>
    assert.deepEqual([answer.status, answer.error], [recorded.status, recorded.body.error]);
  same(await login('aaaa-bbbb-cccc-dddd'), BLUESKY_ERRORS.password);
  same(await put({}, ''), BLUESKY_ERRORS.noToken);
  same(await put({}, 'nonsense'), BLUESKY_ERRORS.badToken);
  same(await answerOf(await fetch(lookUp)), BLUESKY_ERRORS.missing);
  same(await put({ record: { ...record, text: 'x'.repeat(3001) } }), BLUESKY_ERRORS.invalid);
  same(await put({ record: { ...record, text: 'é'.repeat(301) } }), BLUESKY_ERRORS.invalid);
  same(await put({ rkey: 'not-a-tid' }), BLUESKY_ERRORS.invalid);
  same(await put({ swapRecord: 'bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku' }), BLUESKY_ERRORS.swap);
  same(await call('com.atproto.no.such', {}, accessJwt), BLUESKY_ERRORS.away);
  same(await call('com.atproto.server.refreshSession', undefined, accessJwt), BLUESKY_ERRORS.badToken);
  assert.equal((await call('com.atproto.server.refreshSession', undefined, refreshJwt)).status, 200);
});

interface Answer {
  status: number;
  error: string;
}

async function answerOf(response: Response): Promise<Answer> {
  const { error } = (await response.json()) as { error: string };
  return { status: response.status, error };
}

async function call(nsid: string, body: object | undefined, token?: string): Promise<Answer> {
  const headers: Record<string, string> = {
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const request = { method: 'POST', headers, ...(body ? { body: JSON.stringify(body) } : {}) };
  return answerOf(await fetch(`${pds.url}/xrpc/${nsid}`, request));
}
