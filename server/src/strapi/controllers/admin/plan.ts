import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { PlanAlbumsResponse, PlanResponse, PreviewResponse } from '../../../../../shared/contracts/plan';
import { SHARED_KINDS, type SharedKind } from '../../../../../shared/kinds';
import { OCCASIONS } from '../../../../../shared/occasions';
import type { PlanTarget } from '../../../features/syndication/ports';
import { checkLocale, draftTarget } from './draft-target';
import { badRequest, parseInput } from './input';
import { type AdminRequest, type Deps, hubOf } from './request';
import { rowNumber } from './row-number';

const target = draftTarget(SHARED_KINDS);

const planQuery = z.strictObject(target);
const albumsQuery = z.strictObject({ locale: target.locale });

const shareInput = z.strictObject({
  ...target,
  documentId: target.documentId.nonoptional('must be the id of an item'),
});

const time = z.iso
  .datetime({ offset: true, error: 'must be a time with its offset, such as 2026-12-12T10:00:00+01:00, or null' })
  .nullable();
const pictures = z
  .array(rowNumber('must be the id of a file'), 'must be a list of files or null')
  .max(20, 'must be at most 20 files')
  .nullable();
const choice = {
  ticked: z.boolean('must be true or false'),
  text: z.string('must be a text or null').max(5000, 'must have at most 5000 characters').nullable(),
};
const occasion = z.enum(OCCASIONS, `must be one of ${OCCASIONS.join(', ')}`);
const subject = z.string('must be a text').max(64);

const planInput = z.strictObject({
  ...target,
  accounts: z
    .array(
      z.strictObject({
        id: z.number('must be the number of an account').int().positive(),
        ...choice,
        at: time.default(null),
        pictures: pictures.default(null),
        occasions: z
          .array(
            z.strictObject({
              ...choice,
              occasion: occasion.exclude(['announce', 'correction']),
              subject,
              at: time,
              pictures,
            }),
          )
          .max(1000)
          .default([]),
      }),
      'must be a list of accounts',
    )
    .max(500),
});

const previewInput = z.strictObject({
  ...target,
  contentType: z.string('must be the uid of a type').max(120).optional(),
  occasion: occasion.exclude(['correction']).default('announce'),
  subject: subject.default(''),
  values: z.record(z.string(), z.unknown(), 'must be the values of the form'),
});

/** What goes where, and how it will read, before anything is published. */
export const adminPlan = (deps: Deps) => ({
  async read(request: AdminRequest): Promise<PlanResponse> {
    const query = parseInput(planQuery, request.query);
    await checkLocale(deps, query.locale);
    return { data: await hubOf(deps).plans.read(targetOf(request, query)) };
  },
  async write(request: AdminRequest): Promise<PlanResponse> {
    const { accounts, ...input } = parseInput(planInput, request.request.body);
    await checkLocale(deps, input.locale);
    const written = await hubOf(deps).plans.write(targetOf(request, input), accounts);
    if (!written.ok) throw badRequest([written.error]);
    return { data: written.value };
  },
  async albums(request: AdminRequest): Promise<PlanAlbumsResponse> {
    const { locale } = parseInput(albumsQuery, request.query);
    await checkLocale(deps, locale);
    return { data: await hubOf(deps).albums(locale) };
  },
  async share(request: AdminRequest): Promise<PlanResponse> {
    const input = parseInput(shareInput, request.request.body);
    await checkLocale(deps, input.locale);
    const target = targetOf(request, input);
    const shared = await hubOf(deps).shareNow(target);
    if (!shared.ok) {
      const message = `documentId names an item that is not public in ${input.locale}: publish it, and it is shared then`;
      throw badRequest([{ path: ['documentId'], message }]);
    }
    return { data: await hubOf(deps).plans.read(target) };
  },
  async preview(request: AdminRequest): Promise<PreviewResponse> {
    const { values, occasion, subject, ...input } = parseInput(previewInput, request.request.body);
    await checkLocale(deps, input.locale);
    const saved = input.documentId ?? null;
    const target = { ...targetOf(request, input), contentType: input.contentType };
    return { data: await hubOf(deps).previews.preview(target, saved, values, { occasion, subject }) };
  },
});

/** An item that is not saved yet has the plan of the person who writes it. */
function targetOf(
  request: AdminRequest,
  input: { kind: SharedKind; locale: string; documentId?: string | undefined },
): PlanTarget {
  const user = request.state.user?.id;
  if (user === undefined) throw new errors.UnauthorizedError();
  const { kind, locale, documentId } = input;
  return { kind, locale, documentId: documentId ?? `new:${user}` };
}
