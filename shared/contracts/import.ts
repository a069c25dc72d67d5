/** What an import does with a row. */
export const IMPORT_ACTIONS = ['create', 'update', 'unchanged', 'refused'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** What is wrong with a row, or worth knowing: the column or attribute, and a sentence with the cure. */
export interface ImportProblem {
  field: string;
  message: string;
}

/** What happened to one row, or would happen in a dry run. */
export interface ImportOutcome {
  /** Where it starts in the file, from 1. */
  line: number;
  identifier: string | null;
  title: string | null;
  action: ImportAction;
  /** Attributes whose value is another than the stored one. */
  changed: string[];
  problems: ImportProblem[];
  warnings: ImportProblem[];
}

/** Query of `POST /community-hub/import`; the file is the multipart field `file`. */
export interface ImportQuery {
  kind: string;
  locale?: string;
  /** IANA zone for times of a calendar that name none. */
  timezone?: string;
  /** `true`: publish what is created and updated; else it stays a draft. */
  publish?: 'true' | 'false';
  /** `true`: answer what would happen, write nothing. */
  dryRun?: 'true' | 'false';
  /** `true`: write all rows or none. */
  all?: 'true' | 'false';
  /** First row of this call, from 0. */
  offset?: string;
  limit?: string;
}

/** Answer of one call: it takes at most `limit` rows of the file, `next` is where the next call begins. */
export interface ImportResponse {
  data: ImportOutcome[];
  meta: { total: number; offset: number; next: number | null; dryRun: boolean };
}

/** Most rows that one call takes, and most that `all=true` can take. */
export const IMPORT_CALL_ROWS = 500;

/** Answer of `GET /community-hub/import`: what an import can choose. */
export interface ImportOptionsResponse {
  data: { locales: { code: string; name: string }[] };
}
