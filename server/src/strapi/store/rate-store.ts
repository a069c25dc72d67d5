import type { Knex } from 'knex';
import type { RateRefusal, RateStore } from '../../features/syndication/rates/rate-ports';
import { heard, type RateState, spendAll, UNSPENT } from '../../features/syndication/rates/rate-state';

const TABLE = 'community_hub_rates';
/** Writers that meet at one row: each round at least one of them is done. */
const ROUNDS = 50;

interface RateRecord {
  id: string;
  version: number;
  full_at: number | string;
  units_left: number | null;
  resets_at: number | string | null;
}

/** Somebody else wrote a row between our look and our write. */
class Contended extends Error {}

/** Counts of the networks' limits on any knex database, right with several instances: rows are compared and set. */
export function createRateStore(knex: Knex): RateStore {
  return {
    async spend(spendings, now) {
      const longest: { refusal: RateRefusal | null } = { refusal: null };
      await change(
        knex,
        spendings.map(({ key }) => key),
        (states) => {
          const { refusal, spent } = spendAll(spendings, states, now.getTime());
          longest.refusal = refusal;
          return refusal ? new Map() : spent;
        },
      );
      return longest.refusal;
    },
    async hear(key, told, now) {
      await change(knex, [key], (states) => new Map([[key, heard(states.get(key) ?? UNSPENT, told, now.getTime())]]));
    },
    async read(keys) {
      const rows = await knex<RateRecord>(TABLE).whereIn('id', [...keys]);
      return new Map(rows.map((row) => [row.id, toState(row)]));
    },
  };
}

/** Writes what `decide` makes of the rows, all or none; asks again when somebody else wrote one meanwhile. */
async function change(
  knex: Knex,
  keys: readonly string[],
  decide: (states: Map<string, RateState>) => Map<string, RateState>,
): Promise<void> {
  for (let round = 1; ; round += 1) {
    const rows = await knex<RateRecord>(TABLE).whereIn('id', [...keys]);
    const known = new Map(rows.map((row) => [row.id, row]));
    const next = decide(new Map(rows.map((row) => [row.id, toState(row)])));
    if (next.size === 0) return;
    // In the order of their ids, so that two writers never wait for each other.
    const sorted = [...next].sort(([a], [b]) => (a < b ? -1 : 1));
    const fresh = sorted.flatMap(([id]) => (known.has(id) ? [] : [id]));
    if (fresh.length > 0) await addRows(knex, fresh);
    try {
      await knex.transaction((trx) => write(trx, known, sorted));
      return;
    } catch (error) {
      if (!(error instanceof Contended) || round >= ROUNDS) throw error;
    }
  }
}

/** By itself, outside the transaction: on MySQL two that insert the same row there would wait for each other to write it. */
async function addRows(knex: Knex, ids: readonly string[]): Promise<void> {
  const rows = ids.map((id) => ({ id, version: 0, ...toColumns(UNSPENT) }));
  await knex(TABLE).insert(rows).onConflict('id').ignore();
}

async function write(trx: Knex, known: Map<string, RateRecord>, next: [string, RateState][]): Promise<void> {
  for (const [id, state] of next) {
    const version = known.get(id)?.version ?? 0;
    const written = await trx<RateRecord>(TABLE)
      .where({ id, version })
      .update({ ...toColumns(state), version: version + 1 });
    if (written !== 1) throw new Contended(`The count of ${id} is written by many at once`);
  }
}

function toState({ full_at, units_left, resets_at }: RateRecord): RateState {
  return { fullAt: Number(full_at), left: units_left, resetsAt: resets_at === null ? null : Number(resets_at) };
}

function toColumns({ fullAt, left, resetsAt }: RateState) {
  return { full_at: fullAt, units_left: left, resets_at: resetsAt };
}
