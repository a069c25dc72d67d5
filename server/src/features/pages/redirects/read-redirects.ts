import type { Redirect, RedirectNote } from '../../../../../shared/contracts/redirects';
import { parseUrl } from '../../../core/parse-url';
import { type CsvLine, readCsvLines } from '../../catalog';
import { pathOf } from '../urls';
import { pathKey } from './path-key';
import { withoutPublicPath } from './public-path';

/** Redirects as a file names them, and what is wrong with its lines. */
export interface ReadRedirects {
  redirects: Redirect[];
  problems: RedirectNote[];
  warnings: RedirectNote[];
}

/** Where the app stands: what a redirect may not take over. */
export interface RedirectGround {
  /** `https://hub.example.org`, perhaps with a path that a proxy takes off, or ''. */
  publicUrl: string;
  /** First path segments that the app itself answers, such as `admin` and `api`. */
  reserved: readonly string[];
}

const MAX_REDIRECTS = 10_000;
const MAX_LENGTH = 512;
const COLUMNS = ['from', 'to', 'status'] as const;

type Cells = Record<(typeof COLUMNS)[number], string>;
type Note = (field: RedirectNote['field'], message: string) => null;

/**
 * The redirect table of a CSV file with the columns from, to and (if wanted) status: 301 unless it
 * says otherwise, 410 without `to`. Rows that lead to other rows are led straight to the end.
 */
export function readRedirects(csv: string, ground: RedirectGround): ReadRedirects {
  const lines = readCsvLines(csv);
  if (!lines.ok) return refused(lines.error);
  const [header, ...rows] = lines.value;
  const columns = header ? header.cells.map((cell) => cell.trim().toLowerCase()) : [];
  const unknown = columns.filter((name) => name !== '' && !(COLUMNS as readonly string[]).includes(name));
  if (!columns.includes('from') || unknown.length > 0) {
    return refused(`The first line must name the columns from,to,status${unknown[0] ? `, not "${unknown[0]}"` : ''}.`);
  }
  if (rows.length > MAX_REDIRECTS) {
    return refused(`The file has ${rows.length} rows; a table holds at most ${MAX_REDIRECTS}.`);
  }
  return straighten(readRows(rows, columns, ground));
}

type Numbered = Redirect & { line: number };

function readRows(rows: readonly CsvLine[], columns: readonly string[], ground: RedirectGround) {
  const problems: RedirectNote[] = [];
  const byKey = new Map<string, Numbered>();
  for (const { line, cells } of rows) {
    const note: Note = (field, message) => {
      problems.push({ line, field, message });
      return null;
    };
    const cell = (name: keyof Cells) => (cells[columns.indexOf(name)] ?? '').trim();
    const redirect = readRow({ from: cell('from'), to: cell('to'), status: cell('status') }, ground, note);
    if (!redirect) continue;
    const key = pathKey(redirect.from);
    const before = byKey.get(key);
    if (before) note('from', `${redirect.from} stands in line ${before.line} already: keep one of the two.`);
    else byKey.set(key, { ...redirect, line });
  }
  return { byKey, problems };
}

function readRow(cells: Cells, ground: RedirectGround, note: Note): Redirect | null {
  const from = readFrom(cells.from, ground, note);
  const status = readStatus(cells, note);
  if (from === null || status === null) return null;
  if (status === 410) return { from, to: null, status };
  const to = readTo(cells.to, ground, note);
  if (to === null) return null;
  return pathKey(to) === pathKey(from) ? note('to', `${from} leads to itself.`) : { from, to, status };
}

