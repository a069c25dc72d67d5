import type { Emulator } from '../emulator';
import { type Exchange, type Reply, type Route, startServer } from '../http-server';
import { avatarSvg, timelinePage } from '../timeline-page';
import { authorize, Refused } from './calls';
import { accountEntity, instanceEntity } from './entities';
import { MASTODON_ERRORS, MASTODON_FACTS } from './facts';
import { countCall } from './limits';
import { mediaRoutes } from './media-routes';
import { createNetwork, type MastodonOptions, type Network } from './network';
import { statusRoutes } from './status-routes';
import { statusHtml } from './status-text';
import { threadRoutes } from './thread-routes';

/** Starts a fake Mastodon server, strict where the real one is. */
export async function startMastodon(options: MastodonOptions): Promise<Emulator> {
  let url = '';
  const network = createNetwork(options, () => url);
  const routes = [...statusRoutes(network), ...threadRoutes(network), ...mediaRoutes(network), ...aboutRoutes(network)];
  const server = await startServer({
    routes: routes.map((route) => ({ ...route, handle: (exchange) => answered(network, route, exchange) })),
    errorReply,
    headers: () => rateHeaders(network),
    onStore: options.onStore,
    port: options.port,
  });
  url = server.url;
  const stop = () => {
    network.closing.abort();
    return server.stop();
  };
  return { ...server, stop, posts: () => timeline(network), limited: () => network.limited };
}

async function answered(network: Network, route: Route, exchange: Exchange): Promise<Reply> {
  try {
    const headers = countCall(network, route.op, exchange);
    const reply = await route.handle(exchange);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  } catch (error) {
    if (error instanceof Refused) return error.reply;
    throw error;
  }
}

function errorReply(status: number): Reply {
  const known = Object.values(MASTODON_ERRORS).find((one) => one.status === status);
  return { status, json: known?.body ?? { error: `Error ${status}` } };
}

/** Of an answer that a test injects. */
function rateHeaders(network: Network): Record<string, string> {
  const { limit, windowSeconds } = MASTODON_FACTS.rates.requests;
  const reset = Math.ceil(network.now().getTime() / 1000 / windowSeconds) * windowSeconds;
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(limit - 1),
    'x-ratelimit-reset': new Date(reset * 1000).toISOString(),
  };
}

function aboutRoutes(network: Network): Route[] {
  const { software = 'mastodon', title = 'Tootle' } = network.options;
  const nodeinfo = { version: '2.0', software: { name: software, version: '4.5.0' }, protocols: ['activitypub'] };
  const link = () => ({
    rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0',
    href: `${network.origin()}/nodeinfo/2.0`,
  });
  return [
    {
      op: 'account',
      method: 'GET',
      path: '/api/v1/accounts/verify_credentials',
      handle: (exchange) => ({ status: 200, json: accountEntity(network, authorize(network, exchange, 'read')) }),
    },
    {
      op: 'about',
      method: 'GET',
      path: '/api/v2/instance',
      handle: () => ({ status: 200, json: instanceEntity(network) }),
    },
    {
      op: 'about',
      method: 'GET',
      path: '/.well-known/nodeinfo',
      handle: () => ({ status: 200, json: { links: [link()] } }),
    },
    { op: 'about', method: 'GET', path: '/nodeinfo/2.0', handle: () => ({ status: 200, json: nodeinfo }) },
    {
      op: 'page',
      method: 'GET',
      path: '/avatars/:file',
      handle: ({ params }) => ({
        status: 200,
        file: { bytes: Buffer.from(avatarSvg(nameOf(network, params.file ?? ''))), mime: 'image/svg+xml' },
      }),
    },
    { op: 'page', method: 'GET', path: '/', handle: () => page(network, title) },
    { op: 'page', method: 'GET', path: '/:user', handle: ({ params }) => page(network, title, params.user) },
    {
      op: 'page',
      method: 'GET',
      path: '/:user/:id',
      handle: ({ params }) => page(network, title, params.user, params.id),
    },
  ];
}

function nameOf(network: Network, file: string): string {
  const username = file.replace(/\.svg$/, '');
  return network.options.accounts.find((one) => one.username === username)?.displayName ?? username;
}

function page(network: Network, title: string, user?: string, id?: string): Reply {
  const posts = timeline(network).filter(
    (post) => (!user || post.account.handle.startsWith(`${user}@`)) && (!id || post.id === id),
  );
  if (id && posts.length === 0) return { status: 404, html: timelinePage({ name: title, theme: 'tootle', posts }) };
  return { status: 200, html: timelinePage({ name: title, theme: 'tootle', posts }) };
}

function timeline(network: Network) {
  const { statuses, media } = network.store.state;
  const host = new URL(network.origin()).host;
  return [...statuses].reverse().map((status) => {
    const account = network.options.accounts.find((one) => one.id === status.account);
    const pictures = status.media.flatMap((id) => media.filter((one) => one.id === id));
    return {
      id: status.id,
      account: { name: account?.displayName ?? '?', handle: `@${account?.username ?? '?'}@${host}` },
      text: status.text,
      html: statusHtml(status.text, network.origin()),
      language: status.language,
      media: pictures.map((one) => ({ url: `/media/${one.id}`, alt: one.description ?? '' })),
      card: status.card,
      postedAt: status.createdAt,
      editedAt: status.editedAt,
      ...(status.inReplyTo ? { replyTo: status.inReplyTo } : {}),
    };
  });
}
