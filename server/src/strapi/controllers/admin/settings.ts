import type { SettingsResponse } from '../../../../../shared/contracts/settings';
import { badRequest } from './input';
import { type Deps, hubOf } from './request';

/** Whether the hub is open to visitors, and what is missing. */
export const adminSettings = (deps: Deps) => {
  const read = async (): Promise<SettingsResponse> => {
    const { door, publicUrl, missingInfo, shareImages } = hubOf(deps);
    const [hub, missing] = [await door.state(), await missingInfo()];
    return { data: { hub, publicUrl: publicUrl || null, missingInfo: missing, shareImages: shareImages() } };
  };
  return {
    read,
    async open() {
      const refused = await hubOf(deps).door.open();
      if (refused) throw badRequest([{ path: ['hub', 'publicUrl'], message: refused }]);
      return read();
    },
    async close() {
      await hubOf(deps).door.close();
      return read();
    },
  };
};
