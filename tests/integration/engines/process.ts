/** One process of a hub without Strapi: it plans and hints, or sends, with the product's own parts on one PostgreSQL. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Channel } from '../../../server/src/channels/kit';
import { createDispatcher, type DispatchPorts } from '../../../server/src/features/syndication';
import type { Engine } from '../../../server/src/features/syndication/engine/engine';
import { loadPgBoss } from '../../../server/src/strapi/engines/load-pg-boss';
import { createPgBossEngine } from '../../../server/src/strapi/engines/pg-boss-engine';
import { createDispatchStore } from '../../../server/src/strapi/store/dispatch-store';
import { fastClock } from '../../kill/fast-clock';
import { applyChange, dispatchPorts, openDatabase } from '../../kill/hub';
import type { FromProcess, ProcessConfig, ToProcess } from './protocol';

async function main(config: ProcessConfig): Promise<void> {
  const clock = fastClock(config.startedAt, config.speed);
  const knex = await openDatabase({ database: { client: 'postgres', address: config.address } });
  const engine = engineOf(config);
  const dispatcher = createDispatcher(portsOf(config, knex, clock));
  await engine?.open();
  process.on('message', async (message: ToProcess) => {
    const { documentId, number } = message;
    await applyChange(knex, clock, { type: 'publish', documentId, title: documentId, pictures: 0 });
    const accountIds: number[] = await knex('community_hub_accounts').pluck('id');
    if (message.hint) {
      await knex
        .transaction(async (trx) => {
          await engine?.hint(accountIds, { trx });
          if (message.rollBack) throw new Error('rolled back');
        })
        .catch((error: Error) => {
          if (error.message !== 'rolled back') throw error;
        });
    }
    tell({ type: 'published', number });
  });
  process.on('SIGTERM', async () => {
    await Promise.all([engine?.stop({ drainMs: 5000 }), dispatcher.stop(100)]);
    await knex.destroy();
    process.exit(0);
  });
  process.on('disconnect', () => process.exit(1));
  if (config.works) {
    dispatcher.start();
    await engine?.start(dispatcher.serve);
  }
  tell({ type: 'ready' });
}

function engineOf({ appRoot, address, lanes }: ProcessConfig): Engine | null {
  if (!appRoot) return null;
  return createPgBossEngine({
    load: () => loadPgBoss(appRoot),
    connection: address,
    lanes,
    warn: () => undefined,
    onError: (error) => console.error(error),
  });
}

function portsOf(config: ProcessConfig, knex: Knex, clock: ReturnType<typeof fastClock>): DispatchPorts {
  const ports = dispatchPorts(knex, clock, createDispatchStore(knex), []);
  const practice = ports.channels.get('practice') as Channel;
  const counted: Channel = {
    ...practice,
    async publish(payload, context) {
      await knex('engine_calls').insert({ post_key: context.key, process: config.name });
      tell({ type: 'sending' });
      await (config.callMs === null ? new Promise(() => undefined) : wait(config.callMs));
      return practice.publish(payload, context);
    },
  };
  const { lanes, sweepSeconds } = config;
  return { ...ports, lanes, sweepSeconds, channels: new Map([['practice', counted]]) };
}

function tell(message: FromProcess): void {
  process.send?.(message);
}

main(JSON.parse(process.argv[2] ?? '{}') as ProcessConfig).catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
