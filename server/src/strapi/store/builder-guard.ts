import type { Knex } from 'knex';
import { addSeconds, type Clock, toInstant } from '../../core/clock';
import { BUILDER_VERSION } from '../../features/pages';
import { TABLES } from './tables';

/**
 * Which builder the instances on this database have. While a newer one is alive, an older one leaves
 * its pages alone; after a way back to an older version nobody is, and the older one takes over.
 */
export interface BuilderGuard {
  /** Says that this version is at work; call at boot and every minute. */
  stamp(): Promise<void>;
  newerAlive(db: Knex): Promise<boolean>;
}

const NAME = 'builder';
/** Some stamps, one a minute, may fail before an instance counts as gone. */
const ALIVE_SECONDS = 5 * 60;

interface Stamp {
  version: number;
  at: string;
}

export function createBuilderGuard(knex: Knex, clock: Clock): BuilderGuard {
  const newerAlive = async (db: Knex) => {
    const row = await db(TABLES.settings).where({ name: NAME }).first('value');
    if (!row) return false;
    const stamp: Stamp = JSON.parse(row.value);
    return stamp.version > BUILDER_VERSION && stamp.at > toInstant(addSeconds(clock.now(), -ALIVE_SECONDS));
  };
  return {
    newerAlive,
    async stamp() {
      if (await newerAlive(knex)) return;
      const stamp: Stamp = { version: BUILDER_VERSION, at: toInstant(clock.now()) };
      await knex(TABLES.settings)
        .insert({ name: NAME, value: JSON.stringify(stamp) })
        .onConflict('name')
        .merge(['value']);
    },
  };
}
