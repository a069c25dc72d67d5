/** What parent and child of the kill test say to each other. */

/** Where the process kills itself: right before or right after its nth commit. */
export interface SaveKill {
  at: number;
  when: 'before' | 'after';
}

/** Where the database is: a file, or the address of one on a server. */
export type KillDatabase = { client: 'sqlite'; filename: string } | { client: 'postgres' | 'mariadb'; address: string };

export interface ChildConfig {
  database: KillDatabase;
  startedAt: number;
  speed: number;
  allowedPrivate: string[];
  kill: SaveKill | null;
}

/** One change of an item, in its own transaction with its plan. */
export type Change =
  | { type: 'publish'; documentId: string; title: string; pictures: number }
  | { type: 'withdraw'; documentId: string };

export type ToChild = { type: 'change'; number: number; change: Change } | { type: 'stop' };

export type ToParent =
  | { type: 'ready' }
  | { type: 'changed'; number: number }
  /** Nothing is due, planned, waiting or on its way. */
  | { type: 'settled' };
