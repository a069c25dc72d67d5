import type { HistoryRow } from '../../../../../shared/contracts/posts';
import { addSeconds, type Clock, toInstant } from '../../../core/clock';
import { CSV_HEAD, csvLine } from './history-csv';
import type { HistoryEntry, HistoryFilter, HistoryStore } from './history-ports';

export type HistoryFormat = 'csv' | 'json';

/** What happened to posts. */
export interface History {
  /** Of one post, first to last. */
  ofPost(id: number): Promise<HistoryRow[]>;
  /** The text of a file in pieces: read and written a page at a time, however long it gets. */
  file(filter: HistoryFilter, format: HistoryFormat): AsyncGenerator<string>;
  /** Forgets what is older than the days that it is kept. */
  prune(): Promise<void>;
}

export interface HistoryParts {
  store: HistoryStore;
  clock: Clock;
  days: number;
}

const PAGE = 500;
const DAY_SECONDS = 24 * 3600;

export function createHistory({ store, clock, days }: HistoryParts): History {
  return {
    async ofPost(id) {
      const rows: HistoryRow[] = [];
      for await (const row of inOrder(store, { post: id })) rows.push(row);
      return rows;
    },
    file: (filter, format) => (format === 'csv' ? csvFile(inOrder(store, filter)) : jsonFile(inOrder(store, filter))),
    async prune() {
      const before = toInstant(addSeconds(clock.now(), -days * DAY_SECONDS));
      while ((await store.prune(before, PAGE)) > 0);
    },
  };
}

async function* csvFile(rows: AsyncGenerator<HistoryRow>): AsyncGenerator<string> {
  yield CSV_HEAD;
  for await (const row of rows) yield csvLine(row);
}

async function* jsonFile(rows: AsyncGenerator<HistoryRow>): AsyncGenerator<string> {
  yield '{"data":[';
  let before = '\n';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield '\n]}\n';
}

/** Attempts and decisions as one story; what a person decided stands before the attempt that followed at once. */
async function* inOrder(store: HistoryStore, filter: HistoryFilter): AsyncGenerator<HistoryRow> {
  const decisions = paged((after) => store.decisions(filter, after, PAGE));
  const attempts = paged((after) => store.attempts(filter, after, PAGE));
  let decision = await nextOf(decisions);
  let attempt = await nextOf(attempts);
  while (decision || attempt) {
    if (decision && (!attempt || decision.at <= attempt.at)) {
      yield decision;
      decision = await nextOf(decisions);
    } else if (attempt) {
      yield attempt;
      attempt = await nextOf(attempts);
    }
  }
}

async function nextOf(rows: AsyncGenerator<HistoryRow>): Promise<HistoryRow | null> {
  const next = await rows.next();
  return next.done ? null : next.value;
}

async function* paged(read: (after: HistoryEntry | null) => Promise<HistoryEntry[]>): AsyncGenerator<HistoryRow> {
  let after: HistoryEntry | null = null;
  for (;;) {
    const entries = await read(after);
    for (const { row } of entries) yield row;
    if (entries.length < PAGE) return;
    after = entries.at(-1) ?? null;
  }
}
