import type { WhyResponse } from '../../../shared/contracts/why';
import { HUB_PATH, hubApi } from './hub-api';

/** What an explanation is asked for: one post, or an item on one account. */
export type WhyAbout = { post: number } | { documentId: string; locale: string; account: number };

interface Asked {
  about: WhyAbout;
  language: 'en' | 'fr';
  timeZone: string;
}

const whyApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubWhy: build.query<WhyResponse, Asked>({
      query: ({ about, ...reading }) =>
        'post' in about
          ? { url: `${HUB_PATH}/posts/${about.post}/why`, config: { params: reading } }
          : { url: `${HUB_PATH}/why`, config: { params: { ...about, ...reading } } },
      providesTags: ['HubPost'],
    }),
  }),
});

export const { useGetHubWhyQuery } = whyApi;
