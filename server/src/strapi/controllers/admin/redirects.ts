import { z } from 'zod';
import type {
  RedirectsFileResponse,
  RedirectsReport,
  RedirectsResponse,
} from '../../../../../shared/contracts/redirects';
import { parseInput } from './input';
import { type AdminRequest, type Deps, hubOf } from './request';

const SHOWN = 200;
/** Ten thousand long lines. */
const MAX_CHARACTERS = 12_000_000;

const input = z.strictObject({
  csv: z.string('must be the text of a CSV file').max(MAX_CHARACTERS, 'is too long: at most 10,000 rows'),
  dryRun: z.boolean('must be true or false').default(true),
});

/** The redirect table: shown, imported, exported. */
export const adminRedirects = (deps: Deps) => ({
  async list(): Promise<RedirectsResponse> {
    const { redirects, total } = await hubOf(deps).redirects.first(SHOWN);
    return { data: redirects, meta: { total, shown: redirects.length } };
  },
  async file(): Promise<RedirectsFileResponse> {
    return { data: { csv: await hubOf(deps).redirects.file() } };
  },
  async replace(request: AdminRequest): Promise<RedirectsReport> {
    const { csv, dryRun } = parseInput(input, request.request.body);
    return { data: await hubOf(deps).redirects.importFile(csv, dryRun) };
  },
});
