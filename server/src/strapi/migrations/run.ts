import type { Knex } from 'knex';

/** One step of our own tables. Steps are named for ever and never edited after a release. */
export interface Migration {
  name: string;
  up(trx: Knex.Transaction): Promise<void>;
}

const LEDGER = 'community_hub_migrations';

/**
 * Brings the plugin's plain tables up to date: each step and its ledger row are one transaction.
 * The ledger's primary key makes a second instance wait for the first, then find the step done.
 */
export async function runMigrations(knex: Knex, migrations: readonly Migration[]): Promise<string[]> {
  await createLedger(knex);
  const done: string[] = [];
  for (const migration of migrations) {
    if (await runOnce(knex, migration)) done.push(migration.name);
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
