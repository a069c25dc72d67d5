import type { Knex } from 'knex';
import type { HistoryRow } from '../../../../shared/contracts/posts';
import type { HistoryEntry, HistoryFilter, HistoryStore } from '../../features/syndication/history/history-ports';
import type { AttemptRecord } from './attempt-row';
import type { DecisionRecord } from './decision-store';
import { TABLES } from './tables';

/** Columns of the post and its account, beside those of the attempt or the decision. */
const POST_COLUMNS = {
  key: 'p.key',
  kind: 'p.kind',
  document_id: 'p.document_id',
  locale: 'p.locale',
  occasion: 'p.occasion',
  title: 'p.title',
  account: 'a.label',
  channel: 'a.channel',
} as const;

type Joined<T> = T & Record<keyof typeof POST_COLUMNS, string | null>;

/** The history of posts on any knex database, read in short statements of one page each. */
export function createHistoryStore(knex: Knex): HistoryStore {
  return {
    async attempts(filter, after, limit) {
      const rows: Joined<AttemptRecord>[] = await page(knex, TABLES.attempts, 'started_at', filter, after, limit);
      return rows.map((row) => ({ id: row.id, row: attemptRow(row) }));
    },
    async decisions(filter, after, limit) {
      const rows: Joined<DecisionRecord>[] = await page(knex, TABLES.decisions, 'at', filter, after, limit);
      return rows.map((row) => ({ id: row.id, row: decisionRow(row) }));
    },
    async prune(before, limit) {
      return (await pruneAttempts(knex, before, limit)) + (await pruneDecisions(knex, before, limit));
    },
  };
}

function page(
  knex: Knex,
  table: string,
  time: 'at' | 'started_at',
  filter: HistoryFilter,
  after: HistoryEntry | null,
  limit: number,
): Knex.QueryBuilder {
  const query = knex(`${table} as h`)
    .join(`${TABLES.posts} as p`, 'p.id', 'h.post_id')
    .leftJoin(`${TABLES.accounts} as a`, 'a.id', 'p.account_id')
    .orderBy([`h.${time}`, 'h.id'])
    .limit(limit)
    .select('h.*', POST_COLUMNS);
  if (filter.post !== undefined) query.where('h.post_id', filter.post);
  if (filter.account?.length) query.whereIn('p.account_id', filter.account);
  if (filter.from) query.where(`h.${time}`, '>=', filter.from);
  if (filter.to) query.where(`h.${time}`, '<', filter.to);
  if (after) {
    const { at } = after.row;
    query.where((later) =>
      later.where(`h.${time}`, '>', at).orWhere((same) => same.where(`h.${time}`, at).where('h.id', '>', after.id)),
    );
  }
  return query;
}

function attemptRow(row: Joined<AttemptRecord>): HistoryRow {
  return {
    ...postCells(row),
    at: row.started_at,
    what: 'attempt',
    action: row.operation,
    number: row.number,
    endedAt: row.ended_at,
    outcome: row.outcome ?? 'running',
    detail: row.detail,
    by: null,
    status: row.status,
    payloadDigest: row.payload_digest,
    requestDigest: row.request_digest,
    answerDigest: row.answer_digest,
    operationKey: row.operation_key,
  };
}

function decisionRow(row: Joined<DecisionRecord>): HistoryRow {
  const nothingSent = { payloadDigest: null, requestDigest: null, answerDigest: null, operationKey: null };
  return {
    ...postCells(row),
    at: row.at,
    what: 'decision',
    action: row.action,
    number: null,
    endedAt: null,
    outcome: null,
    detail: row.reason,
    by: row.by,
    status: null,
    ...nothingSent,
  };
}

type PostCells = 'post' | 'key' | 'kind' | 'documentId' | 'locale' | 'occasion' | 'title' | 'account' | 'channel';

function postCells(row: Joined<{ post_id: number }>): Pick<HistoryRow, PostCells> {
  return {
    post: row.post_id,
    key: row.key ?? '',
    kind: row.kind ?? '',
    documentId: row.document_id ?? '',
    locale: row.locale ?? '',
    occasion: row.occasion ?? '',
    title: row.title ?? '',
    account: row.account ?? '',
    channel: row.channel ?? '',
  };
}

/** The newest attempt of a post stays: it says how the post came to be as it is. */
async function pruneAttempts(knex: Knex, before: string, limit: number): Promise<number> {
  const newer = knex(`${TABLES.attempts} as n`)
    .whereRaw('n.post_id = h.post_id and n.number > h.number')
    .select('n.id');
  const ids = await knex(`${TABLES.attempts} as h`)
    .where('h.started_at', '<', before)
    .whereExists(newer)
    .orderBy('h.started_at')
    .limit(limit)
    .pluck('h.id');
  return forgetAttempts(knex, ids);
}

/** Their numbers stay, so that what is counted from outside never goes back. Rows are locked: two may prune at once. */
async function forgetAttempts(knex: Knex, ids: readonly number[]): Promise<number> {
  if (ids.length === 0) return 0;
  return knex.transaction<number>(async (trx) => {
    const rows = await trx(TABLES.attempts)
      .whereIn('id', ids)
      .forUpdate()
      .select('id', 'post_id', 'operation', 'outcome');
    const posts = await trx(TABLES.posts)
      .whereIn('id', [...new Set(rows.map((row) => row.post_id))])
      .select('id', 'account_id');
    const accounts = new Map(posts.map((post) => [post.id, post.account_id]));
    const totals = new Map<string, { account_id: number; operation: string; outcome: string; total: number }>();
    for (const { post_id, operation, outcome } of rows) {
      const account_id = accounts.get(post_id);
      if (account_id === undefined || outcome === null) continue;
      const name = `${account_id} ${operation} ${outcome}`;
      totals.set(name, { account_id, operation, outcome, total: (totals.get(name)?.total ?? 0) + 1 });
    }
    for (const row of [...totals.values()]) {
      await trx(TABLES.attemptTotals)
        .insert(row)
        .onConflict(['account_id', 'operation', 'outcome'])
        .merge({ total: trx.raw('?? + ?', [`${TABLES.attemptTotals}.total`, row.total]) });
    }
    return remove(
      trx,
      TABLES.attempts,
      rows.map((row) => row.id),
    );
  });
}

async function pruneDecisions(knex: Knex, before: string, limit: number): Promise<number> {
  const ids = await knex(TABLES.decisions).where('at', '<', before).orderBy('at').limit(limit).pluck('id');
  return remove(knex, TABLES.decisions, ids);
}

async function remove(knex: Knex, table: string, ids: readonly number[]): Promise<number> {
  return ids.length === 0 ? 0 : knex(table).whereIn('id', ids).delete();
}
