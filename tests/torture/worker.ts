/** One process of the torture test: the planner and the dispatcher of the product on a real database. */
import { createDispatcher } from '../../server/src/features/syndication';
import type { Engine } from '../../server/src/features/syndication/engine/engine';
import { loadPgBoss } from '../../server/src/strapi/engines/load-pg-boss';
import { createPgBossEngine } from '../../server/src/strapi/engines/pg-boss-engine';
import { createAccountStore } from '../../server/src/strapi/store/account-store';
import { createDispatchStore } from '../../server/src/strapi/store/dispatch-store';
import { fastClock } from '../kill/fast-clock';
import { applyChange, dispatchPorts, KILL_POLICY, openDatabase } from '../kill/hub';
import { REVERSING_CIPHER } from '../support/syndication/small-hub';
import { naiveDispatcher } from './naive-dispatcher';
import { EXTRA_CHANNELS } from './networks';
import { countOpen } from './open-posts';
import type { FromWorker, ToWorker, WorkerConfig } from './protocol';

const WATCH_MS = 250;
const LANES = 8;
/** Three seconds of a real clock, for a look back through a thousand posts on a busy machine. */
const CALL_SECONDS = 60;
const LEASE_SECONDS = 100;

/** A spare has loaded everything and touches nothing until it is told to begin. */
function waitFor(config: WorkerConfig): void {
  process.on('disconnect', () => process.exit(1));
  process.once('message', (message: ToWorker) => {
    if (message.type !== 'begin') process.exit(0);
    work(config).catch((error: unknown) => {
      console.error(error);
      process.exit(2);
    });
  });
}

async function work(config: WorkerConfig): Promise<void> {
  const clock = fastClock(config.startedAt, config.speed);
  const knex = await openDatabase(config);
  const ports = {
    ...dispatchPorts(knex, clock, createDispatchStore(knex), config.allowedPrivate, EXTRA_CHANNELS),
    lanes: config.lanes ?? LANES,
    policy: { ...KILL_POLICY, callSeconds: CALL_SECONDS, leaseSeconds: LEASE_SECONDS },
  };
  const dispatcher = config.naive ? naiveDispatcher(ports, knex) : createDispatcher(ports);
  const engine = config.pgBoss && config.database.client === 'postgres' ? bossOn(config.database.address) : null;
  const accounts = createAccountStore(knex, REVERSING_CIPHER);
  const tell = (message: FromWorker) => process.send?.(message);

  const reconnect = async () => {
    for (const { id, state } of await accounts.list()) {
      if (state === 'broken') await accounts.update(id, { state: 'ready', reason: null });
    }
    dispatcher.wake();
  };
  process.on('message', async (message: ToWorker) => {
    switch (message.type) {
      case 'begin':
        break;
      case 'stop':
        await Promise.all([engine?.stop({ drainMs: 1000 }), dispatcher.stop(1)]);
        await knex.destroy();
        process.exit(0);
        break;
      case 'reconnect':
        await reconnect();
        break;
      case 'change': {
        const { number, change } = message;
        // A change that the database refused (a deadlock, a lock) is rolled back whole: its caller tries again.
        await applyChange(knex, clock, change).then(
          async () => {
            tell({ type: 'changed', number });
            if (engine) await engine.hint((await accounts.list()).map(({ id }) => id)).catch(() => undefined);
            else dispatcher.wake();
          },
          (error: unknown) => tell({ type: 'failed', number, reason: String(error) }),
        );
      }
    }
  });
  await engine?.open();
  dispatcher.start();
  await engine?.start(dispatcher.serve);
  tell({ type: 'ready' });
  setInterval(async () => tell({ type: 'open', count: await countOpen(knex) }), WATCH_MS);
}

/** Its tables stand in a schema of the same database. */
function bossOn(connection: string): Engine {
  return createPgBossEngine({
    load: () => loadPgBoss(process.cwd()),
    connection,
    lanes: LANES,
    warn: () => undefined,
    onError: () => undefined,
  });
}

waitFor(JSON.parse(process.argv[2] ?? '{}') as WorkerConfig);
