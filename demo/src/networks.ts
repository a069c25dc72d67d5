/** The emulated networks that `npm run demo` starts beside the app. */
export interface DemoNetwork {
  id: string;
  /** `http://127.0.0.1:4101` */
  url: string;
}

/** What the start script says about the networks; none when the app is started alone. */
export function demoNetworks(raw: string | undefined = process.env.DEMO_NETWORKS): DemoNetwork[] {
  return raw ? (JSON.parse(raw) as DemoNetwork[]) : [];
}

/** `host:port` of each emulated network, the only private addresses the plugin may call. */
export function privateHosts(networks: DemoNetwork[] = demoNetworks()): string[] {
  return networks.map((network) => new URL(network.url).host);
}
