import type { Knex } from 'knex';
import type { PracticePayload, PracticeTimeline } from '../../channels/practice';
import { TABLES } from './tables';

/** One post of the practice network as its timeline keeps it. */
export interface PracticeRecord {
  id: string;
  account: string;
  payload: PracticePayload;
  state: 'live' | 'removed';
  postedAt: string;
  editedAt: string | null;
  removedAt: string | null;
}

interface Row {
  id: string;
  account: string;
  payload: string;
  state: 'live' | 'removed';
  posted_at: string;
  edited_at: string | null;
  removed_at: string | null;
}

/** The practice network's memory: a plain table, read by a page of the admin. */
export interface PracticeStore extends PracticeTimeline {
  /** Newest first. */
  newest(limit: number): Promise<PracticeRecord[]>;
}

export function createPracticeStore(knex: Knex): PracticeStore {
  const rows = () => knex<Row>(TABLES.practice);
  return {
    async add({ id, account, payload, postedAt }) {
      const row = { id, account, payload: JSON.stringify(payload), state: 'live' as const, posted_at: postedAt };
      await rows().insert(row).onConflict('id').ignore();
      const stored = await rows().where({ id }).first('posted_at');
      return { postedAt: stored?.posted_at ?? postedAt };
    },
    async edit(id, payload, editedAt) {
      const changed = await rows()
        .where({ id, state: 'live' })
        .update({ payload: JSON.stringify(payload), edited_at: editedAt });
      return changed > 0;
    },
    async remove(id, removedAt) {
      await rows().where({ id, state: 'live' }).update({ state: 'removed', removed_at: removedAt });
    },
    async find(id) {
      const row = await rows().where({ id, state: 'live' }).first(['posted_at', 'payload']);
      return row ? { postedAt: row.posted_at, payload: JSON.parse(row.payload) } : null;
    },
    async newest(limit) {
      const found = await rows().orderBy('posted_at', 'desc').orderBy('id').limit(limit).select();
      return found.map(toRecord);
    },
  };
}

function toRecord(row: Row): PracticeRecord {
  return {
    id: row.id,
    account: row.account,
    payload: JSON.parse(row.payload),
    state: row.state,
    postedAt: row.posted_at,
    editedAt: row.edited_at,
    removedAt: row.removed_at,
  };
}
