import { z } from 'zod';
import type {
  TemplatePreviewResponse,
  TemplateRemovedResponse,
  TemplateResponse,
  TemplatesResponse,
} from '../../../../../shared/contracts/templates';
import { SHARED_KINDS } from '../../../../../shared/kinds';
import { OCCASIONS } from '../../../../../shared/occasions';
import { type Result, unreachable } from '../../../core/result';
import type { TemplateRefusal } from '../../../features/syndication/templates/templates';
import { personOf } from '../../hooks/person';
import { badRequest, parseInput } from './input';
import { type AdminRequest, type Deps, hubOf } from './request';

const scope = {
  occasion: z.enum(OCCASIONS, `must be one of ${OCCASIONS.join(', ')}`),
  channel: z.string('must be a channel, or empty for any').max(32).default(''),
  kind: z
    .union([z.literal(''), z.enum(SHARED_KINDS)], `must be empty or one of ${SHARED_KINDS.join(', ')}`)
    .default(''),
  locale: z.string('must be a language, or empty for any').max(16).default(''),
};

const scopeInput = z.strictObject(scope);
// Its length is told with the other problems of a template.
const templateInput = z.strictObject({ ...scope, text: z.string('must be a text').max(100_000) });
const previewInput = templateInput.extend({
  documentId: z.string('must be the id of an item').max(64).optional(),
});

/** The words that posts are made with. */
export const adminTemplates = (deps: Deps) => ({
  async list(): Promise<TemplatesResponse> {
    return { data: await hubOf(deps).templates.read() };
  },
  async save(request: AdminRequest): Promise<TemplateResponse> {
    const input = parseInput(templateInput, request.request.body);
    return { data: settle(await hubOf(deps).templates.save(input, personOf(deps.strapi))) };
  },
  async remove(request: AdminRequest): Promise<TemplateRemovedResponse> {
    const input = parseInput(scopeInput, request.query);
    return { data: { removed: await hubOf(deps).templates.remove(input) } };
  },
  async preview(request: AdminRequest): Promise<TemplatePreviewResponse> {
    const { documentId, ...input } = parseInput(previewInput, request.request.body);
    return { data: settle(await hubOf(deps).templates.preview({ ...input, ...(documentId ? { documentId } : {}) })) };
  },
});

function settle<T>(outcome: Result<T, TemplateRefusal>): T {
  if (outcome.ok) return outcome.value;
  const refusal = outcome.error;
  switch (refusal.kind) {
    case 'bad-scope':
      throw badRequest([refusal.problem]);
    case 'bad-text':
      throw badRequest(
        refusal.problems.map(({ line, column, message }) => ({
          path: ['text', String(line), String(column)],
          message: `text line ${line}, column ${column}: ${message}`,
        })),
      );
    default:
      return unreachable(refusal);
  }
}
