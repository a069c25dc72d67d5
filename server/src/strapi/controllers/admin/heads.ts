import { z } from 'zod';
import type { HeadCheckResponse, HeadPictureResponse } from '../../../../../shared/contracts/head';
import { KINDS } from '../../../../../shared/kinds';
import { checkLocale, draftTarget } from './draft-target';
import { parseInput } from './input';
import { type AdminRequest, type Deps, hubOf } from './request';

const headInput = z.strictObject(draftTarget(KINDS)).extend({
  contentType: z.string('must be the uid of a type').max(120).optional(),
  values: z.record(z.string(), z.unknown(), 'must be the values of the form'),
});

/** How a page looks where it is shared, and what would be better. */
export const adminHeads = (deps: Deps) => ({
  async check(request: AdminRequest): Promise<HeadCheckResponse> {
    const { target, savedId, values } = await readInput(deps, request);
    return { data: await hubOf(deps).heads.check(target, savedId, values) };
  },
  /** In base64, as JSON must have it. */
  async picture(request: AdminRequest): Promise<HeadPictureResponse> {
    const { target, savedId, values } = await readInput(deps, request);
    const jpeg = await hubOf(deps).heads.picture(target, savedId, values);
    return { data: { jpeg: jpeg && Buffer.from(jpeg).toString('base64') } };
  },
});

async function readInput(deps: Deps, { request }: AdminRequest) {
  const { kind, locale, documentId, contentType, values } = parseInput(headInput, request.body);
  await checkLocale(deps, locale);
  return { target: { kind, locale, contentType }, savedId: documentId ?? null, values };
}
