import type {
  RedirectsFileResponse,
  RedirectsInput,
  RedirectsReport,
  RedirectsResponse,
} from '../../../shared/contracts/redirects';
import { HUB_PATH, hubApi } from './hub-api';

const redirectsApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubRedirects: build.query<RedirectsResponse, void>({
      query: () => `${HUB_PATH}/redirects`,
      providesTags: ['HubRedirects'],
    }),
    getHubRedirectsFile: build.query<RedirectsFileResponse, void>({
      query: () => `${HUB_PATH}/redirects/file`,
    }),
    importHubRedirects: build.mutation<RedirectsReport, RedirectsInput>({
      query: (data) => ({ url: `${HUB_PATH}/redirects`, method: 'PUT', data }),
      invalidatesTags: (result) => (result?.data.applied ? ['HubRedirects'] : []),
    }),
  }),
});

export const { useGetHubRedirectsQuery, useLazyGetHubRedirectsFileQuery, useImportHubRedirectsMutation } = redirectsApi;
