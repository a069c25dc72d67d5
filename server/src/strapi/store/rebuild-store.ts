import type { Knex } from 'knex';
import type { RebuildDifference } from '../../../../shared/contracts/rebuild';
import { addSeconds, type Clock, toInstant } from '../../core/clock';
import type { WalkPosition } from '../items/document-walk';

/** How far the job is; kept so that another process can go on with it. */
export interface RebuildProgress {
  /** `all` looks at every document, `differing` only at those that lists show to differ. */
  only: 'all' | 'differing';
  /** Null when everything was seen. */
  position: WalkPosition | null;
  done: number;
  total: number;
  changed: number;
  refused: number;
  startedAt: string;
  endedAt: string | null;
  differences: RebuildDifference[];
  problem: string | null;
}

export interface StoredRebuild {
  status: 'running' | 'stopping' | 'stopped' | 'done' | 'failed';
  progress: RebuildProgress;
  /** Somebody works on it now. */
  held: boolean;
}

/** The one row of the job. Its lease lets one process work on it at a time. */
export interface RebuildStore {
  read(): Promise<StoredRebuild | null>;
  /** Takes the job with this progress; false when another process works on it. */
  claim(token: string, progress: RebuildProgress): Promise<boolean>;
  /** Keeps the lease and the progress; answers the status, or null when the lease is lost. */
  save(token: string, progress: RebuildProgress): Promise<StoredRebuild['status'] | null>;
  /** Ends the work of the lease's holder. */
  release(token: string, status: 'running' | 'stopped' | 'done' | 'failed', progress: RebuildProgress): Promise<void>;
  askToStop(): Promise<void>;
}

const TABLE = 'community_hub_rebuilds';
const NAME = 'pages';
/** A batch takes seconds; a process that says nothing for so long is gone. */
const LEASE_SECONDS = 60;

export function createRebuildStore(knex: Knex, clock: Clock): RebuildStore {
  const now = () => toInstant(clock.now());
  const until = () => toInstant(addSeconds(clock.now(), LEASE_SECONDS));
  const row = () => knex(TABLE).where({ name: NAME });
  return {
    async read() {
      const found = await row().first();
      if (!found) return null;
      const held = found.lease_token !== null && found.lease_until > now();
      return { status: found.status, progress: JSON.parse(found.progress), held };
    },
    async claim(token, progress) {
      const free = { name: NAME, status: 'stopped', progress: JSON.stringify(progress) };
      await knex(TABLE).insert(free).onConflict('name').ignore();
      const taken = await row()
        .where((either) => either.whereNull('lease_token').orWhere('lease_until', '<=', now()))
        .update({ status: 'running', progress: free.progress, lease_token: token, lease_until: until() });
      return taken === 1;
    },
    async save(token, progress) {
      const kept = await row()
        .where({ lease_token: token })
        .update({ progress: JSON.stringify(progress), lease_until: until() });
      return kept === 1 ? (await row().first('status')).status : null;
    },
    async release(token, status, progress) {
      await row()
        .where({ lease_token: token })
        .update({ status, progress: JSON.stringify(progress), lease_token: null, lease_until: null });
    },
    async askToStop() {
      await row().where({ status: 'running' }).where('lease_until', '>', now()).update({ status: 'stopping' });
      await row()
        .whereIn('status', ['running', 'stopping'])
        .where((either) => either.whereNull('lease_token').orWhere('lease_until', '<=', now()))
        .update({ status: 'stopped', lease_token: null, lease_until: null });
    },
  };
}
