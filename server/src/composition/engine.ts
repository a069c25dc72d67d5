import type { Dispatcher } from '../features/syndication';
import { createHinter } from '../features/syndication/dispatch/hinter';
import type { Engine } from '../features/syndication/engine/engine';
import { loadPgBoss } from '../strapi/engines/load-pg-boss';
import { createPgBossEngine } from '../strapi/engines/pg-boss-engine';
import { createDispatchStore } from '../strapi/store/dispatch-store';
import type { Ground } from './ground';

/** Accounts that one process serves at the same time. */
export const LANES = 8;

const clientOf = ({ knex }: Ground) => String(knex.client.config.client);

/** What carries hints to processes of their own; null while everything is sent in this one. */
export function composeEngine(ground: Ground): Engine | null {
  const { strapi, config } = ground;
  if (config.syndication.engine === 'in-process') return null;
  if (!/^(pg|postgres)/.test(clientOf(ground))) {
    throw new Error(
      "community-hub: config.syndication.engine 'pg-boss' needs PostgreSQL, and this app runs on " +
        `${clientOf(ground)}. Leave it at 'in-process', which is right with several instances, too.`,
    );
  }
  return createPgBossEngine({
    load: () => loadPgBoss(strapi.dirs.app.root),
    connection: strapi.config.get('database.connection.connection'),
    lanes: LANES,
    warn: (message) => strapi.log.warn(`community-hub: ${message}`),
    onError: (error) => strapi.log.error(`community-hub: pg-boss: ${String(error)}`),
  });
}

/** How this process takes part in sending. */
export interface Sending {
  /** In `bootstrap()`: sends here, or joins the engine whose workers do. */
  start(): Promise<void>;
  /** In a worker: sends here, whatever the engine. Throws why it cannot. */
  work(): Promise<void>;
  /** A person decided something: work may be due. Never throws. */
  wake(): void;
  stop(drainSeconds: number): Promise<void>;
}

export function composeSending(ground: Ground, engine: Engine | null, dispatcher: Dispatcher): Sending {
  const { strapi, config, clock, knex } = ground;
  const { enabled } = config.syndication;
  const hinter =
    engine &&
    createHinter(engine, {
      store: createDispatchStore(knex),
      clock,
      onError: (error) => strapi.log.error(`community-hub: hints: ${String(error)}`),
    });
  let isHere = false;
  const sendHere = async () => {
    isHere = true;
    dispatcher.start();
    await engine?.start(dispatcher.serve);
  };
  return {
    async start() {
      await engine?.open();
      if (enabled && !engine) await sendHere();
    },
    async work() {
      if (!enabled) throw new Error('config.syndication.enabled is false: nothing is sent.');
      if (/sqlite/.test(clientOf(ground))) throw new Error('SQLite is for one process, and the app itself sends.');
      const health = await engine?.health();
      if (health && !health.ok) throw new Error(health.detail);
      if (!isHere) await sendHere();
    },
    wake() {
      if (isHere) dispatcher.wake();
      else hinter?.wake();
    },
    async stop(drainSeconds) {
      // Together: who waits for a lane is let go by the dispatcher, and no hint comes any more.
      await Promise.all([engine?.stop({ drainMs: drainSeconds * 1000 }), dispatcher.stop(drainSeconds)]);
      await hinter?.stop();
    },
  };
}
