/** The process that is killed: our dispatcher on a real database, and nothing else. */
import type { Knex } from 'knex';
import { createDispatcher, type DispatchStore } from '../../server/src/features/syndication';
import { createDispatchStore } from '../../server/src/strapi/store/dispatch-store';
import { fastClock } from './fast-clock';
import { applyChange, dispatchPorts, openDatabase } from './hub';
import type { ChildConfig, SaveKill, ToChild, ToParent } from './protocol';

const WATCH_MS = 60;

async function main(config: ChildConfig): Promise<void> {
  const clock = fastClock(config.startedAt, config.speed);
  const knex = await openDatabase(config);
  const store = dyingStore(createDispatchStore(knex), config.kill);
  const dispatcher = createDispatcher(dispatchPorts(knex, clock, store, config.allowedPrivate));
  const tell = (message: ToParent) => process.send?.(message);

  let changing = 0;
  process.on('message', async (message: ToChild) => {
    if (message.type === 'stop') {
      await dispatcher.stop(1);
      await knex.destroy();
      process.exit(0);
    }
    changing += 1;
    await applyChange(knex, clock, message.change);
    changing -= 1;
    tell({ type: 'changed', number: message.number });
    dispatcher.wake();
  });
  process.on('disconnect', () => process.exit(1));
  dispatcher.start();
  tell({ type: 'ready' });
  setInterval(async () => {
    if (changing === 0 && (await isSettled(knex)) && changing === 0) tell({ type: 'settled' });
  }, WATCH_MS);
}

/** Kills this process between commits; the product knows nothing of it. */
function dyingStore(store: DispatchStore, kill: SaveKill | null): DispatchStore {
  let saves = 0;
  return {
    ...store,
    async save(...args) {
      saves += 1;
      if (kill?.when === 'before' && saves === kill.at) die();
      const result = await store.save(...args);
      if (kill?.when === 'after' && saves === kill.at) die();
      return result;
    },
  };
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

async function isSettled(knex: Knex): Promise<boolean> {
  const row = await knex('community_hub_posts')
    .whereIn('work', ['due', 'planned', 'waiting', 'sending'])
    .count({ open: '*' })
    .first();
  return Number(row?.open ?? 0) === 0;
}

main(JSON.parse(process.argv[2] ?? '{}') as ChildConfig).catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
