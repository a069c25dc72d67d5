import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';
import type { Instant } from '../../core/clock';
import type { Person } from '../../features/syndication/ports';
import type { ShareIntent } from '../hooks/share-intent';

const TABLE = 'community_hub_timers';

/** What stopped a timer. */
export interface TimerProblem {
  /** Path of the attribute; '' where it is none. */
  field: string;
  message: string;
}

/** One time at which the hub publishes a draft or unpublishes an item. */
export interface Timer {
  id: number;
  documentId: string;
  /** '' for types without languages. */
  locale: string;
  action: 'publish' | 'unpublish';
  kind: Kind;
  /** Its content type. */
  uid: string;
  title: string;
  dueAt: Instant;
  /** Whose clocks the time was written by; null for an instant. */
  zone: string | null;
  /** A refused one waits until the draft is saved. */
  state: 'waiting' | 'refused';
  /** What stopped it last; null where nothing did. */
  refused: TimerProblem[] | null;
  by: Person;
  intent: ShareIntent;
  /** How often it was begun. */
  tries: number;
}

interface TimerRecord {
  id: number;
  document_id: string;
  locale: string;
  action: Timer['action'];
  kind: string;
  uid: string;
  title: string;
  due_at: string;
  zone: string | null;
  state: Timer['state'];
  refused: string | null;
  by: string;
  by_id: number | null;
  intent: string;
  tries: number;
  lease: string | null;
  lease_until: string | null;
}

/** Storage of timers. What takes a transaction runs in it. */
export interface TimerStore {
  ofDocument(db: Knex, documentId: string): Promise<Timer[]>;
  /** Sets a timer anew: nobody holds it any more, and its tries are counted from zero. */
  set(trx: Knex.Transaction, timer: Omit<Timer, 'id' | 'tries' | 'state'>): Promise<void>;
  remove(trx: Knex.Transaction, ids: readonly number[]): Promise<void>;
  /** Takes the first one that is due and that nobody holds. */
  claim(now: Instant, lease: { token: string; until: Instant }): Promise<Timer | null>;
  /** Removes a claimed timer. False: it was set anew, or somebody else holds it. */
  finish(trx: Knex.Transaction, id: number, token: string): Promise<boolean>;
  /** Lets a claimed timer wait for its draft. False as above. */
  refuse(id: number, token: string, problems: readonly TimerProblem[]): Promise<boolean>;
  /** When the next one that nobody holds is due. */
  nextDue(): Promise<Instant | null>;
  all(): Promise<Timer[]>;
  /** Those of one item. */
  ofItem(documentId: string, locale: string): Promise<Timer[]>;
  /** Those that were refused, the oldest first. */
  refused(limit: number): Promise<Timer[]>;
  /** What items do by themselves from one instant until before another, the soonest first. */
  between(from: Instant, to: Instant, kinds: readonly Kind[], limit: number): Promise<Timer[]>;
}

export function createTimerStore(knex: Knex): TimerStore {
  const table = (db: Knex = knex) => db<TimerRecord>(TABLE);
  const free = (query: Knex.QueryBuilder, now: Instant) =>
    query.where({ state: 'waiting' }).where((held) => held.whereNull('lease_until').orWhere('lease_until', '<=', now));
  return {
    async ofDocument(db, documentId) {
      return (await table(db).where({ document_id: documentId }).select()).map(toTimer);
    },
    async set(trx, timer) {
      await table(trx).insert(toRecord(timer)).onConflict(['document_id', 'locale', 'action']).merge();
    },
    async remove(trx, ids) {
      if (ids.length > 0)
        await table(trx)
          .whereIn('id', [...ids])
          .delete();
    },
    async claim(now, { token, until }) {
      const query = free(table().where('due_at', '<=', now), now)
        .orderBy(['due_at', 'action', 'id'])
        .first();
      const row: TimerRecord | undefined = await query;
      if (!row) return null;
      const tries = row.tries + 1;
      const claimed = await free(table().where({ id: row.id, due_at: row.due_at, tries: row.tries }), now).update({
        lease: token,
        lease_until: until,
        tries,
      });
      return claimed === 1 ? toTimer({ ...row, tries }) : null;
    },
    async finish(trx, id, token) {
      return (await table(trx).where({ id, lease: token }).delete()) === 1;
    },
    async refuse(id, token, problems) {
      const change = { state: 'refused', refused: JSON.stringify(problems), lease: null, lease_until: null } as const;
      return (await table().where({ id, lease: token }).update(change)) === 1;
    },
    async nextDue() {
      const row = await table().where({ state: 'waiting' }).whereNull('lease').orderBy('due_at').first('due_at');
      return row?.due_at ?? null;
    },
    async all() {
      return (await table().select()).map(toTimer);
    },
    async ofItem(documentId, locale) {
      const rows = await table()
        .where({ document_id: documentId })
        .whereIn('locale', [locale, ''])
        .orderBy('due_at')
        .select();
      return rows.map(toTimer);
    },
    async refused(limit) {
      return (await table().where({ state: 'refused' }).orderBy('due_at').limit(limit).select()).map(toTimer);
    },
    async between(from, to, kinds, limit) {
      const query = table().where('due_at', '>=', from).where('due_at', '<', to).orderBy(['due_at', 'id']).limit(limit);
      if (kinds.length > 0) query.whereIn('kind', [...kinds]);
      return (await query.select()).map(toTimer);
    },
  };
}

function toRecord({ documentId, dueAt, refused, by, ...timer }: Omit<Timer, 'id' | 'tries' | 'state'>) {
  return {
    ...timer,
    document_id: documentId,
    due_at: dueAt,
    state: 'waiting' as const,
    refused: refused && JSON.stringify(refused),
    by: by.name.slice(0, 255),
    by_id: by.id,
    tries: 0,
    lease: null,
    lease_until: null,
  };
}

function toTimer(row: TimerRecord): Timer {
  return {
    id: row.id,
    documentId: row.document_id,
    locale: row.locale,
    action: row.action,
    kind: row.kind as Kind,
    uid: row.uid,
    title: row.title,
    dueAt: row.due_at,
    zone: row.zone,
    state: row.state,
    refused: row.refused === null ? null : JSON.parse(row.refused),
    by: { name: row.by, id: row.by_id },
    intent: row.intent as ShareIntent,
    tries: row.tries,
  };
}
