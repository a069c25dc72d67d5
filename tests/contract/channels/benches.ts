import { bluesky } from '../../../server/src/channels/bluesky';
import type { Channel } from '../../../server/src/channels/kit';
import { mastodon } from '../../../server/src/channels/mastodon';
import { practice } from '../../../server/src/channels/practice';
import { webhook } from '../../../server/src/channels/webhook';
import type { FaultKind } from '../../../server/src/core/fault';
import { BLUESKY_ERRORS, startBluesky } from '../../emulators/bluesky';
import type { Emulator } from '../../emulators/emulator';
import { countedLength, MASTODON_ERRORS, startMastodon } from '../../emulators/mastodon';
import { memoryTimeline } from '../../emulators/practice';
import { startWebhook, WEBHOOK_ERRORS } from '../../emulators/webhook';
import { createRunner, type Runner } from './runner';

/** A clock that a test moves. */
export interface TestClock {
  now(): Date;
  add(seconds: number): void;
}

function testClock(): TestClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    add: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}

/** One channel with its fake network, running. */
export interface Bench {
  runner: Runner;
  clock: TestClock;
  /** Absent for channels without a network. */
  emulator?: Emulator;
  /** Values that must never be seen. */
  secrets: string[];
  /** Texts that stand on the network now. */
  texts(): string[];
  /** The same account seen with other form values or manners. */
  other(change: { credentials?: Record<string, string>; allowed?: string[]; timeoutMs?: number }): Runner;
  stop(): Promise<void>;
}

export interface Subject {
  id: string;
  channel: Channel;
  start(): Promise<Bench>;
  /** Length of a rendered post by a counter that shares no code with the plugin's. */
  measured(payload: unknown): { used: number; max: number }[];
  /** Recorded error bodies and what each must mean for a publication. */
  errors: { name: string; status: number; body: unknown; kind: FaultKind }[];
  /** Form values that the network refuses. */
  wrong: Record<string, string>;
  /** Name of the form field that holds the address. */
  addressField: string;
}

function table(errors: Record<string, { status: number; body: unknown }>, kinds: Record<string, FaultKind>) {
  return Object.entries(errors).map(([name, error]) => {
    const kind = kinds[name];
    if (!kind) throw new Error(`no expected fault for ${name}`);
    return { name, ...error, kind };
  });
}

interface Parts {
  channel: Channel;
  emulator: Emulator;
  clock: TestClock;
  credentials: Record<string, string>;
  secrets: string[];
}

function benchOf({ channel, emulator, clock, credentials, secrets }: Parts): Bench {
  const allowed = [new URL(emulator.url).host];
  const now = () => clock.now();
  return {
    runner: createRunner({ channel, credentials, allowed, now }),
    clock,
    emulator,
    secrets,
    texts: () => emulator.posts().map(({ text }) => text),
    other: (change) =>
      createRunner({
        channel,
        now,
        credentials: { ...credentials, ...change.credentials },
        allowed: change.allowed ?? allowed,
        ...(change.timeoutMs ? { timeoutMs: change.timeoutMs } : {}),
      }),
    stop: () => emulator.stop(),
  };
}

const TOKEN = 'tok-s3cret/with+odd=chars';

export function mastodonSubject(software: 'mastodon' | 'pleroma' | 'pixelfed' | 'gotosocial'): Subject {
  return {
    id: software === 'mastodon' ? 'mastodon' : `mastodon (${software})`,
    channel: mastodon,
    async start() {
      const clock = testClock();
      const accounts = [
        { id: '1', username: 'hub', displayName: 'Hub', token: TOKEN },
        { id: '2', username: 'visitor', displayName: 'A visitor', token: 'tok-of-a-visitor' },
      ];
      const emulator = await startMastodon({ accounts, software, mediaMs: 30, now: clock.now });
      const credentials = { instance: emulator.url, accessToken: TOKEN };
      return benchOf({ channel: mastodon, emulator, clock, credentials, secrets: [TOKEN] });
    },
    measured: (payload) => [{ used: countedLength((payload as { status: string }).status), max: 500 }],
    errors: table(MASTODON_ERRORS, {
      badToken: 'auth-broken',
      scope: 'auth-broken',
      missing: 'rejected',
      noTarget: 'rejected',
      blank: 'rejected',
      tooLong: 'rejected',
      busyMedia: 'rejected',
      tooManyMedia: 'rejected',
      wrongFile: 'rejected',
      pixelfedDuplicate: 'rejected',
      rate: 'rate-limited',
      broken: 'ambiguous',
      away: 'ambiguous',
    }),
    wrong: { accessToken: 'tok-of-somebody-else' },
    addressField: 'instance',
  };
}

