import { canonicalJson, type Json } from '../../../server/src/core/json';
import { pictureType } from '../emulator';
import type { Exchange, Reply, Route } from '../http-server';
import { BLUESKY_FACTS } from './facts';
import { checkPost } from './lexicon';
import { countPoints } from './limits';
import { authorize, type BlueskyAccount, contentId, jsonOf, type Network, refuse, type StoredRecord } from './network';

const POSTS = 'app.bsky.feed.post';

export function repoRoutes(network: Network): Route[] {
  const post = (op: string, name: string, handle: (network: Network, exchange: Exchange) => Reply): Route => ({
    op,
    method: 'POST',
    path: `/xrpc/com.atproto.repo.${name}`,
    stores: true,
    handle: (exchange) => handle(network, exchange),
  });
  const get = (op: string, path: string, handle: (network: Network, exchange: Exchange) => Reply): Route => ({
    op,
    method: 'GET',
    path,
    handle: (exchange) => handle(network, exchange),
  });
  return [
    post('media', 'uploadBlob', uploadBlob),
    post('publish', 'putRecord', putRecord),
    post('remove', 'deleteRecord', deleteRecord),
    get('read', '/xrpc/com.atproto.repo.getRecord', getRecord),
    get('list', '/xrpc/com.atproto.repo.listRecords', listRecords),
    get('file', '/blob/:did/:cid', blobFile),
  ];
}

function uploadBlob(network: Network, exchange: Exchange): Reply {
  const { account } = authorize(network, exchange);
  const declared = exchange.headers['content-type'] ?? '';
  const bytes = new Uint8Array(exchange.body);
  if (bytes.length === 0) return refuse('invalid', 'A request body was expected but none was provided');
  // The server trusts the bytes, not the header, for pictures.
  const mime = pictureType(bytes) ?? declared;
  const cid = contentId('bafkrei', bytes);
  const { blobs } = network.store.state;
  if (!blobs.some((one) => one.cid === cid && one.did === account.did))
    blobs.push({ cid, did: account.did, mime, size: bytes.length });
  network.store.putFile(cid, bytes);
  network.store.save();
  return { status: 200, json: { blob: { $type: 'blob', ref: { $link: cid }, mimeType: mime, size: bytes.length } } };
}

function putRecord(network: Network, exchange: Exchange): Reply {
  const { account } = authorize(network, exchange);
  const input = jsonOf(exchange);
  const rkey = checkedTarget(input, account);
  const value = checkPost(network, account.did, input.record);
  const cid = contentId('bafyrei', canonicalJson(value as Json));
  const known = recordAt(network, account.did, rkey);
  if (input.swapRecord !== undefined && input.swapRecord !== (known?.cid ?? null)) {
    return refuse('swap', `Record was at ${known?.cid ?? null}`);
  }
  const uri = `at://${account.did}/${POSTS}/${rkey}`;
  if (known?.cid === cid) return { status: 200, json: { uri, cid, validationStatus: 'valid' } };
  const headers = countPoints(network, account.did, known ? 2 : 3);
  const now = network.now().toISOString();
  const { state } = network.store;
  if (known) Object.assign(known, { cid, value, editedAt: now });
  else state.records.push({ did: account.did, rkey, cid, value, postedAt: now, editedAt: null });
  state.commits += 1;
  network.store.save();
  const commit = { cid: contentId('bafyrei', `${state.commits}`), rev: String(state.commits) };
  return { status: 200, json: { uri, cid, commit, validationStatus: 'valid' }, headers };
}

function deleteRecord(network: Network, exchange: Exchange): Reply {
  const { account } = authorize(network, exchange);
  const rkey = checkedTarget(jsonOf(exchange), account);
  const headers = countPoints(network, account.did, 1);
  const { state } = network.store;
  state.records = state.records.filter((one) => one.did !== account.did || one.rkey !== rkey);
  network.store.save();
  return { status: 200, json: {}, headers };
}

function getRecord(network: Network, { query }: Exchange): Reply {
  const account = network.options.accounts.find(
    (one) => one.did === query.get('repo') || one.handle === query.get('repo'),
  );
  if (!account) return refuse('invalid', `Could not find repo: ${query.get('repo')}`);
  if (query.get('collection') === 'app.bsky.actor.profile' && query.get('rkey') === 'self') {
    const value = { $type: 'app.bsky.actor.profile', displayName: account.displayName };
    const uri = `at://${account.did}/app.bsky.actor.profile/self`;
    return { status: 200, json: { uri, cid: contentId('bafyrei', JSON.stringify(value)), value } };
  }
  const known = query.get('collection') === POSTS ? recordAt(network, account.did, query.get('rkey') ?? '') : undefined;
  return known ? { status: 200, json: recordJson(known) } : refuse('missing');
}

function listRecords(network: Network, { query }: Exchange): Reply {
  const limit = Math.min(Number(query.get('limit') ?? 50), 100);
  const records = network.store.state.records
    .filter((one) => one.did === query.get('repo') && query.get('collection') === POSTS)
    .sort((a, b) => (a.rkey < b.rkey ? 1 : -1))
    .slice(0, limit);
  return { status: 200, json: { records: records.map(recordJson) } };
}

function blobFile(network: Network, { params }: Exchange): Reply {
  const blob = network.store.state.blobs.find((one) => one.cid === params.cid && one.did === params.did);
  const bytes = blob && network.store.file(blob.cid);
  return blob && bytes ? { status: 200, file: { bytes, mime: blob.mime } } : refuse('missing', 'Blob not found');
}

function checkedTarget(input: Record<string, unknown>, account: BlueskyAccount): string {
  if (input.repo !== account.did && input.repo !== account.handle) return refuse('invalid', 'Invalid repo');
  if (input.collection !== POSTS) return refuse('invalid', 'Only posts can be written here');
  if (typeof input.rkey !== 'string' || !BLUESKY_FACTS.tid.test(input.rkey)) {
    return refuse('invalid', `Invalid record key for collection ${POSTS}, expected a valid TID`);
  }
  return input.rkey;
}

function recordAt(network: Network, did: string, rkey: string): StoredRecord | undefined {
  return network.store.state.records.find((one) => one.did === did && one.rkey === rkey);
}

function recordJson({ did, rkey, cid, value }: StoredRecord) {
  return { uri: `at://${did}/${POSTS}/${rkey}`, cid, value };
}
