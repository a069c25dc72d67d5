import { z } from 'zod';
import type { ApprovalAnswer, ApprovalResponse, ApproversResponse } from '../../../../../shared/contracts/posts';
import { personOf } from '../../hooks/person';
import { parseInput } from './input';
import { type AdminRequest, type Deps, hubOf } from './request';
import { rowNumber } from './row-number';

const ids = z
  .array(rowNumber('must be the number of a post'), 'must be a list of posts')
  .min(1, 'must name at least one post')
  .max(100, 'must name at most 100 posts');
const reason = z.string('must be a text').trim().max(500, 'must have at most 500 characters');

const revisions = z
  .record(z.string(), z.int('must be the revision of a post'), 'must be revisions by the numbers of posts')
  .default({})
  .transform((given) => new Map(Object.entries(given).map(([id, revision]) => [Number(id), revision])));

const approveInput = z.strictObject({ ids, revisions, reason: reason.default('') });
const refuseInput = z.strictObject({ ids, revisions, reason: reason.min(1, 'must say why') });

/** Answers to posts that wait for approval. */
export const adminApprovals = (deps: Deps) => {
  const answer =
    (verdict: ApprovalAnswer, input: typeof approveInput | typeof refuseInput) =>
    async (request: AdminRequest): Promise<ApprovalResponse> => {
      const {
        ids: posts,
        reason: why,
        ...seen
      } = parseInput<z.infer<typeof approveInput>>(input, request.request.body);
      const by = personOf(deps.strapi);
      return { data: await hubOf(deps).approvals.answer(posts, { answer: verdict, by, reason: why, ...seen }) };
    };
  return {
    approve: answer('approve', approveInput),
    refuse: answer('refuse', refuseInput),
    async approvers(): Promise<ApproversResponse> {
      return { data: { roles: await hubOf(deps).approvals.approvers() } };
    },
  };
};
