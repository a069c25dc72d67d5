import type { Knex } from 'knex';
import type { Json } from '../../core/json';
import type { SettingsStore } from '../../features/syndication/ports';
import { TABLES } from './tables';

/** Named JSON values of the plugin, on any knex database. */
export function createSettingsStore(knex: Knex): SettingsStore {
  return {
    async get(name) {
      const row = await knex(TABLES.settings).where({ name }).first('value');
      return row ? (JSON.parse(row.value) as Json) : undefined;
    },
    async set(name, value) {
      await knex(TABLES.settings)
        .insert({ name, value: JSON.stringify(value) })
        .onConflict('name')
        .merge(['value']);
    },
  };
}
