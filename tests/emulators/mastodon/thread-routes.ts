import type { Exchange, Reply, Route } from '../http-server';
import { authorize, refuse } from './calls';
import { accountEntity, statusEntity } from './entities';
import { MASTODON_FACTS } from './facts';
import { mentioned, type Network, type StoredStatus } from './network';

/** Threads of statuses, and notifications of mentions: a status that only answers, without a mention, notifies nobody. */
export function threadRoutes(network: Network): Route[] {
  return [
    {
      op: 'thread',
      method: 'GET',
      path: '/api/v1/statuses/:id/context',
      handle: (exchange) => context(network, exchange),
    },
    {
      op: 'news',
      method: 'GET',
      path: '/api/v1/notifications',
      handle: (exchange) => notifications(network, exchange),
    },
  ];
}

function context(network: Network, exchange: Exchange): Reply {
  const viewer = authorize(network, exchange, 'read');
  const { statuses } = network.store.state;
  if (!statuses.some((one) => one.id === exchange.params.id)) return refuse('missing');
  const found: StoredStatus[] = [];
  const open = [exchange.params.id ?? ''];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const answers = statuses.filter((one) => one.inReplyTo === id);
    found.push(...answers);
    open.push(...answers.map((one) => one.id));
  }
  const seen = found.filter(
    (one) =>
      ['public', 'unlisted'].includes(one.visibility) ||
      one.account === viewer.id ||
      mentioned(network, one).includes(viewer),
  );
  return { status: 200, json: { ancestors: [], descendants: seen.map((one) => statusEntity(network, one)) } };
}

function notifications(network: Network, exchange: Exchange): Reply {
  const viewer = authorize(network, exchange, 'read');
  const { query } = exchange;
  const types = query.getAll('types[]');
  const limit = Math.min(Number(query.get('limit') ?? 40), MASTODON_FACTS.largestNotificationsPage);
  const after = query.get('min_id');
  // An id of its own for each notification, in the order of the statuses.
  const all = network.store.state.statuses
    .map((status, index) => ({ id: index + 1, status }))
    .filter(({ status }) => status.account !== viewer.id && mentioned(network, status).includes(viewer))
    .filter(({ id }) => types.includes('mention') && (after === null || id > Number(after)));
  const page = after === null ? all.slice(-limit) : all.slice(0, limit);
  return {
    status: 200,
    json: page.reverse().map(({ id, status }) => ({
      id: String(id),
      type: 'mention',
      created_at: status.createdAt,
      account: accountOf(network, status),
      status: statusEntity(network, status),
    })),
  };
}

function accountOf(network: Network, status: StoredStatus) {
  const account = network.options.accounts.find((one) => one.id === status.account);
  return account ? accountEntity(network, account) : null;
}
