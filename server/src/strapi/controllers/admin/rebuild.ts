import type { RebuildResponse } from '../../../../../shared/contracts/rebuild';
import { type Deps, hubOf } from './request';

/** Makes all pages again in the background. */
export const adminRebuild = (deps: Deps) => ({
  read: async (): Promise<RebuildResponse> => ({ data: await hubOf(deps).rebuilds.state() }),
  start: async (): Promise<RebuildResponse> => ({ data: await hubOf(deps).rebuilds.start() }),
  stop: async (): Promise<RebuildResponse> => ({ data: await hubOf(deps).rebuilds.stop() }),
});
