import type { FaultKind } from '../../core/fault';
import type { Json } from '../../core/json';
import type { TextUnit } from '../../core/text-measure';
import type { Http } from './http-contract';
import type { RateLimit } from './rate-limit';

/** One input of an account form. Labels and help are admin translations `channel.<id>.<field>`. */
export interface Field {
  type: 'url' | 'text' | 'secret' | 'choice';
  required: boolean;
  /** Shown greyed in the empty input. */
  placeholder?: string;
  choices?: readonly string[];
}
export type Fields = Readonly<Record<string, Field>>;
/** The parsed values of a form. Optional fields left empty are ''. */
export type Filled<F extends Fields> = { [name in keyof F]: string };

/** Exceptions to the shared HTTP rules only (401 auth-broken, 429 rate-limited, ...). */
export interface FaultRule {
  status?: number;
  /** Machine code in the answer's body, as the channel's `errorCode` reads it. */
  code?: string | number;
  kind: FaultKind;
  hint?: string;
}

export interface Limits {
  text: {
    max: number;
    unit: TextUnit;
    /** Second limit that holds at the same time (Bluesky: 3000 bytes). */
    also?: { max: number; unit: TextUnit };
    /** What any http(s) URL counts, whatever its length. Absent: URLs count fully. */
    linkCost?: number;
    /** Links are shown, and count, as host and at most so many characters of path. Absent: shown in full. */
    shownLink?: { path: number };
  };
  media: { max: number; mime: readonly string[]; maxBytes: number; altMax?: number };
  /** The network shows a card for the link of a post. */
  linkCard: boolean;
  /** Seconds to wait after an unknown outcome before a probe can be believed. */
  settleSeconds: number;
}

/** A picture of a post, by reference: bytes are fetched and fitted when sent. */
export interface MediaRef {
  /** Upload file id. */
  id: number;
  mime: string;
  width: number;
  height: number;
  alt: string;
}

export interface MediaBytes {
  bytes: Uint8Array;
  mime: string;
  width: number;
  height: number;
}

/** What there is to say about an item on one account: input of `render`. Plain data, no secrets. */
export interface Draft {
  /** BCP 47. */
  locale: string;
  /** Absolute `/go/<key>` address: stands in the text and is the marker that a probe looks for. '' for an answer to people. */
  link: string;
  title: string;
  summary: string;
  /** Without `#`. */
  hashtags: readonly string[];
  media: readonly MediaRef[];
  /** For link cards. */
  card: { title: string; description: string; image: MediaRef | null };
  /** Set for an answer: what it answers. Rendered by `Channel.reply`. */
  replyTo?: ReplyTarget;
}

/** Proof that a post stands on the network. */
export interface Receipt {
  remoteId: string;
  /** Address a person can open; null where the network has none. */
  url: string | null;
  /** ISO 8601. */
  at: string;
  /** What update and remove need besides the id (Bluesky: cid). */
  extra?: { [key: string]: Json };
}

/** What stands on a network and can be answered: a post of ours, or what somebody wrote under one. */
export type ReplyTarget = Pick<Receipt, 'remoteId' | 'extra'>;

/** What stands under a post of ours, as the network shows it to the account. */
export interface RemoteReply {
  /** The network's own name for it, the same on every server (Mastodon `uri`, AT-URI). */
  id: string;
  /** What an answer to it needs; `remoteId` is how the account's own server names it. */
  target: ReplyTarget;
  /** `remoteId` of what it answers. */
  answers: string;
  /** The account itself wrote it, from wherever. */
  own: boolean;
  author: { handle: string; name: string; url: string | null };
  /** Plain text, with links by where they lead. */
  text: string;
  url: string | null;
  /** ISO 8601. */
  at: string;
  editedAt: string | null;
  /** What an answer begins with so that its author is told of it; '' where the network tells her anyway. */
  greeting: string;
}

/** Reads what people answer to posts of ours. Each function is one counted call, `gone` one for each target. */
export interface Replies<F extends Fields> {
  /**
   * In which threads something was written since a former call, by `remoteId` of anything in them. Null begins;
   * what the cursor is made of is the channel's affair.
   */
  news(cursor: Json | null, ctx: AccountContext<F>): Promise<{ threads: string[]; cursor: Json }>;
  /** Everything public that stands under a post. `gone` when the post itself does not stand there. */
  thread(receipt: Receipt, ctx: AccountContext<F>): Promise<RemoteReply[]>;
  /** Which of these do not stand there any more, by `remoteId`: a thread may leave out what is there. */
  gone(targets: readonly ReplyTarget[], ctx: AccountContext<F>): Promise<string[]>;
}

/** Tokens that rotate (Bluesky sessions), kept encrypted with the account. */
export interface Session {
  get(): Promise<Json | undefined>;
  set(value: Json): Promise<void>;
}

/** What a call about an account may use. */
export interface AccountContext<F extends Fields> {
  /** Form values, secrets decrypted. */
  credentials: Filled<F>;
  /** Facts that `connect` found out (server software, its own limits, did, ...). */
  facts: { [key: string]: Json };
  http: Http;
  session: Session;
  signal: AbortSignal;
  /** Time of this attempt (ISO 8601). */
  now: string;
}

