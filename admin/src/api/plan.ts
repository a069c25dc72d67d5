import type {
  PlanAlbumsResponse,
  PlanInput,
  PlanResponse,
  PreviewInput,
  PreviewResponse,
  ShareNowInput,
} from '../../../shared/contracts/plan';
import type { SharedKind } from '../../../shared/kinds';
import { HUB_PATH, hubApi } from './hub-api';

/** Whose plan: without documentId it belongs to the person who writes an item that is not saved yet. */
export interface PlanKey {
  kind: SharedKind;
  locale: string;
  documentId?: string;
}

const planApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubPlan: build.query<PlanResponse, PlanKey>({
      query: (key) => ({ url: `${HUB_PATH}/plan`, config: { params: key } }),
      providesTags: ['HubPlan'],
    }),
    saveHubPlan: build.mutation<unknown, PlanInput>({
      query: (data) => ({ url: `${HUB_PATH}/plan`, method: 'PUT', data }),
      // The tick shows at once; the answer of the server, right or wrong, is read afterwards.
      async onQueryStarted({ accounts, ...key }, { dispatch }) {
        dispatch(
          planApi.util.updateQueryData('getHubPlan', key, (draft) => {
            for (const row of draft.data.accounts) {
              const wanted = accounts.find(({ id }) => id === row.account.id);
              if (!wanted) continue;
              const { ticked, text, at = null, pictures = null, occasions = [] } = wanted;
              Object.assign(row, { ticked, text, at, pictures, occasions });
            }
          }),
        );
      },
      invalidatesTags: ['HubPlan'],
    }),
    shareHubItemNow: build.mutation<PlanResponse, ShareNowInput>({
      query: (data) => ({ url: `${HUB_PATH}/plan/share`, method: 'POST', data }),
      invalidatesTags: ['HubPlan', 'HubPost', 'HubAccount'],
    }),
    getHubPlanAlbums: build.query<PlanAlbumsResponse, { locale: string }>({
      query: (params) => ({ url: `${HUB_PATH}/plan/albums`, config: { params } }),
    }),
    getHubPreview: build.query<PreviewResponse, PreviewInput>({
      query: (data) => ({ url: `${HUB_PATH}/plan/preview`, method: 'POST', data }),
      // Every pause in typing asks with other values: old answers are of no use.
      keepUnusedDataFor: 5,
      providesTags: ['HubPlan'],
    }),
  }),
});

export const {
  useGetHubPlanQuery,
  useGetHubPlanAlbumsQuery,
  useSaveHubPlanMutation,
  useShareHubItemNowMutation,
  useGetHubPreviewQuery,
} = planApi;
