// An independent client (masto, Node 22) drives the fake Mastodon server: what it cannot read is not Mastodon.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRestAPIClient, MastoHttpError } from 'masto';

let client;
let picture;
let emulator;

before(async () => {
  const { startMastodon } = await import('../emulators/mastodon/index.ts');
  const { pictureBytes } = await import('../contract/channels/pictures.ts');
  picture = () => pictureBytes({ id: 7, mime: 'image/jpeg', width: 64, height: 36, alt: '' }, {});
  const accounts = [{ id: '1', username: 'hub', displayName: 'Hub', token: 'peer-token' }];
  emulator = await startMastodon({ accounts, mediaMs: 300 });
  client = createRestAPIClient({ url: emulator.url, accessToken: 'peer-token' });
});

after(() => emulator.stop());

async function upload(description) {
  const file = new Blob([(await picture()).bytes], { type: 'image/jpeg' });
  return client.v2.media.create({ file, description });
}

function refusal(status, words) {
  return (error) => error instanceof MastoHttpError && error.statusCode === status && words.test(error.message);
}

test('the client reads the instance and the account', async () => {
  const instance = await client.v2.instance.fetch();
  assert.equal(instance.configuration.statuses.maxCharacters, 500);
  assert.equal(instance.configuration.statuses.charactersReservedPerUrl, 23);
  const account = await client.v1.accounts.verifyCredentials();
  assert.equal(account.acct, 'hub');
});

test('the client uploads a picture, waits until it is ready and posts it', async () => {
  const media = await upload('A workbench');
  assert.ok(media.url);
  const status = await client.v1.statuses.create({ status: 'Bonjour #réparer', language: 'fr', mediaIds: [media.id] });
  assert.equal(status.mediaAttachments[0].description, 'A workbench');
  assert.equal(status.language, 'fr');
  assert.deepEqual(
    status.tags.map(({ name }) => name),
    ['réparer'],
  );
  const answer = await fetch(status.mediaAttachments[0].url);
  assert.equal(answer.headers.get('content-type'), 'image/jpeg');
});

test('a repeated Idempotency-Key gives the same status', async () => {
  const options = { requestInit: { headers: { 'Idempotency-Key': 'peer-key' } } };
  const first = await client.v1.statuses.create({ status: 'Once' }, options);
  const second = await client.v1.statuses.create({ status: 'Once' }, options);
  assert.equal(second.id, first.id);
});

test('the client edits text and descriptions, and reads the edit back', async () => {
  const media = await upload('Before');
  const status = await client.v1.statuses.create({ status: 'First', mediaIds: [media.id] });
  const edited = await client.v1.statuses.$select(status.id).update({
    status: 'Second',
    mediaIds: [media.id],
    mediaAttributes: [{ id: media.id, description: 'After' }],
  });
  assert.match(edited.content, /Second/);
  assert.ok(edited.editedAt);
  const read = await client.v1.statuses.$select(status.id).fetch();
  assert.equal(read.mediaAttachments[0].description, 'After');
});

test('the client pages through the account’s own statuses, newest first', async () => {
  for (let number = 1; number <= 5; number += 1) await client.v1.statuses.create({ status: `Number ${number}` });
  const first = await client.v1.accounts.$select('1').statuses.list({ limit: 2 });
  assert.match(first[0].content, /Number 5/);
  const next = await client.v1.accounts.$select('1').statuses.list({ limit: 2, maxId: first[1].id });
  assert.match(next[0].content, /Number 3/);
});

test('removing answers the text, and a second time that there is none', async () => {
  const status = await client.v1.statuses.create({ status: 'To be removed' });
  const removed = await client.v1.statuses.$select(status.id).remove();
  assert.equal(removed.text, 'To be removed');
  await assert.rejects(() => client.v1.statuses.$select(status.id).remove(), refusal(404, /Record not found/));
});

test('the client understands every refusal', async () => {
  const stranger = createRestAPIClient({ url: emulator.url, accessToken: 'nobody' });
  await assert.rejects(() => stranger.v1.accounts.verifyCredentials(), refusal(401, /access token is invalid/));
  await assert.rejects(() => client.v1.statuses.create({ status: ' ' }), refusal(422, /can't be blank/));
  await assert.rejects(() => client.v1.statuses.create({ status: 'x'.repeat(501) }), refusal(422, /character limit/));
  emulator.faults.next({ on: 'publish', at: 'before-store', as: 429 });
  await assert.rejects(() => client.v1.statuses.create({ status: 'Slower' }), refusal(429, /Too many requests/));
});