function readFrom(cell: string, { publicUrl, reserved }: RedirectGround, note: Note): string | null {
  if (cell === '') return note('from', 'from is empty: write the path of the old page, such as /about.html.');
  const from = withoutPublicPath(withoutOrigin(cell, publicUrl), publicUrl);
  if (!from.startsWith('/') || from.startsWith('//')) {
    const own = publicUrl || 'the public address';
    return note('from', `${clip(cell)} is no address of this site: write a path from the root, or one under ${own}.`);
  }
  if (from.length > MAX_LENGTH) return note('from', `from is longer than ${MAX_LENGTH} characters.`);
  const key = pathKey(from);
  if (key === '/') return note('from', 'The first page cannot be led elsewhere: set the base path of the hub instead.');
  const first = key.split(/[/?]/)[1]?.toLowerCase() ?? '';
  if (reserved.includes(first)) return note('from', `/${first} is answered by Strapi itself: choose another path.`);
  return from.split('#')[0] ?? from;
}

function readStatus({ status, to }: Cells, note: Note): Redirect['status'] | null {
  if (status === '') return to === '' ? 410 : 301;
  if (status === '410') return to === '' ? 410 : note('to', 'A page that is gone leads nowhere: leave to empty.');
  if (status === '301' || status === '302') return status === '301' ? 301 : 302;
  return note('status', `${clip(status)} is no status: write 301 (for ever), 302 (for now) or 410 (gone).`);
}

function readTo(cell: string, { publicUrl }: RedirectGround, note: Note): string | null {
  if (cell === '') return note('to', 'to is empty: write where the page is now, or the status 410.');
  if (cell.length > MAX_LENGTH * 4) return note('to', `to is longer than ${MAX_LENGTH * 4} characters.`);
  const own = withoutOrigin(cell, publicUrl);
  const to = withoutPublicPath(own, publicUrl);
  // Beside the hub on its own host: only the whole address tells it from a path of the hub.
  const isBeside = own !== cell && own === to && pathOf(publicUrl) !== '';
  if (to.startsWith('/') && !to.startsWith('//') && !isBeside) return asPath(to);
  const url = parseUrl(cell);
  if (url?.protocol === 'https:') return url.href;
  return note('to', `${clip(cell)} must be a path from the root, or an address that starts with https://.`);
}

/** The path as a Location header may carry it: encoded, without line breaks or a back slash. */
function asPath(path: string): string {
  const url = new URL(path.replaceAll('\\', '%5C'), 'http://site.invalid');
  return `${url.pathname}${url.search}${url.hash}`;
}

function withoutOrigin(text: string, publicUrl: string): string {
  const origin = parseUrl(publicUrl)?.origin;
  if (origin === undefined || !text.startsWith(origin)) return text;
  const rest = text.slice(origin.length);
  return rest === '' ? '/' : rest.startsWith('/') ? rest : text;
}

/** A visitor follows one redirect and not five: chains end at once, circles are refused. */
function straighten({ byKey, problems }: ReturnType<typeof readRows>): ReadRedirects {
  const warnings: RedirectNote[] = [];
  const redirects = [...byKey.values()].map(({ line, ...redirect }): Redirect => {
    const seen = new Set([pathKey(redirect.from)]);
    let end: Redirect = redirect;
    for (let next = nextOf(end, byKey); next; next = nextOf(end, byKey)) {
      if (seen.has(pathKey(next.from))) {
        problems.push({ line, field: 'to', message: `${redirect.from} comes back to itself over ${end.from}.` });
        return redirect;
      }
      seen.add(pathKey(next.from));
      end = next;
    }
    if (end === redirect) return redirect;
    const goal = end.to ?? 'a page that is gone';
    warnings.push({
      line,
      field: 'to',
      message: `${redirect.to} leads on: ${redirect.from} goes straight to ${goal}.`,
    });
    return { from: redirect.from, to: end.to, status: end.to === null ? 410 : redirect.status };
  });
  return { redirects, problems: problems.sort((a, b) => a.line - b.line), warnings };
}

function nextOf({ to }: Redirect, byKey: ReadonlyMap<string, Numbered>): Numbered | undefined {
  return to?.startsWith('/') ? byKey.get(pathKey(to)) : undefined;
}

function refused(message: string): ReadRedirects {
  return { redirects: [], problems: [{ line: 1, field: 'file', message }], warnings: [] };
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
