import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, type Faults, type InjectedFault } from './faults';

export interface Exchange {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  html?: string;
  file?: { bytes: Uint8Array; mime: string };
}

/** One call of the fake network. `op` names it for faults and hooks; `stores` marks what changes its state. */
export interface Route {
  op: string;
  method: string;
  /** `/api/v1/statuses/:id`. */
  path: string;
  stores?: true;
  handle(exchange: Exchange): Reply | Promise<Reply>;
}

/** Called right before and right after something is stored: a kill test ends the client process here. */
export type OnStore = (phase: 'before' | 'after', call: { op: string; body: string }) => void | Promise<void>;

export interface ServerOptions {
  routes: readonly Route[];
  /** The network's own way of answering an error status. */
  errorReply(status: number): Reply;
  /** Headers of every answer, rate limits for example. */
  headers?(): Record<string, string>;
  onStore?: OnStore | undefined;
  port?: number | undefined;
}

export interface RunningServer {
  url: string;
  port: number;
  faults: Faults;
  /** Every call so far, oldest first. */
  calls: { op: string; headers: Record<string, string>; body: string }[];
  stop(): Promise<void>;
}

/** Largest body that any of the fake networks reads. */
const MOST_BYTES = 50_000_000;

/** A real HTTP server on the loopback interface, with faults and hooks at the moment it stores. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const faults = createFaults();
  const calls: RunningServer['calls'] = [];
  const server = createServer((request, response) => {
    answer(request, response, { options, faults, calls }).catch((error: unknown) => {
      console.error('emulator:', error);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    faults,
    calls,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Desk {
  options: ServerOptions;
  faults: Faults;
  calls: RunningServer['calls'];
}

async function answer(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const { options, faults, calls } = desk;
  const url = new URL(request.url ?? '/', 'http://emulator');
  const found = matchRoute(options.routes, request.method ?? 'GET', url.pathname);
  const body = await readBody(request);
  if (!found) return send(response, options.errorReply(404), options);
  const { route, params } = found;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const text = route.stores ? body.toString('utf8') : '';
  calls.push({ op: route.op, headers, body: text });
  if (await happens(faults.take(route.op, 'before-store'), response, options)) return;
  if (route.stores) await options.onStore?.('before', { op: route.op, body: text });
  const exchange = { method: route.method, path: url.pathname, params, query: url.searchParams, headers, body };
  const reply = await route.handle(exchange);
  if (route.stores && reply.status < 300) await options.onStore?.('after', { op: route.op, body: text });
  if (await happens(faults.take(route.op, 'after-store'), response, options)) return;
  send(response, reply, options);
}

/** Acts out an injected fault; true when the call has been answered, or will never be. */
async function happens(
  fault: InjectedFault | undefined,
  response: ServerResponse,
  options: ServerOptions,
): Promise<boolean> {
  if (!fault) return false;
  if (fault.as === 'drop') {
    response.destroy();
    return true;
  }
  if (fault.as === 'slow') {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, fault.slowMs ?? 60_000);
      response.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    return response.destroyed;
  }
  const usual = options.errorReply(fault.as);
  const reply = { ...usual, headers: { ...usual.headers, ...fault.headers } };
  send(
    response,
    fault.body === undefined ? reply : { status: fault.as, headers: reply.headers, json: fault.body },
    options,
  );
  return true;
}

function matchRoute(routes: readonly Route[], method: string, path: string) {
  for (const route of routes) {
    if (route.method !== method) continue;
    const names = route.path.split('/');
    const parts = path.split('/');
    if (names.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = names.every((name, index) => {
      const part = decodeURIComponent(parts[index] ?? '');
      if (name.startsWith(':')) params[name.slice(1)] = part;
      return name.startsWith(':') ? part !== '' : name === part;
    });
    if (fits) return { route, params };
  }
  return undefined;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: Reply, options: ServerOptions): void {
  if (response.destroyed) return;
  const [bytes, mime] = content(reply);
  response.writeHead(reply.status, {
    ...options.headers?.(),
    ...(bytes === undefined ? {} : { 'content-type': mime }),
    ...reply.headers,
  });
  response.end(bytes);
}

function content(reply: Reply): [Uint8Array | string | undefined, string] {
  if (reply.json !== undefined) return [JSON.stringify(reply.json), 'application/json; charset=utf-8'];
  if (reply.html !== undefined) return [reply.html, 'text/html; charset=utf-8'];
  if (reply.text !== undefined) return [reply.text, 'text/plain; charset=utf-8'];
  if (reply.file) return [reply.file.bytes, reply.file.mime];
  return [undefined, ''];
}
