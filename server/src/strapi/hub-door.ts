import type { Core } from '@strapi/strapi';
import type { SettingsResponse } from '../../../shared/contracts/settings';
import { publicAddressAdvice, publicAddressProblem } from '../features/syndication/accounts/public-address';
import type { SettingsStore } from '../features/syndication/ports';
import { grantToVisitors, HUB_GRANTS, revokeFromVisitors } from './hub-grants';

/** Whether visitors get in. Closed until a person opens it. */
export interface HubDoor {
  isOpen(): Promise<boolean>;
  state(): Promise<SettingsResponse['data']['hub']>;
  /** Null when it is open now, else why it stays closed, naming the setting. */
  open(): Promise<string | null>;
  close(): Promise<void>;
}

interface Parts {
  strapi: Core.Strapi;
  settings: SettingsStore;
  publicUrl: string;
  /** First page of the hub. */
  homeUrl: string;
}

const OPEN = 'hub-open';

export function createHubDoor({ strapi, settings, publicUrl, homeUrl }: Parts): HubDoor {
  const isOpen = async () => (await settings.get(OPEN)) === true;
  // A local address is fine for a look at one's own machine; without any, no link would work.
  const problem = publicAddressProblem(publicUrl) === 'missing' ? publicAddressAdvice('missing', publicUrl) : null;
  return {
    isOpen,
    state: async () => ({ open: await isOpen(), url: problem ? null : homeUrl, grants: [...HUB_GRANTS], problem }),
    async open() {
      if (problem) return problem;
      await grantToVisitors(strapi);
      await settings.set(OPEN, true);
      return null;
    },
    async close() {
      await settings.set(OPEN, false);
      await revokeFromVisitors(strapi);
    },
  };
}
