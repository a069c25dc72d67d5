import type { Exchange, Reply, Route } from '../http-server';
import { readOpenGraph } from '../open-graph';
import { authorize, listParam, paramsOf, refuse, textParam } from './calls';
import { statusEntity } from './entities';
import { MASTODON_FACTS } from './facts';
import { countStatus } from './limits';
import { isReady, usableMedia } from './media-routes';
import type { MastodonAccount, Network, StoredStatus } from './network';
import { countedLength } from './status-text';

export function statusRoutes(network: Network): Route[] {
  const on = (handle: (network: Network, exchange: Exchange) => Reply | Promise<Reply>) => (exchange: Exchange) =>
    handle(network, exchange);
  const one = '/api/v1/statuses/:id';
  return [
    { op: 'publish', method: 'POST', path: '/api/v1/statuses', stores: true, handle: on(create) },
    { op: 'read', method: 'GET', path: one, handle: on(show) },
    { op: 'read', method: 'GET', path: `${one}/source`, handle: on(source) },
    { op: 'update', method: 'PUT', path: one, stores: true, handle: on(edit) },
    { op: 'remove', method: 'DELETE', path: one, stores: true, handle: on(remove) },
    { op: 'list', method: 'GET', path: '/api/v1/accounts/:id/statuses', handle: on(list) },
  ];
}

async function create(network: Network, exchange: Exchange): Promise<Reply> {
  const account = authorize(network, exchange, 'write:statuses');
  const params = await paramsOf(exchange);
  const key = exchange.headers['idempotency-key'];
  const earlier = key ? earlierStatus(network, account, key) : undefined;
  if (earlier) return { status: 200, json: statusEntity(network, earlier) };
  const content = checkedContent(network, account, params, null);
  const inReplyTo = textParam(params, 'in_reply_to_id') || null;
  if (inReplyTo && !network.store.state.statuses.some((one) => one.id === inReplyTo)) refuse('noTarget');
  const headers = countStatus(network, account);
  const status: StoredStatus = {
    id: network.newId(),
    account: account.id,
    ...content,
    visibility: textParam(params, 'visibility') || 'public',
    createdAt: network.now().toISOString(),
    editedAt: null,
    inReplyTo,
    card: null,
  };
  const { state } = network.store;
  state.statuses.push(status);
  if (key && network.options.software !== 'gotosocial') {
    state.keys[`${account.id}:${key}`] = { status: status.id, at: status.createdAt };
  }
  keepMedia(network, status);
  network.store.save();
  addCard(network, status);
  return { status: 200, json: statusEntity(network, status), headers };
}

/** The first status of a repeated key while the server remembers it; Pixelfed refuses instead. */
function earlierStatus(network: Network, account: MastodonAccount, key: string): StoredStatus | undefined {
  const { software = 'mastodon', now } = { software: network.options.software, now: network.now };
  if (software === 'gotosocial') return undefined;
  const known = network.store.state.keys[`${account.id}:${key}`];
  const age = known ? now().getTime() - Date.parse(known.at) : Number.POSITIVE_INFINITY;
  if (!known || age > MASTODON_FACTS.idempotencySeconds * 1000) return undefined;
  if (software === 'pixelfed') return refuse('pixelfedDuplicate');
  return network.store.state.statuses.find((one) => one.id === known.status);
}

function checkedContent(
  network: Network,
  account: MastodonAccount,
  params: Record<string, unknown>,
  own: string | null,
): Pick<StoredStatus, 'text' | 'language' | 'media'> {
  const text = textParam(params, 'status');
  const ids = listParam(params, 'media_ids').map(String);
  if (text.trim() === '' && ids.length === 0) refuse('blank');
  if (countedLength(text) > MASTODON_FACTS.maxCharacters) refuse('tooLong');
  if (ids.length > MASTODON_FACTS.maxMedia) refuse('tooManyMedia');
  for (const id of ids) {
    const media = usableMedia(network, account.id, id);
    if (!media || (media.status !== null && media.status !== own))
      refuse('blank', `Validation failed: Media not found: ${id}`);
    else if (!isReady(network, media)) refuse('busyMedia');
  }
  const language = textParam(params, 'language');
  return { text, media: ids, language: /^[a-z]{2,3}(-[A-Za-z]+)*$/.test(language) ? language : null };
}

async function edit(network: Network, exchange: Exchange): Promise<Reply> {
  const account = authorize(network, exchange, 'write:statuses');
  const status = ownStatus(network, account, exchange);
  const params = await paramsOf(exchange);
  const content = checkedContent(network, account, params, status.id);
  for (const change of listParam(params, 'media_attributes') as { id?: string; description?: string }[]) {
    const media = network.store.state.media.find((one) => one.id === change.id && content.media.includes(one.id));
    if (media && change.description !== undefined) media.description = change.description || null;
  }
  Object.assign(status, content, { editedAt: network.now().toISOString() });
  keepMedia(network, status);
  network.store.save();
  addCard(network, status);
  return { status: 200, json: statusEntity(network, status) };
}

function remove(network: Network, exchange: Exchange): Reply {
  const account = authorize(network, exchange, 'write:statuses');
  const status = ownStatus(network, account, exchange);
  const { state } = network.store;
  const last = statusEntity(network, status, true);
  state.statuses = state.statuses.filter((one) => one !== status);
  state.media = state.media.filter((one) => one.status !== status.id);
  network.store.save();
  return { status: 200, json: last };
}

function show(network: Network, exchange: Exchange): Reply {
  const status = network.store.state.statuses.find((one) => one.id === exchange.params.id);
  return status ? { status: 200, json: statusEntity(network, status) } : refuse('missing');
}

/** The text as it was written; servers without this call answer 404. */
function source(network: Network, exchange: Exchange): Reply {
  const account = authorize(network, exchange, 'read');
  if (network.options.software === 'pixelfed') refuse('missing');
  const { id, text } = ownStatus(network, account, exchange);
  return { status: 200, json: { id, text, spoiler_text: '' } };
}

function list(network: Network, exchange: Exchange): Reply {
  authorize(network, exchange, 'read');
  const { id } = exchange.params;
  if (!network.options.accounts.some((one) => one.id === id)) refuse('missing');
  const limit = Math.min(Number(exchange.query.get('limit') ?? 20), MASTODON_FACTS.largestPage);
  const before = exchange.query.get('max_id');
  const page = network.store.state.statuses
    .filter((one) => one.account === id && (!before || BigInt(one.id) < BigInt(before)))
    .sort((a, b) => (BigInt(b.id) > BigInt(a.id) ? 1 : -1))
    .slice(0, limit);
  return { status: 200, json: page.map((one) => statusEntity(network, one)) };
}

function ownStatus(network: Network, account: MastodonAccount, exchange: Exchange): StoredStatus {
  const status = network.store.state.statuses.find(
    (one) => one.id === exchange.params.id && one.account === account.id,
  );
  return status ?? refuse('missing');
}

function keepMedia(network: Network, status: StoredStatus): void {
  for (const media of network.store.state.media) if (status.media.includes(media.id)) media.status = status.id;
}

/** As on the real network the card comes later, and only to a status without pictures. */
function addCard(network: Network, status: StoredStatus): void {
  const link = /https?:\/\/[^\s<>"]+/.exec(status.text)?.[0];
  if (!network.options.fetchCards || status.media.length > 0 || !link) return;
  setTimeout(async () => {
    const card = await readOpenGraph(link);
    if (network.closing.signal.aborted) return;
    status.card = card;
    network.store.save();
  }, 500).unref();
}
