import type { Channel } from '../../../server/src/channels/kit';
import type { InjectedFault } from '../../emulators/faults';
import type { OnStore } from '../../emulators/http-server';
import type { FastClock } from '../../kill/fast-clock';
import { type KillNetwork, MISHAPS, startNetworks } from '../../kill/networks';
import { bare, startBare } from './bare';
import { startTwoStep, twoStep } from './two-step';

/** How a network lets an unknown outcome be settled: a key, a look-up, a container, or nothing. */
export type ChannelClass = 'key' | 'probe' | 'container' | 'neither';

export interface TortureNetwork extends KillNetwork {
  settles: ChannelClass;
  /** What stands there can be edited. */
  edits: boolean;
}

/** Channels of networks that the product does not have yet, for their classes. */
export const EXTRA_CHANNELS: readonly Channel[] = [twoStep, bare];

const CLASSES = { mastodon: 'key', gotosocial: 'probe', bluesky: 'key', webhook: 'key' } as const;

/** Six networks, every class among them. */
export async function startTortureNetworks(clock: FastClock, onStore: OnStore): Promise<TortureNetwork[]> {
  const options = { now: () => clock.now(), onStore };
  const real = await startNetworks(clock, onStore);
  const twoStepServer = await startTwoStep(options);
  const bareServer = await startBare(options);
  const plain = (channel: string, url: string) => ({ channel, settings: { url }, secrets: {}, facts: {} });
  return [
    ...real.map((network) => ({
      ...network,
      settles: CLASSES[network.name as keyof typeof CLASSES],
      edits: true,
    })),
    {
      name: 'two-step',
      emulator: twoStepServer,
      account: plain('two-step', twoStepServer.url),
      settles: 'container',
      edits: false,
    },
    { name: 'bare', emulator: bareServer, account: plain('bare', bareServer.url), settles: 'neither', edits: true },
  ];
}

/** What goes wrong on networks: lost, late and refused answers, limits, resets, and a token that is refused once. */
export const STORM: readonly InjectedFault[] = [
  ...MISHAPS,
  { on: 'publish', at: 'before-store', as: 'slow', slowMs: 1200 },
  { on: 'publish', at: 'before-store', as: 503 },
  { on: 'publish', at: 'after-store', as: 502 },
  { on: 'update', at: 'before-store', as: 500 },
  { on: 'remove', at: 'before-store', as: 500 },
  { on: 'list', at: 'before-store', as: 'slow', slowMs: 1200 },
  { at: 'before-store', as: 'drop' },
  { at: 'before-store', as: 401 },
];