/** What a call about one post may use. */
export interface Context<F extends Fields> extends AccountContext<F> {
  /** The post's own key, the same for its whole life and on every attempt. */
  key: string;
  /** Names this operation: `<key>` for the publication, `<key>:u<rev>`, `<key>:r<rev>`. Same on every attempt of it. */
  operation: string;
  /** When the post row was made (ISO 8601): the same on every attempt. */
  createdAt: string;
  /**
   * The post stands since then or not at all (ISO 8601): when this operation was first sent, or when it was looked for
   * last and not found. Maybe weeks after `createdAt`.
   */
  earliestAt: string;
  /** Bytes of a referenced picture, shrunk and converted to fit `limits` of the channel or those given. */
  media(ref: MediaRef, fit?: { maxBytes?: number; maxEdge?: number; mime?: readonly string[] }): Promise<MediaBytes>;
  /** Runs a step once for this operation; later attempts get the stored result. */
  once<T extends Json>(step: string, run: () => Promise<T>): Promise<T>;
  /** Parks the post until `check` yields a value; no worker waits meanwhile. */
  until<T extends Json>(step: string, everySeconds: number, check: () => Promise<T | undefined>): Promise<T>;
}

/** What a look-up for a post of ours can say. `absent` is believed only twice, a settle time apart. */
export type Probe = { found: Receipt } | 'absent' | 'unsure';

/** A post of ours as people read it on the network. */
export interface Shown {
  text: string;
  /** Descriptions of its pictures, in order. */
  alts: readonly string[];
  /** Where it leads, apart from what its text says itself. */
  links: readonly string[];
}

/** What a look at a post of ours can say. `gone` is believed only twice, a settle time apart. */
export type Look = Shown | 'gone' | 'unsure';

/** What `connect` found: whose account this is. */
export interface Identity {
  /** `@atelier@mastodon.example`. */
  handle: string;
  displayName: string;
  url: string | null;
  avatarUrl?: string | null;
  facts: { [key: string]: Json };
  /** When the credentials stop working (ISO 8601); absent where the network sets no end. */
  expiresAt?: string | null;
}

/**
 * A network we can talk to. Facts are data, behaviour is a few functions, and a function that is
 * there is the capability. A channel never reads the clock, sleeps, retries, logs, touches a
 * database or another channel. `P` is the rendered payload, stored and compared as JSON.
 */
export interface Channel<F extends Fields = Fields, P extends Json = Json> {
  id: string;
  name: string;
  /** Addresses of the vendor's documents and the day we last compared (YYYY-MM-DD). */
  docs: { setup: string; api: string; checkedOn: string };
  limits: Limits;
  /** Absent where the network counts nothing. */
  rates?: readonly RateLimit[];
  /** False for networks that live inside this installation (practice): they work on any public address. */
  outside: boolean;
  connect: { by: 'fields'; fields: F };
  faults: readonly FaultRule[];
  /** Where the machine code of an error stands in an answer's body. */
  errorCode?(body: Json): string | number | undefined;
  /** Checks the credentials and says whose account it is. Repeated to test an account. */
  identify(ctx: AccountContext<F>): Promise<Identity>;
  /** Makes new tokens before the old ones end and keeps them in the session; answers when the new ones end. */
  refresh?(ctx: AccountContext<F>): Promise<{ expiresAt: string | null }>;
  /** Limits of this account's own server, from `facts`. */
  limitsOf?(facts: { [key: string]: Json }): Limits;
  /** Minutes during which repeating a publish with the same key is harmless; Infinity for ever. */
  safeRepeatMinutes?(facts: { [key: string]: Json }): number;
  /** Pure. `text` is already fitted and holds the link. The preview shows exactly this. */
  render(draft: Draft, text: string): P;
  /** Pure. The payload as an answer to what stands there; an edit keeps it where it is. */
  reply?(payload: P, to: ReplyTarget): P;
  /** The part of a payload that an editor reads: what the preview and the posts list show. */
  textOf(payload: P): string;
  /**
   * Only a person posts here, and no other function that changes the network is ever called: what she needs
   * beside the text.
   */
  byHand?(payload: P): { link: string; media: readonly MediaRef[] };
  /** Pictures that sending a payload uploads, for limits on them. */
  uploads?(payload: P): number;
  publish(payload: P, ctx: Context<F>): Promise<Receipt>;
  update?(payload: P, receipt: Receipt, ctx: Context<F>): Promise<Receipt>;
  /** Set when an update reaches the network but apps may go on showing the old text. */
  updateCaveat?: 'apps-may-show-old-text';
  /** A post that is already gone counts as removed. */
  remove?(receipt: Receipt, ctx: Context<F>): Promise<void>;
  probe?(payload: P, ctx: Context<F>): Promise<Probe>;
  /** Pure. What `look` finds of a payload while nobody changed it there. */
  shows?(payload: P): Shown;
  /** Reads what stands there now. Faults say nothing about the post. */
  look?(receipt: Receipt, ctx: AccountContext<F>): Promise<Look>;
  replies?: Replies<F>;
}

/** Type-checks a channel's literal and erases its type parameters for the registry. */
export function defineChannel<const F extends Fields, P extends Json>(channel: Channel<F, P>): Channel {
  return channel as unknown as Channel;
}
