/**
 * One hub with so many items, as a process of its own: `read-server.ts <database> <size>`. Says its address and
 * its calls, then its processor time whenever it is asked; ends when its parent lets go of it.
 */
import { bootHub } from '../tests/integration/boot';
import type { Database } from './database';
import { prepareReads } from './read-subjects';

/** What the server says once it is ready. */
export interface Ready {
  url: string;
  /** Paths by what they are. */
  calls: [string, string][];
}

async function main(): Promise<void> {
  const [database, size] = process.argv.slice(2);
  // Drawing share images comes after an item's first call, once, and takes the processor from all calls alike.
  const background = { syndication: { enabled: false }, shareImages: { enabled: false } };
  const config = { hub: { publicUrl: 'https://hub.example.org' }, ...background };
  const hub = await bootHub({ database: database as Database, config, listen: true });
  process.on('message', () => process.send?.(cpuMilliseconds()));
  process.on('disconnect', () => void hub.stop().then(() => process.exit()));
  process.send?.({ url: hub.url ?? '', calls: [...(await prepareReads(hub, Number(size)))] } satisfies Ready);
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
