import type { KindsResponse } from '../../../../../shared/contracts/kinds';
import { type Deps, hubOf } from './request';

/** Which types of the app are kinds: the side panel stands beside their forms, too. */
export const adminKinds = (deps: Deps) => ({
  list: (): KindsResponse => ({ data: hubOf(deps).appTypes }),
});
