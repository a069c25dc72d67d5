import type { EmulatorOptions } from '../emulator';
import type { OpenGraph } from '../open-graph';
import { type Counter, createCounter, type EmulatedRate } from '../rates';
import { openStore, type Store } from '../state';
import type { MASTODON_FACTS } from './facts';

export interface MastodonAccount {
  id: string;
  username: string;
  displayName: string;
  token: string;
  /** Everything the channel needs by default. */
  scopes?: readonly string[];
}

export interface MastodonOptions extends EmulatorOptions {
  accounts: readonly MastodonAccount[];
  /** Whose rules apply: they differ on repeated keys. */
  software?: 'mastodon' | 'pleroma' | 'pixelfed' | 'gotosocial';
  title?: string;
  /** Milliseconds that an upload stays in work; 0 answers 200 at once. */
  mediaMs?: number;
  /** Other limits than a server's usual ones. */
  rates?: Partial<Record<keyof typeof MASTODON_FACTS.rates, EmulatedRate>>;
  /** Reads the link's OpenGraph head for a card, as a server does for a status without pictures. */
  fetchCards?: boolean;
}

export interface StoredStatus {
  id: string;
  account: string;
  text: string;
  language: string | null;
  visibility: string;
  media: string[];
  createdAt: string;
  editedAt: string | null;
  /** Absent for posts stored before statuses could answer. */
  inReplyTo?: string | null;
  card: OpenGraph | null;
}

export interface StoredMedia {
  id: string;
  account: string;
  mime: string;
  description: string | null;
  createdAt: string;
  readyAt: string;
  status: string | null;
}

interface MastodonState {
  lastId: number;
  statuses: StoredStatus[];
  media: StoredMedia[];
  keys: Record<string, { status: string; at: string }>;
}

/** The fake server's memory and clock. */
export interface Network {
  options: MastodonOptions;
  store: Store<MastodonState>;
  now(): Date;
  counter: Counter;
  /** Calls that met a limit. */
  limited: number;
  /** Ids grow with time, as on the real network. */
  newId(): string;
  origin(): string;
  /** Ends with the server, and with it what was still to come. */
  closing: AbortController;
}

/** Whose names stand in a text, with or without this server's own. */
export function mentioned({ options, origin }: Network, { text }: Pick<StoredStatus, 'text'>): MastodonAccount[] {
  const host = new URL(origin()).host;
  const names = [...text.matchAll(MENTION)].filter(([, , server]) => server === undefined || server === host);
  return options.accounts.filter(({ username }) => names.some(([, name]) => name === username));
}

/** Source: Mastodon app/models/account.rb MENTION_RE, shortened to what these tests write; the port is our own server's. */
const MENTION = /(?<![\w/])@([a-z0-9_]+)(?:@([\w.-]+(?::\d+)?))?/gi;

export function createNetwork(options: MastodonOptions, origin: () => string): Network {
  const store = openStore<MastodonState>({ lastId: 0, statuses: [], media: [], keys: {} }, options.stateFile);
  const now = options.now ?? (() => new Date());
  return {
    options,
    store,
    now,
    counter: createCounter(now),
    limited: 0,
    newId() {
      store.state.lastId = Math.max(store.state.lastId + 1, now().getTime() * 16);
      return `${BigInt(store.state.lastId) * 4096n}`;
    },
    origin,
    closing: new AbortController(),
  };
}
