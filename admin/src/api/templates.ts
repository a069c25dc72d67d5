import type {
  TemplateInput,
  TemplatePreviewInput,
  TemplatePreviewResponse,
  TemplateRemovedResponse,
  TemplateResponse,
  TemplateScope,
  TemplatesResponse,
} from '../../../shared/contracts/templates';
import { HUB_PATH, hubApi } from './hub-api';

const templatesApi = hubApi.enhanceEndpoints({ addTagTypes: ['HubTemplates'] }).injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubTemplates: build.query<TemplatesResponse, void>({
      query: () => `${HUB_PATH}/templates`,
      providesTags: ['HubTemplates'],
    }),
    saveHubTemplate: build.mutation<TemplateResponse, TemplateInput>({
      query: (data) => ({ url: `${HUB_PATH}/templates`, method: 'PUT', data }),
      invalidatesTags: ['HubTemplates', 'HubPlan'],
    }),
    removeHubTemplate: build.mutation<TemplateRemovedResponse, TemplateScope>({
      query: ({ occasion, channel, kind, locale }) => ({
        url: `${HUB_PATH}/templates`,
        method: 'DELETE',
        config: { params: { occasion, channel, kind, locale } },
      }),
      invalidatesTags: ['HubTemplates', 'HubPlan'],
    }),
    previewHubTemplate: build.query<TemplatePreviewResponse, TemplatePreviewInput>({
      query: (data) => ({ url: `${HUB_PATH}/templates/preview`, method: 'POST', data }),
      // Every pause in typing asks with another text: old answers are of no use.
      keepUnusedDataFor: 5,
    }),
  }),
});

export const {
  useGetHubTemplatesQuery,
  useSaveHubTemplateMutation,
  useRemoveHubTemplateMutation,
  usePreviewHubTemplateQuery,
} = templatesApi;
