import { createHash, randomUUID } from 'node:crypto';
import type { EmulatorOptions } from '../emulator';
import type { Exchange, Reply } from '../http-server';
import { type Counter, createCounter, type EmulatedRate } from '../rates';
import { openStore, type Store } from '../state';
import { BLUESKY_ERRORS, BLUESKY_FACTS } from './facts';

export interface BlueskyAccount {
  did: string;
  handle: string;
  displayName: string;
  appPassword: string;
}

export interface BlueskyOptions extends EmulatorOptions {
  accounts: readonly BlueskyAccount[];
  title?: string;
  /** Other limits than a server's usual ones. */
  rates?: Partial<Record<keyof typeof BLUESKY_FACTS.rates, EmulatedRate>>;
}

export interface StoredRecord {
  did: string;
  rkey: string;
  cid: string;
  value: Record<string, unknown>;
  postedAt: string;
  editedAt: string | null;
}

interface BlueskyState {
  records: StoredRecord[];
  blobs: { cid: string; did: string; mime: string; size: number }[];
  tokens: Record<string, { did: string; kind: 'access' | 'refresh'; session: string; until: string }>;
  /** Growing number of commits, as a repository's revision. */
  commits: number;
}

export interface Network {
  options: BlueskyOptions;
  store: Store<BlueskyState>;
  now(): Date;
  origin(): string;
  counter: Counter;
  /** Calls that met a limit. */
  limited: number;
}

export function createNetwork(options: BlueskyOptions, origin: () => string): Network {
  const empty: BlueskyState = { records: [], blobs: [], tokens: {}, commits: 0 };
  const now = options.now ?? (() => new Date());
  return { options, store: openStore(empty, options.stateFile), now, origin, counter: createCounter(now), limited: 0 };
}

/** A refusal in the network's own words, thrown below a route. */
export class Refused extends Error {
  constructor(readonly reply: Reply) {
    super(`refused with ${reply.status}`);
  }
}

export function refuse(error: keyof typeof BLUESKY_ERRORS, message?: string): never {
  const { status, body } = BLUESKY_ERRORS[error];
  throw new Refused({ status, json: message === undefined ? body : { ...body, message } });
}

export function jsonOf(exchange: Exchange): Record<string, unknown> {
  if (!(exchange.headers['content-type'] ?? '').startsWith('application/json')) {
    return refuse('invalid', 'Request encoding (Content-Type) required but not provided');
  }
  try {
    return JSON.parse(exchange.body.toString('utf8')) as Record<string, unknown>;
  } catch {
    return refuse('invalid', 'Unexpected token in JSON');
  }
}

const DAY_MS = 86_400_000;

/** Both tokens of a session; those it had before stop counting. */
export function issueSession(network: Network, account: BlueskyAccount, session: string = randomUUID()) {
  const { tokens } = network.store.state;
  for (const [token, known] of Object.entries(tokens)) if (known.session === session) delete tokens[token];
  const now = network.now().getTime();
  const make = (kind: 'access' | 'refresh', ms: number) => {
    const token = `${kind}.${randomUUID()}`;
    tokens[token] = { did: account.did, kind, session, until: new Date(now + ms).toISOString() };
    return token;
  };
  const accessJwt = make('access', BLUESKY_FACTS.accessMinutes * 60_000);
  const refreshJwt = make('refresh', 90 * DAY_MS);
  network.store.save();
  return { accessJwt, refreshJwt, handle: account.handle, did: account.did, email: 'nobody@example.org', active: true };
}

/** The account of a call's token. */
export function authorize(network: Network, exchange: Exchange, kind: 'access' | 'refresh' = 'access') {
  const token = /^Bearer (\S+)$/.exec(exchange.headers.authorization ?? '')?.[1];
  if (!token) return refuse('noToken');
  const known = network.store.state.tokens[token];
  if (!known) return refuse(kind === 'refresh' ? 'revoked' : 'badToken');
  if (known.kind !== kind) return refuse('badToken');
  if (Date.parse(known.until) <= network.now().getTime()) return refuse('expired');
  const account = network.options.accounts.find((one) => one.did === known.did);
  return account ? { account, session: known.session } : refuse('badToken');
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id that follows from the content, as the network's own do. */
export function contentId(prefix: 'bafyrei' | 'bafkrei', content: Uint8Array | string): string {
  const hash = createHash('sha256').update(content).digest();
  const bits = BigInt(`0x${hash.toString('hex')}`);
  const letters = Array.from({ length: 52 }, (_, place) => BASE32[Number((bits >> BigInt(place * 5)) & 31n)]);
  return prefix + letters.join('');
}
