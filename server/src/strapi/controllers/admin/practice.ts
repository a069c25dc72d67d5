import type { PracticeResponse } from '../../../../../shared/contracts/practice';
import { type Deps, hubOf } from './request';

/** The timeline of the network that lives inside this installation. */
export const adminPractice = (deps: Deps) => ({
  async timeline(): Promise<PracticeResponse> {
    return { data: await hubOf(deps).practice.timeline() };
  },
});
