import { startBluesky } from '../emulators/bluesky';
import type { Emulator } from '../emulators/emulator';
import type { InjectedFault } from '../emulators/faults';
import type { OnStore } from '../emulators/http-server';
import { startMastodon } from '../emulators/mastodon';
import { startWebhook } from '../emulators/webhook';
import type { FastClock } from './fast-clock';

interface KillAccount {
  channel: string;
  settings: Record<string, string>;
  secrets: Record<string, string>;
  facts: { [key: string]: string };
}

/** A fake network, the account on it, and what it is called in a verdict. */
export interface KillNetwork {
  name: string;
  emulator: Emulator;
  account: KillAccount;
  /** As many accounts as anybody wants, where each has a timeline of its own. */
  accounts?: readonly KillAccount[];
}

const TOKEN = 'kill-test-token';
const PEOPLE = Array.from({ length: 12 }, (_, index) => String(index + 1));
const SECRET = 'whsec_a2lsbC10ZXN0LXNlY3JldC0zMi1ieXRlcy1sb25nISE=';
const PASSWORD = 'kill-test-pass-word';

/** Limits are tried elsewhere; here they would only slow the storm down. */
const PLENTY = { limit: 1_000_000, windowSeconds: 60 };
const MASTODON_RATES = { requests: PLENTY, statuses: PLENTY, media: PLENTY, deletes: PLENTY };

/** Each way to settle an unknown outcome: by a key, by looking, by a record's own name, by a message id. */
export async function startNetworks(clock: FastClock, onStore: OnStore): Promise<KillNetwork[]> {
  const common = { now: () => clock.now(), onStore };
  const people = PEOPLE.map((id) => ({ id, username: `hub${id}`, displayName: 'Hub', token: `${TOKEN}-${id}` }));
  const keyed = await startMastodon({ ...common, accounts: people, rates: MASTODON_RATES, mediaMs: 100 });
  const keyless = await startMastodon({ ...common, accounts: people, rates: MASTODON_RATES, software: 'gotosocial' });
  const did = 'did:plc:killtest2222222222222222';
  const bluesky = await startBluesky({
    ...common,
    accounts: [{ did, handle: 'hub.example', displayName: 'Hub', appPassword: PASSWORD }],
  });
  const webhook = await startWebhook({ ...common, secret: SECRET });
  return [
    mastodonAccount('mastodon', keyed, 'mastodon'),
    mastodonAccount('gotosocial', keyless, 'gotosocial'),
    {
      name: 'bluesky',
      emulator: bluesky,
      account: {
        channel: 'bluesky',
        settings: { service: bluesky.url, identifier: 'hub.example' },
        secrets: { appPassword: PASSWORD },
        facts: { did },
      },
    },
    {
      name: 'webhook',
      emulator: webhook,
      account: {
        channel: 'webhook',
        settings: { url: `${webhook.url}/hooks/community` },
        secrets: { secret: SECRET },
        facts: {},
      },
    },
  ];
}

function mastodonAccount(name: string, emulator: Emulator, software: string): KillNetwork {
  const accounts = PEOPLE.map((accountId) => ({
    channel: 'mastodon',
    settings: { instance: emulator.url },
    secrets: { accessToken: `${TOKEN}-${accountId}` },
    facts: { accountId, software },
  }));
  return { name, emulator, account: accounts[0] as KillAccount, accounts };
}

/** Seconds that a 429 asks for. */
const PAUSE = { 'retry-after': '4', 'x-ratelimit-reset': '4' };

/** What may go wrong on a network: lost answers before and after it stored, limits, errors. */
export const MISHAPS: readonly InjectedFault[] = [
  { on: 'publish', at: 'before-store', as: 'drop' },
  { on: 'publish', at: 'after-store', as: 'drop' },
  { on: 'publish', at: 'before-store', as: 500 },
  { on: 'publish', at: 'after-store', as: 500 },
  { on: 'publish', at: 'before-store', as: 429, headers: PAUSE },
  { on: 'publish', at: 'after-store', as: 'slow', slowMs: 1200 },
  { on: 'update', at: 'after-store', as: 'drop' },
  { on: 'update', at: 'before-store', as: 429, headers: PAUSE },
  { on: 'remove', at: 'after-store', as: 'drop' },
  { on: 'media', at: 'before-store', as: 500 },
  { on: 'media', at: 'after-store', as: 'drop' },
  { on: 'list', at: 'before-store', as: 500 },
  { on: 'read', at: 'before-store', as: 'drop' },
  { at: 'before-store', as: 429, headers: PAUSE },
];
