import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';

const TABLE = 'community_hub_identifiers';

/**
 * Makes every other writer of this outside identifier wait until the transaction ends. Two that are
 * new at once wait at the unique index, later ones at the row. Call it before the transaction reads:
 * what MySQL reads afterwards is as old as the first read.
 */
export async function lockIdentifier(trx: Knex.Transaction, kind: Kind, identifier: string): Promise<void> {
  const row = { kind, identifier };
  // Written again where it is: an insert that is only ignored leaves MySQL's writers sharing the row, and none gets it.
  await trx(TABLE).insert(row).onConflict(['kind', 'identifier']).merge(['identifier']);
}
