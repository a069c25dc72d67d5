import type { Knex } from 'knex';
import type { Work } from '../../../../shared/contracts/posts';
import { addSeconds, type Clock, type Instant, toInstant } from '../../core/clock';
import type { Engine } from '../../features/syndication/engine/engine';
import type { PostPlanner } from '../hooks/document-changes';
import { TABLES } from '../store/tables';

interface Parts {
  engine: Pick<Engine, 'hint'>;
  clock: Clock;
  /** What is due later than the next sweep is found by it in time. */
  sweepSeconds: number;
}

const READY = ['due', 'planned'] as const satisfies readonly Work[];

/** Hints what a change made due, in the change's own transaction: no hint is of what never was, none comes too early. */
export function hintingPlanner(planner: PostPlanner, { engine, clock, sweepSeconds }: Parts): PostPlanner {
  const hint = async (trx: Knex.Transaction, documentId: string) => {
    const now = clock.now();
    const rows: { account_id: number; at: Instant }[] = await trx(TABLES.posts)
      .where({ document_id: documentId })
      .whereIn('work', READY)
      .where('at', '<=', toInstant(addSeconds(now, sweepSeconds)))
      .select('account_id', 'at');
    if (rows.length === 0) return;
    const latest = rows.map(({ at }) => at).reduce((one, other) => (one > other ? one : other));
    const runAt = latest > toInstant(now) ? { runAt: latest } : {};
    await engine.hint(
      rows.map((row) => row.account_id),
      { trx, ...runAt },
    );
  };
  return {
    ...planner,
    async published(trx, change) {
      await planner.published(trx, change);
      await hint(trx, change.documentId);
    },
    async removed(trx, change) {
      await planner.removed(trx, change);
      await hint(trx, change.documentId);
    },
  };
}
