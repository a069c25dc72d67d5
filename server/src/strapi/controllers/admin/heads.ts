import { z } from 'zod';
import type { HeadCheckResponse } from '../../../../../shared/contracts/head';
import { KINDS } from '../../../../../shared/kinds';
import { checkLocale, draftTarget } from './draft-target';
import { parseInput } from './input';
import { type AdminRequest, type Deps, hubOf } from './request';

const headInput = z.strictObject(draftTarget(KINDS)).extend({
  values: z.record(z.string(), z.unknown(), 'must be the values of the form'),
});

/** How a page looks where it is shared, and what would be better. */
export const adminHeads = (deps: Deps) => ({
  async check(request: AdminRequest): Promise<HeadCheckResponse> {
    const { kind, locale, documentId, values } = parseInput(headInput, request.request.body);
    await checkLocale(deps, locale);
    return { data: await hubOf(deps).heads.check({ kind, locale }, documentId ?? null, values) };
  },
});
