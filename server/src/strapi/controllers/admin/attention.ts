import type { AttentionResponse } from '../../../../../shared/contracts/attention';
import { type Deps, hubOf } from './request';

/** What needs a person: posts that are late, that failed, that wait. */
export const adminAttention = (deps: Deps) => ({
  async read(): Promise<AttentionResponse> {
    return { data: await hubOf(deps).attention.now() };
  },
});
