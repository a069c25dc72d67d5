import type { SettingsResponse } from '../../../shared/contracts/settings';
import { HUB_PATH, hubApi } from './hub-api';

const settingsApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubSettings: build.query<SettingsResponse, void>({
      query: () => `${HUB_PATH}/settings`,
      providesTags: ['HubSettings'],
    }),
    switchHub: build.mutation<SettingsResponse, 'open' | 'close'>({
      query: (command) => ({ url: `${HUB_PATH}/hub/${command}`, method: 'POST', data: {} }),
      invalidatesTags: ['HubSettings'],
    }),
  }),
});

export const { useGetHubSettingsQuery, useSwitchHubMutation } = settingsApi;
