/** One of the emulated networks that `npm run demo` starts beside the app. */
export interface DemoNetwork {
  id: string;
  name: string;
  /** The plugin's channel that talks to it. */
  channel: 'mastodon' | 'bluesky' | 'webhook';
  url: string;
  /** What the account form asks for, ready to connect. */
  accounts: { locale: string; [field: string]: string }[];
  /** People there who are not the brand; absent where the demo needs none. */
  visitors?: { username: string; accessToken: string }[];
}

const CHANNELS = { tootle: 'mastodon', skyline: 'bluesky', receiver: 'webhook' } as const;
const NAMES = { tootle: 'Tootle', skyline: 'Skyline', receiver: 'Receiver' } as const;
type Id = keyof typeof CHANNELS;

/** What the emulators printed when they started, handed on by the start script; none without it. */
export function demoNetworks(raw: string | undefined = process.env.DEMO_NETWORKS): DemoNetwork[] {
  if (!raw) return [];
  const printed = JSON.parse(raw) as Record<Id, Pick<DemoNetwork, 'url' | 'accounts' | 'visitors'>>;
  return (Object.keys(CHANNELS) as Id[])
    .filter((id) => printed[id])
    .map((id) => ({ id, name: NAMES[id], channel: CHANNELS[id], ...printed[id] }));
}

/** `host:port` of each emulated network, the only private addresses the plugin may call. */
export function privateHosts(networks: DemoNetwork[] = demoNetworks()): string[] {
  return networks.map((network) => new URL(network.url).host);
}
