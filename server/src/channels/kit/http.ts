import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector, Client, type Dispatcher } from 'undici';
import type { Clock } from '../../core/clock';
import { Faulted } from '../../core/fault';
import type { Json } from '../../core/json';
import { parseUrl } from '../../core/parse-url';
import { isPublicAddress } from './address-guard';
import { faultOfAnswer } from './answer-fault';
import type { FaultRule } from './contract';
import { digestExchange } from './exchange-digest';
import type { Http, HttpAnswer, HttpRequest, RecordExchange } from './http-contract';
import { lostFault, wordsFor } from './lost-fault';
import type { HearRate } from './rate-limit';
import { toldRate } from './rate-until';
import { redact } from './redact';
import { encodeBody } from './request-body';

export interface HttpOptions {
  /** `host:port` entries that may be private and may speak plain http: emulators of tests and the demo. */
  allowedPrivate: readonly string[];
  /** For the whole exchange, from look-up to the last byte of the answer. */
  timeoutMs: number;
  /** Largest answer that is read. */
  maxBytes: number;
  userAgent: string;
  clock: Clock;
  /** The channel's exceptions to the shared rules. */
  faults: readonly FaultRule[];
  errorCode?: ((body: Json) => string | number | undefined) | undefined;
  /** Values that never appear in a fault; the request's own Authorization is added by itself. */
  redact: readonly string[];
  /** Form field that holds the address, named by faults about it. */
  addressField?: string;
  hearRate?: HearRate;
  /** Told of every request that was sent, answered or not. */
  record?: RecordExchange;
  signal?: AbortSignal;
}

/** Stops the connection before anything is sent. */
class PrivateAddress extends Error {}

/** The one door to the network, see `Http`. Every failure is thrown as `Faulted`. */
export function createHttp(options: HttpOptions): Http {
  return {
    async request(request) {
      const url = checkedUrl(request.url, options);
      const headers = checkedHeaders(request, options);
      if (options.signal?.aborted)
        throw new Faulted({ kind: 'retryable', reason: 'Stopped before anything was sent.' });
      const answer = await exchange(request, url, headers, options);
      const told = toldRate(answer.headers, options.clock.now());
      if (told) await options.hearRate?.(told, request.rate ?? null);
      if (answer.status >= 200 && answer.status < 300) return answer;
      const fault = faultOfAnswer(answer, {
        host: url.host,
        publishes: request.publishes === true,
        now: options.clock.now(),
        faults: options.faults,
        errorCode: options.errorCode,
        addressField: addressField(options),
        clean: (text) => redact(text, secretsOf(request, options)),
      });
      throw new Faulted(fault);
    },
  };
}

function addressField(options: HttpOptions): string {
  return options.addressField ?? 'url';
}

function refuse(options: HttpOptions, reason: string): never {
  throw new Faulted({ kind: 'rejected', field: addressField(options), reason });
}

function checkedUrl(address: string, options: HttpOptions): URL {
  const url = parseUrl(address);
  if (!url) return refuse(options, 'The address is not a complete web address such as https://example.org.');
  if (url.username !== '' || url.password !== '')
    refuse(options, 'The address must not hold a user name or a password.');
  const secure = url.protocol === 'https:';
  const local = url.protocol === 'http:' && isAllowed(url, options);
  if (!secure && !local) refuse(options, `The address ${url.origin} must begin with https://.`);
  return url;
}

function isAllowed(url: URL, { allowedPrivate }: HttpOptions): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return allowedPrivate.includes(`${url.hostname}:${port}`);
}

function checkedHeaders(request: HttpRequest, options: HttpOptions): Record<string, string> {
  const headers = { accept: 'application/json', 'user-agent': options.userAgent, ...request.headers };
  for (const [name, value] of Object.entries(headers)) {
    if (/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) continue;
    const hint = 'Copy the access token again, without line breaks.';
    throw new Faulted({
      kind: 'auth-broken',
      reason: `The ${name} header holds characters that cannot be sent.`,
      hint,
    });
  }
  return headers;
}

/** One connection for one call: whether anything was sent is then a plain fact. */
async function exchange(
  request: HttpRequest,
  url: URL,
  headers: Record<string, string>,
  options: HttpOptions,
): Promise<HttpAnswer> {
  const line = { connected: false };
  const limits = { headersTimeout: options.timeoutMs, bodyTimeout: options.timeoutMs, pipelining: 0 };
  const client = new Client(url.origin, { ...limits, connect: guardedConnector(url, options, line) });
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const body = encodeBody(request);
  const record = (answer: HttpAnswer | null) => {
    const sent = { method: request.method, url: url.href, body: body?.bytes ?? null };
    options.record?.(digestExchange(sent, secretsOf(request, options), answer), request.publishes === true);
  };
  try {
    const answer = await client.request({
      method: request.method,
      path: url.pathname + url.search,
      headers: body ? { ...headers, 'content-type': body.mime } : headers,
      body: body?.bytes ?? null,
      signal,
    });
    const read = await readAnswer(answer, options.maxBytes);
    record(read);
    return read;
  } catch (error) {
    if (line.connected) record(null);
    if (error instanceof PrivateAddress)
      refuse(options, `${url.host} is a private address, where nothing may be sent. Use a public one.`);
    const cause = timeout.aborted ? `no answer within ${options.timeoutMs / 1000} seconds` : wordsFor(error);
    throw new Faulted(
      lostFault({ host: url.host, cause, connected: line.connected, publishes: request.publishes === true }),
    );
  } finally {
    client.destroy().catch(() => undefined);
  }
}

function guardedConnector(url: URL, options: HttpOptions, line: { connected: boolean }): buildConnector.connector {
  const open = isAllowed(url, options);
  const connect = buildConnector({ timeout: options.timeoutMs, ...(open ? {} : { lookup: publicLookup }) });
  return (target, callback) => {
    // A literal address is never looked up, so it is judged here.
    if (!open && isIP(target.hostname) !== 0 && !isPublicAddress(target.hostname)) {
      callback(new PrivateAddress(), null);
      return;
    }
    connect(target, (...result) => {
      line.connected = result[0] === null;
      callback(...result);
    });
  };
}

/** One private address among the answers is enough to refuse: the connection could fall on it. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    if (found.some(({ address }) => !isPublicAddress(address))) return callback(new PrivateAddress(), '', 0);
    const [first] = found;
    if (options.all || !first) return callback(null, found);
    return callback(null, first.address, first.family);
  });
};

async function readAnswer(answer: Dispatcher.ResponseData, maxBytes: number): Promise<HttpAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw new Error(`the answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const bytes = Buffer.concat(chunks);
  return { status: answer.statusCode, headers, body: parseBody(bytes.toString('utf8')), bytes };
}

function parseBody(text: string): Json {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function secretsOf(request: HttpRequest, options: HttpOptions): string[] {
  const sent = Object.entries(request.headers ?? {})
    .filter(([name]) => name.toLowerCase() === 'authorization')
    .map(([, value]) => value.replace(/^\S+\s+/, ''));
  return [...options.redact, ...sent];
}
