import { hubApi } from './hub-api';

/** A webhook of Strapi's own, as its settings keep it. */
export interface Webhook {
  id: string;
  name: string;
  url: string;
  headers: Record<string, string>;
  events: string[];
  isEnabled: boolean;
}

// Strapi's own name: its list and ours show the same.
const WEBHOOK = 'Webhook';

const webhooksApi = hubApi.enhanceEndpoints({ addTagTypes: [WEBHOOK] }).injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubWebhooks: build.query<{ data: Webhook[] }, void>({
      query: () => '/admin/webhooks',
      providesTags: [{ type: WEBHOOK, id: 'LIST' }],
    }),
    saveHubWebhook: build.mutation<unknown, Webhook>({
      query: ({ id, ...webhook }) => ({ url: `/admin/webhooks/${id}`, method: 'PUT', data: webhook }),
      invalidatesTags: (_result, _error, { id }) => [
        { type: WEBHOOK, id: 'LIST' },
        { type: WEBHOOK, id },
      ],
    }),
  }),
});

export const { useGetHubWebhooksQuery, useSaveHubWebhookMutation } = webhooksApi;
