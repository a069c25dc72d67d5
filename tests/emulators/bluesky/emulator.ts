import type { Emulator } from '../emulator';
import { type Exchange, type Reply, type Route, startServer } from '../http-server';
import { timelinePage } from '../timeline-page';
import { appRoutes } from './app-routes';
import { BLUESKY_ERRORS, BLUESKY_FACTS } from './facts';
import { countCall } from './limits';
import {
  authorize,
  type BlueskyOptions,
  createNetwork,
  issueSession,
  jsonOf,
  type Network,
  Refused,
  refuse,
} from './network';
import { repoRoutes } from './repo-routes';
import { timeline } from './timeline';

/** Starts a fake Bluesky server, strict where the real one is. */
export async function startBluesky(options: BlueskyOptions): Promise<Emulator> {
  let url = '';
  const network = createNetwork(options, () => url);
  const routes = [...sessionRoutes(network), ...repoRoutes(network), ...appRoutes(network), ...pageRoutes(network)];
  const server = await startServer({
    routes: routes.map((route) => ({ ...route, handle: (exchange) => answered(network, route, exchange) })),
    errorReply: (status) => errorReply(network, status),
    headers: () => rateHeaders(network),
    onStore: options.onStore,
    port: options.port,
  });
  url = server.url;
  return { ...server, posts: () => timeline(network), limited: () => network.limited };
}

async function answered(network: Network, route: Route, exchange: Exchange): Promise<Reply> {
  try {
    const headers = exchange.path.startsWith('/xrpc/') ? countCall(network) : {};
    const reply = await route.handle(exchange);
    return { ...reply, headers: { ...headers, ...reply.headers } };
  } catch (error) {
    if (error instanceof Refused) return error.reply;
    throw error;
  }
}

function sessionRoutes(network: Network): Route[] {
  return [
    {
      op: 'session',
      method: 'POST',
      path: '/xrpc/com.atproto.server.createSession',
      handle: (exchange) => {
        const { identifier, password } = jsonOf(exchange);
        const account = network.options.accounts.find(
          (one) => (one.handle === identifier || one.did === identifier) && one.appPassword === password,
        );
        return account ? { status: 200, json: issueSession(network, account) } : refuse('password');
      },
    },
    {
      op: 'refresh',
      method: 'POST',
      path: '/xrpc/com.atproto.server.refreshSession',
      handle: (exchange) => {
        const { account, session } = authorize(network, exchange, 'refresh');
        return { status: 200, json: issueSession(network, account, session) };
      },
    },
  ];
}

function errorReply(network: Network, status: number): Reply {
  const known = Object.values(BLUESKY_ERRORS).find((one) => one.status === (status === 404 ? 501 : status));
  const body = known?.body ?? { error: 'InternalServerError', message: `Error ${status}` };
  const wait: Record<string, string> =
    status === 429 ? { 'retry-after': String(resetOf(network) - unixNow(network)) } : {};
  return { status: known?.status ?? status, json: body, headers: wait };
}

function unixNow(network: Network): number {
  return Math.floor(network.now().getTime() / 1000);
}

function resetOf(network: Network): number {
  const { windowSeconds } = BLUESKY_FACTS.rates.requests;
  return (Math.floor(unixNow(network) / windowSeconds) + 1) * windowSeconds;
}

/** Of an answer that a test injects. */
function rateHeaders(network: Network): Record<string, string> {
  const { limit, windowSeconds } = BLUESKY_FACTS.rates.requests;
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(limit - 1),
    'ratelimit-reset': String(resetOf(network)),
    'ratelimit-policy': `${limit};w=${windowSeconds}`,
  };
}

function pageRoutes(network: Network): Route[] {
  const { title: name = 'Skyline' } = network.options;
  const page = (did?: string, rkey?: string): Reply => {
    const handle = network.options.accounts.find((one) => one.did === did)?.handle;
    const posts = timeline(network).filter(
      (post) => (!did || post.account.handle === `@${handle}`) && (!rkey || post.id === rkey),
    );
    return { status: rkey && posts.length === 0 ? 404 : 200, html: timelinePage({ name, theme: 'skyline', posts }) };
  };
  return [
    { op: 'page', method: 'GET', path: '/', handle: () => page() },
    { op: 'page', method: 'GET', path: '/profile/:did', handle: ({ params }) => page(params.did) },
    {
      op: 'page',
      method: 'GET',
      path: '/profile/:did/post/:rkey',
      handle: ({ params }) => page(params.did, params.rkey),
    },
  ];
}
