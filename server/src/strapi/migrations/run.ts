import type { Knex } from 'knex';
import { isMySql } from '../store/mysql';

/** One step of our own tables. Steps are named for ever and never edited after a release. */
export interface Migration {
  name: string;
  up(trx: Knex.Transaction): Promise<void>;
}

const LEDGER = 'community_hub_migrations';

/**
 * Brings the plugin's plain tables up to date: each step and its ledger row are one transaction.
 * The ledger's primary key makes a second instance wait for the first, then find the step done.
 * MySQL commits whenever a table is made, so there a named lock makes it wait, and the row comes last.
 */
export async function runMigrations(knex: Knex, migrations: readonly Migration[]): Promise<string[]> {
  await createLedger(knex);
  const done: string[] = [];
  for (const migration of migrations) {
    const applied = isMySql(knex) ? await runLocked(knex, migration) : await runOnce(knex, migration);
    if (applied) done.push(migration.name);
  }
  return done;
}

async function createLedger(knex: Knex): Promise<void> {
  await knex.raw(
    `create table if not exists ${LEDGER} (name varchar(120) primary key, applied_at varchar(24) not null)`,
  );
}

async function runOnce(knex: Knex, migration: Migration): Promise<boolean> {
  return knex.transaction(async (trx) => {
    const row = { name: migration.name, applied_at: new Date().toISOString() };
    const known = await trx(LEDGER).where({ name: migration.name }).first('name');
    if (known) return false;
    await trx(LEDGER).insert(row).onConflict('name').ignore();
    const mine = await trx(LEDGER).where({ name: migration.name }).first('applied_at');
    if (mine?.applied_at !== row.applied_at) return false;
    await migration.up(trx);
    return true;
  });
}

const LOCK = "concat('community_hub ', left(database(), 48))";
/** Seconds that an instance waits for another to make the tables. */
const PATIENCE = 600;

async function runLocked(knex: Knex, migration: Migration): Promise<boolean> {
  // A transaction for its connection: the lock belongs to one.
  return knex.transaction(async (trx) => {
    const [[{ locked }]] = await trx.raw(`select get_lock(${LOCK}, ${PATIENCE}) as locked`);
    if (Number(locked) !== 1) throw new Error(`another instance has been making tables for ${PATIENCE} s`);
    try {
      const known = await trx(LEDGER).where({ name: migration.name }).first('name');
      if (known) return false;
      await migration.up(trx);
      await trx(LEDGER).insert({ name: migration.name, applied_at: new Date().toISOString() });
      return true;
    } finally {
      await trx.raw(`select release_lock(${LOCK})`);
    }
  });
}
