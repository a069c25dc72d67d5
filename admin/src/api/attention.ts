import type { AttentionResponse } from '../../../shared/contracts/attention';
import { HUB_PATH, hubApi } from './hub-api';

const attentionApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubAttention: build.query<AttentionResponse, void>({
      query: () => `${HUB_PATH}/attention`,
      providesTags: ['HubPost', 'HubAccount'],
    }),
  }),
});

export const { useGetHubAttentionQuery } = attentionApi;
