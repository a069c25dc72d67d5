import type { HeadCheckInput, HeadCheckResponse, HeadPictureResponse } from '../../../shared/contracts/head';
import { HUB_PATH, hubApi } from './hub-api';

const headsApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    // Every pause in typing asks with other values: old answers are of no use.
    getHubHead: build.query<HeadCheckResponse, HeadCheckInput>({
      query: (data) => ({ url: `${HUB_PATH}/heads/check`, method: 'POST', data }),
      keepUnusedDataFor: 5,
    }),
    getHubHeadPicture: build.query<HeadPictureResponse, HeadCheckInput>({
      query: (data) => ({ url: `${HUB_PATH}/heads/picture`, method: 'POST', data }),
      keepUnusedDataFor: 5,
    }),
  }),
});

export const { useGetHubHeadQuery, useGetHubHeadPictureQuery } = headsApi;
