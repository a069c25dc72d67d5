import type { Knex } from 'knex';
import { isMySql } from '../store/mysql';
import type { Migration } from './run';

/** MySQL's `text` ends at 64 kB, and a page, a payload or evidence may be longer: there it becomes `mediumtext`, 16 MB. */
export const longTexts: Migration = {
  name: '0010-long-texts',
  async up(trx) {
    if (!isMySql(trx)) return;
    for (const [table, columns] of Object.entries(LONG)) {
      for (const column of columns) await lengthen(trx, table, column);
    }
  },
};

const LONG: Readonly<Record<string, readonly string[]>> = {
  community_hub_pages: ['data', 'search_text', 'captured'],
  community_hub_brands: ['data'],
  community_hub_posts: ['text', 'operation', 'sent_payload', 'live_payload', 'receipt', 'steps'],
  community_hub_attempts: ['detail'],
  community_hub_practice: ['payload'],
  community_hub_settings: ['value'],
  community_hub_consent_answers: ['shown'],
  community_hub_rebuilds: ['progress'],
};

async function lengthen(trx: Knex.Transaction, table: string, column: string): Promise<void> {
  const { nullable } = (await trx(table).columnInfo())[column] ?? { nullable: true };
  await trx.raw(`alter table ?? modify column ?? mediumtext ${nullable ? '' : 'not null'}`, [table, column]);
}
