import type { RebuildResponse } from '../../../shared/contracts/rebuild';
import { HUB_PATH, hubApi } from './hub-api';

const rebuildApi = hubApi.enhanceEndpoints({ addTagTypes: ['HubRebuild'] }).injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubRebuild: build.query<RebuildResponse, void>({
      query: () => `${HUB_PATH}/rebuild`,
      providesTags: ['HubRebuild'],
    }),
    commandHubRebuild: build.mutation<RebuildResponse, 'start' | 'stop'>({
      query: (command) => ({ url: `${HUB_PATH}/rebuild/${command}`, method: 'POST', data: {} }),
      invalidatesTags: ['HubRebuild'],
    }),
  }),
});

export const { useGetHubRebuildQuery, useCommandHubRebuildMutation } = rebuildApi;
