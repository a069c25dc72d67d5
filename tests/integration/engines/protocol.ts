/** What a process of the test is told when it starts. */
export interface ProcessConfig {
  name: string;
  /** Of the PostgreSQL database. */
  address: string;
  /** Folder that pg-boss is found from; null: in-process. */
  appRoot: string | null;
  /** False: it plans and hints, and sends nothing. */
  works: boolean;
  startedAt: number;
  speed: number;
  /** Of the fast clock. */
  sweepSeconds: number;
  lanes: number;
  /** Real milliseconds of a publication; null: it never ends. */
  callMs: number | null;
}

export type ToProcess = { type: 'publish'; number: number; documentId: string; hint: boolean; rollBack: boolean };

export type FromProcess = { type: 'ready' } | { type: 'published'; number: number } | { type: 'sending' };