const graphemes = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;

const PASSWORD = 'abcd-efgh-ijkl-mnop';
export const blueskySubject: Subject = {
  id: 'bluesky',
  channel: bluesky,
  async start() {
    const clock = testClock();
    const accounts = [
      { did: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', handle: 'hub.example', displayName: 'Hub', appPassword: PASSWORD },
      {
        ...{ did: 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb', handle: 'visitor.example', displayName: 'A visitor' },
        appPassword: 'vvvv-vvvv-vvvv-vvvv',
      },
    ];
    const emulator = await startBluesky({ accounts, now: clock.now });
    const credentials = { service: emulator.url, identifier: 'hub.example', appPassword: PASSWORD };
    return benchOf({ channel: bluesky, emulator, clock, credentials, secrets: [PASSWORD] });
  },
  measured(payload) {
    const { text } = payload as { text: string };
    return [
      { used: graphemes(text), max: 300 },
      { used: Buffer.byteLength(text), max: 3000 },
    ];
  },
  errors: table(BLUESKY_ERRORS, {
    password: 'auth-broken',
    noToken: 'auth-broken',
    badToken: 'auth-broken',
    expired: 'auth-broken',
    revoked: 'auth-broken',
    factor: 'auth-broken',
    takedown: 'auth-broken',
    missing: 'gone',
    noThread: 'gone',
    invalid: 'rejected',
    swap: 'retryable',
    noMethod: 'ambiguous',
    rate: 'rate-limited',
    broken: 'ambiguous',
    away: 'ambiguous',
  }),
  wrong: { appPassword: 'zzzz-zzzz-zzzz-zzzz' },
  addressField: 'service',
};

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLjRw';
export const webhookSubject: Subject = {
  id: 'webhook',
  channel: webhook,
  async start() {
    const clock = testClock();
    const emulator = await startWebhook({ secret: SECRET, now: clock.now });
    const credentials = { url: `${emulator.url}/hooks/community`, secret: SECRET };
    return benchOf({ channel: webhook, emulator, clock, credentials, secrets: [SECRET, SECRET.slice(6)] });
  },
  measured: (payload) => [
    { used: graphemes((payload as { text: string }).text), max: 2000 },
    // Room for the envelope: type, time and key.
    { used: Buffer.byteLength(JSON.stringify(payload)), max: 19_700 },
  ],
  errors: table(WEBHOOK_ERRORS, {
    signature: 'auth-broken',
    invalid: 'rejected',
    missing: 'auth-broken',
    gone: 'auth-broken',
    moved: 'auth-broken',
    rate: 'rate-limited',
    broken: 'ambiguous',
    away: 'ambiguous',
  }),
  wrong: { secret: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  addressField: 'url',
};

const memory = memoryTimeline();
export const practiceSubject: Subject = {
  id: 'practice',
  channel: practice(memory),
  async start() {
    const timeline = memoryTimeline();
    const clock = testClock();
    const make = (name = 'Hub') =>
      createRunner({ channel: practice(timeline), credentials: { name }, allowed: [], now: clock.now });
    return {
      runner: make(),
      clock,
      secrets: [],
      texts: () => timeline.posts().map(({ payload }) => payload.text),
      other: ({ credentials }) => make(credentials?.name),
      stop: async () => undefined,
    };
  },
  measured: (payload) => [{ used: graphemes((payload as { text: string }).text), max: 500 }],
  errors: [],
  wrong: { name: '  ' },
  addressField: '',
};
