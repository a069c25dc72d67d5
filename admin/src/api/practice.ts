import type { PracticeResponse } from '../../../shared/contracts/practice';
import { HUB_PATH, hubApi } from './hub-api';

const practiceApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubPractice: build.query<PracticeResponse, void>({
      query: () => `${HUB_PATH}/practice`,
      providesTags: ['HubPractice'],
    }),
  }),
});

export const { useGetHubPracticeQuery } = practiceApi;
