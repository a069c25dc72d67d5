import { readFile, rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { IMPORT_CALL_ROWS, type ImportProblem, type ImportResponse } from '../../../../shared/contracts/import';
import { KINDS, type Kind } from '../../../../shared/kinds';
import type { Result } from '../../core/result';
import { isZone } from '../../features/catalog';
import type { ImportRow } from '../../features/catalog/import/import-row';
import { readCsv } from '../../features/catalog/import/read-csv';
import { readIcs } from '../../features/catalog/import/read-ics';
import { badRequest, parseInput } from '../controllers/admin/input';
import type { Hub } from '../hub';
import { fieldsOfKind } from './fields-of-kind';

/** What of Koa's context an import reads. */
export interface ImportContext {
  query: Record<string, unknown>;
  request: { body?: unknown; files?: Record<string, UploadedFile | UploadedFile[]> };
}
interface UploadedFile {
  filepath: string;
  size: number;
}

const MAX_BYTES = 20_000_000;

const flag = z.enum(['true', 'false'], 'must be true or false').default('false');
const querySchema = z.strictObject({
  kind: z.enum(KINDS, `must be one of ${KINDS.join(', ')}`),
  locale: z.string().optional(),
  timezone: z.string().refine(isZone, 'must be an IANA zone such as Europe/Paris').optional(),
  publish: flag,
  dryRun: flag,
  all: flag,
  offset: z.coerce.number('must be a number').int().min(0, 'must be 0 or more').default(0),
  limit: z.coerce
    .number('must be a number')
    .int()
    .min(1, 'must be 1 or more')
    .max(IMPORT_CALL_ROWS, `must be at most ${IMPORT_CALL_ROWS}`)
    .default(IMPORT_CALL_ROWS),
});
type Query = z.infer<typeof querySchema>;

interface Deps {
  strapi: Core.Strapi;
  hub: Hub;
  userId: number | string | null;
}

/** One call of an import: reads the whole file, takes `limit` rows of it from `offset` on. */
export async function importCall(context: ImportContext, { strapi, hub, userId }: Deps): Promise<ImportResponse> {
  const query = parseInput(querySchema as z.ZodType<Query>, context.query);
  const locale = await localeOf(strapi, hub, query.locale);
  const rows = refuseRepeated(readRows(strapi, await textOf(context), query));
  const dryRun = query.dryRun === 'true';
  const options = { kind: query.kind, locale, publish: query.publish === 'true', dryRun, userId };
  if (query.all === 'true') {
    refuseMany(rows);
    return { data: await hub.importer.all(rows, options), meta: { total: rows.length, offset: 0, next: null, dryRun } };
  }
  const { offset, limit } = query;
  const data = await hub.importer.each(rows.slice(offset, offset + limit), options);
  const next = offset + limit < rows.length ? offset + limit : null;
  return { data, meta: { total: rows.length, offset, next, dryRun } };
}

function readRows(strapi: Core.Strapi, text: string, { kind, timezone }: Query): ImportRow[] {
  const isCalendar = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
  if (isCalendar && kind !== 'event') {
    throw badRequest([{ path: ['kind'], message: 'kind must be event for a calendar file' }]);
  }
  const read = isCalendar ? readIcs(text, timezone ?? null) : readCsv(text, fieldsOfKind(strapi, kind as Kind));
  return unwrap(read);
}

function unwrap(read: Result<ImportRow[], ImportProblem[]>): ImportRow[] {
  if (read.ok) return read.value;
  throw badRequest(
    read.error.map(({ field, message }) => ({ path: field === '' ? ['file'] : ['file', field], message })),
  );
}

/** Two rows with one identifier would write one item twice. */
function refuseRepeated(rows: readonly ImportRow[]): ImportRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if (row.identifier === null) return row;
    const line = first.get(row.identifier);
    if (line === undefined) {
      first.set(row.identifier, row.line);
      return row;
    }
    const message = `identifier "${row.identifier}" stands on line ${line} already; keep one of the two`;
    return { ...row, problems: [...row.problems, { field: 'identifier', message }] };
  });
}

function refuseMany(rows: readonly ImportRow[]): void {
  if (rows.length <= IMPORT_CALL_ROWS) return;
  const message = `all can take ${IMPORT_CALL_ROWS} rows and the file has ${rows.length}: split it, or leave all out`;
  throw badRequest([{ path: ['all'], message }]);
}

async function localeOf(strapi: Core.Strapi, hub: Hub, asked: string | undefined): Promise<string> {
  if (asked === undefined) return strapi.plugin('i18n').service('locales').getDefaultLocale();
  const codes = (await hub.locales()).map(({ code }) => code);
  if (codes.includes(asked)) return asked;
  throw badRequest([{ path: ['locale'], message: `locale must be one of ${codes.join(', ')}` }]);
}

/** The file sent as the multipart field `file`, or as the body of a text/csv or text/calendar call. */
async function textOf({ request }: ImportContext): Promise<string> {
  if (typeof request.body === 'string' && request.body !== '') return request.body;
  const sent = request.files?.file;
  const file = Array.isArray(sent) ? sent[0] : sent;
  if (!file) throw badRequest([{ path: ['file'], message: 'file is missing: send a CSV or calendar file as "file"' }]);
  try {
    if (file.size > MAX_BYTES) {
      throw badRequest([{ path: ['file'], message: `file has more than ${MAX_BYTES / 1_000_000} MB: split it` }]);
    }
    return decode(await readFile(file.filepath));
  } finally {
    await rm(file.filepath, { force: true });
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'file is not in UTF-8: save it as "CSV UTF-8" and send it again';
    throw badRequest([{ path: ['file'], message }]);
  }
}
