import { Readable } from 'node:stream';
import { z } from 'zod';
import type { HistoryResponse } from '../../../../../shared/contracts/posts';
import { toInstant } from '../../../core/clock';
import type { HistoryFormat } from '../../../features/syndication/history/history';
import type { HistoryFilter } from '../../../features/syndication/history/history-ports';
import { parseInput } from './input';
import { settlePost } from './posts';
import { type AdminRequest, type Deps, hubOf, idOf } from './request';
import { accountNumbers } from './row-number';

/** A call that is answered with a file. */
export interface FileRequest extends AdminRequest {
  set(headers: Record<string, string>): void;
}

const format = z.enum(['csv', 'json'], 'must be csv or json').default('json');
const time = z
  .union(
    [z.iso.datetime({ offset: true }), z.iso.date()],
    'must be a time such as 2026-11-22T10:00:00Z, or a day such as 2026-11-22',
  )
  .transform((given) => toInstant(new Date(given)))
  .optional();

const postQuery = z.strictObject({ format });
const allQuery = z.strictObject({
  format,
  account: accountNumbers(),
  from: time,
  to: time,
});

const MIME = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** What happened to posts: in the admin, and as files. */
export const adminHistory = (deps: Deps) => ({
  async ofPost(request: FileRequest): Promise<HistoryResponse | Readable> {
    const id = idOf(request);
    const query = parseInput(postQuery, request.query);
    settlePost(await hubOf(deps).posts.find(id));
    if (query.format === 'csv') return send(deps, request, { post: id }, 'csv');
    return { data: await hubOf(deps).history.ofPost(id) };
  },
  async all(request: FileRequest): Promise<Readable> {
    const { format: wanted, account, from, to } = parseInput(allQuery, request.query);
    const filter = { ...(account && { account }), ...(from && { from }), ...(to && { to }) };
    return send(deps, request, filter, wanted);
  },
});

/** Sent in pieces while it is read: a year of posts needs no more memory than a day. */
function send(deps: Deps, request: FileRequest, filter: HistoryFilter, wanted: HistoryFormat): Readable {
  request.set({
    'Content-Type': MIME[wanted],
    'Content-Disposition': `attachment; filename="post-history.${wanted}"`,
    'Cache-Control': 'no-store',
  });
  return Readable.from(hubOf(deps).history.file(filter, wanted), { objectMode: false });
}
