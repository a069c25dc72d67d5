import type { TimersResponse } from '../../../shared/contracts/timers';
import { HUB_PATH, hubApi } from './hub-api';

/** The item whose times are asked for; undefined: those of every item that something stopped. */
export type TimersKey = { documentId: string; locale: string } | undefined;

const timersApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubTimers: build.query<TimersResponse, TimersKey>({
      query: (key) => ({ url: `${HUB_PATH}/timers`, config: { params: key ?? {} } }),
      providesTags: ['HubPlan'],
    }),
  }),
});

export const { useGetHubTimersQuery } = timersApi;
