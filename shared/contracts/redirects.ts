/** An address of the old site and where it leads now. */
export interface Redirect {
  /** Path from the root, with the query where it matters: `/about.html`, `/page?id=7`. */
  from: string;
  /** Path from the root or an https address; null for 410. */
  to: string | null;
  status: 301 | 302 | 410;
}

/** What is wrong with a line of the file, or worth a look. */
export interface RedirectNote {
  line: number;
  field: 'from' | 'to' | 'status' | 'file';
  message: string;
}

/** GET /redirects: how many there are, and the first of them in the order of their address. */
export interface RedirectsResponse {
  data: Redirect[];
  meta: { total: number; shown: number };
}

/** PUT /redirects: the file is the whole table. With `dryRun` nothing is written. */
export interface RedirectsInput {
  csv: string;
  dryRun: boolean;
}

export interface RedirectsReport {
  data: {
    /** True when the table was written: no problem, and no dry run. */
    applied: boolean;
    added: number;
    changed: number;
    removed: number;
    unchanged: number;
    /** Each stops the whole file: nothing is written. */
    problems: RedirectNote[];
    warnings: RedirectNote[];
  };
}

/** GET /redirects/file: the table as the file that can be imported again. */
export interface RedirectsFileResponse {
  data: { csv: string };
}
