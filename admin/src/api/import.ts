import type { ImportOptionsResponse, ImportQuery, ImportResponse } from '../../../shared/contracts/import';
import { HUB_PATH, hubApi } from './hub-api';

const importApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubImportOptions: build.query<ImportOptionsResponse, void>({ query: () => `${HUB_PATH}/import` }),
    importHubRows: build.mutation<ImportResponse, { file: File; query: ImportQuery }>({
      query: ({ file, query }) => {
        const data = new FormData();
        data.append('file', file);
        return { url: `${HUB_PATH}/import`, method: 'POST', data, config: { params: query } };
      },
    }),
  }),
});

export const { useGetHubImportOptionsQuery, useImportHubRowsMutation } = importApi;
