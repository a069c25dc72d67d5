import { errors } from '@strapi/utils';
import type { LookResponse, LooksResponse } from '../../../../../shared/contracts/posts';
import { type Result, unreachable } from '../../../core/result';
import type { LookTrouble } from '../../../features/syndication/patrol/patrol';
import { badRequest } from './input';
import { type AdminRequest, type Deps, hubOf, idOf } from './request';

/** Looks at what stands on the networks, now. */
export const adminLooks = (deps: Deps) => ({
  async post(request: AdminRequest): Promise<LookResponse> {
    return { data: { found: settled(await hubOf(deps).patrol.lookAt(idOf(request)), request) } };
  },
  async account(request: AdminRequest): Promise<LooksResponse> {
    return { data: { posts: settled(await hubOf(deps).patrol.hurry(idOf(request)), request) } };
  },
});

function settled<T>(outcome: Result<T, LookTrouble>, request: AdminRequest): T {
  if (outcome.ok) return outcome.value;
  const trouble = outcome.error;
  switch (trouble.kind) {
    case 'unknown-post':
      throw new errors.NotFoundError(`There is no post ${request.params.id}`);
    case 'unknown-account':
      throw new errors.NotFoundError(`There is no account ${request.params.id}`);
    case 'not-now':
      throw badRequest([{ path: ['id'], message: trouble.reason }]);
    default:
      return unreachable(trouble);
  }
}
