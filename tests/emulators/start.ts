import { join } from 'node:path';
import { startBluesky } from './bluesky';
import type { Emulator } from './emulator';
import { startMastodon } from './mastodon';
import { startWebhook } from './webhook';

/** Accounts of the demo's fake networks: fixed, so that a second start finds them again. They open nothing real. */
const DEMO_ACCOUNTS = {
  tootle: {
    en: { id: '1001', username: 'hub', token: 'demo-tootle-token-en-0f3a' },
    fr: { id: '1002', username: 'hub_fr', token: 'demo-tootle-token-fr-7c1d' },
    visitors: [
      { id: '2001', username: 'maud', displayName: 'Maud Lefort', token: 'demo-tootle-token-maud-51be' },
      { id: '2002', username: 'sam', displayName: 'Sam Okafor', token: 'demo-tootle-token-sam-90d4' },
    ],
  },
  skyline: {
    en: { did: 'did:plc:demohubenglish2222222222', handle: 'hub.skyline.example', appPassword: 'demo-skyl-pass-en22' },
    fr: {
      did: 'did:plc:demohubfrench22222222222',
      handle: 'hub-fr.skyline.example',
      appPassword: 'demo-skyl-pass-fr22',
    },
  },
  receiver: { secret: 'whsec_ZGVtby1yZWNlaXZlci1zZWNyZXQtMzItYnl0ZXMhIQ==' },
} as const;

export const DEMO_PORTS = { tootle: 4801, skyline: 4802, receiver: 4803 } as const;

export interface StartOptions {
  /** 0 takes any free port. */
  ports?: { tootle: number; skyline: number; receiver: number };
  /** Folder that keeps the timelines over restarts; absent: in memory. */
  stateDir?: string;
  /** Name of the brand on the timelines. */
  brand?: string;
}

/** What a seed or a test needs to connect accounts to the running networks. */
export interface StartedEmulators {
  addresses: DemoAddresses;
  emulators: Emulator[];
  stop(): Promise<void>;
}

export interface DemoAddresses {
  tootle: {
    url: string;
    accounts: { locale: string; instance: string; accessToken: string }[];
    /** People who are there besides the brand, to answer it. */
    visitors: { username: string; accessToken: string }[];
  };
  skyline: { url: string; accounts: { locale: string; service: string; identifier: string; appPassword: string }[] };
  receiver: { url: string; accounts: { locale: string; url: string; secret: string }[] };
  /** For the plugin's `network.allowedPrivate`. */
  allowedPrivate: string[];
}

/** Starts the three fake networks of the demo. */
export async function startEmulators({
  ports = DEMO_PORTS,
  stateDir,
  brand = 'Community',
}: StartOptions): Promise<StartedEmulators> {
  const file = (name: string) => (stateDir ? join(stateDir, `${name}.json`) : undefined);
  const { tootle, skyline, receiver } = DEMO_ACCOUNTS;
  const names = { en: brand, fr: `${brand} (fr)` };
  const mastodon = await startMastodon({
    port: ports.tootle,
    stateFile: file('tootle'),
    title: 'Tootle',
    mediaMs: 1500,
    fetchCards: true,
    accounts: [{ ...tootle.en, displayName: names.en }, { ...tootle.fr, displayName: names.fr }, ...tootle.visitors],
  });
  const bluesky = await startBluesky({
    port: ports.skyline,
    stateFile: file('skyline'),
    title: 'Skyline',
    accounts: [
      { ...skyline.en, displayName: names.en },
      { ...skyline.fr, displayName: names.fr },
    ],
  });
  const webhook = await startWebhook({
    port: ports.receiver,
    stateFile: file('receiver'),
    title: 'Receiver',
    ...receiver,
  });
  const emulators = [mastodon, bluesky, webhook];
  return {
    addresses: addressesOf(mastodon, bluesky, webhook),
    emulators,
    stop: async () => {
      await Promise.all(emulators.map((one) => one.stop()));
    },
  };
}

function addressesOf(mastodon: Emulator, bluesky: Emulator, webhook: Emulator): DemoAddresses {
  const { tootle, skyline, receiver } = DEMO_ACCOUNTS;
  return {
    tootle: {
      url: mastodon.url,
      accounts: (['en', 'fr'] as const).map((locale) => ({
        locale,
        instance: mastodon.url,
        accessToken: tootle[locale].token,
      })),
      visitors: tootle.visitors.map(({ username, token }) => ({ username, accessToken: token })),
    },
    skyline: {
      url: bluesky.url,
      accounts: (['en', 'fr'] as const).map((locale) => ({
        locale,
        service: bluesky.url,
        identifier: skyline[locale].handle,
        appPassword: skyline[locale].appPassword,
      })),
    },
    receiver: {
      url: webhook.url,
      accounts: [{ locale: '', url: `${webhook.url}/hooks/community`, secret: receiver.secret }],
    },
    allowedPrivate: [mastodon, bluesky, webhook].map(({ url }) => new URL(url).host),
  };
}
