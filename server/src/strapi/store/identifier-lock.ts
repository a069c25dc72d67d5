import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';

const TABLE = 'community_hub_identifiers';

/**
 * Makes every other writer of this outside identifier wait until the transaction ends. Two that are
 * new at once wait at the unique index, later ones at the row; on SQLite writers take turns anyway.
 */
export async function lockIdentifier(trx: Knex.Transaction, kind: Kind, identifier: string): Promise<void> {
  const row = { kind, identifier };
  await trx(TABLE).insert(row).onConflict(['kind', 'identifier']).ignore();
  await trx(TABLE).where(row).forUpdate().first('id');
}
