import type {
  ApprovalAnswer,
  ApprovalInput,
  ApprovalResponse,
  ApproversResponse,
  HistoryResponse,
  LookResponse,
  LooksResponse,
  NotAskedInput,
  NotAskedResponse,
  PostActionInput,
  PostResponse,
  PostsResponse,
  PostTimeResponse,
  RetryInput,
} from '../../../shared/contracts/posts';
import { HUB_PATH, hubApi } from './hub-api';

/** Filters of the posts list, each a comma separated list as it stands in the page's address. */
export interface PostsFilter {
  presence?: string;
  work?: string;
  problem?: string;
  account?: string;
  documentId?: string;
  locale?: string;
  copies?: 'left';
  replies?: 'open';
  cursor?: string;
}

const PAGE_SIZE = 25;

const postsApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubPosts: build.query<PostsResponse, PostsFilter>({
      query: (filter) => ({ url: `${HUB_PATH}/posts`, config: { params: { ...filter, limit: PAGE_SIZE } } }),
      providesTags: ['HubPost'],
    }),
    actOnHubPost: build.mutation<PostResponse, { id: number; input: PostActionInput }>({
      query: ({ id, input }) => ({ url: `${HUB_PATH}/posts/${id}/actions`, method: 'POST', data: input }),
      invalidatesTags: ['HubPost', 'HubPlan', 'HubAccount'],
    }),
    answerHubNotAsked: build.mutation<NotAskedResponse, { answer: 'share' | 'cancel'; input: NotAskedInput }>({
      query: ({ answer, input }) => ({ url: `${HUB_PATH}/posts/not-asked/${answer}`, method: 'POST', data: input }),
      invalidatesTags: ['HubPost', 'HubPlan', 'HubAccount'],
    }),
    retryHubPosts: build.mutation<NotAskedResponse, RetryInput>({
      query: (data) => ({ url: `${HUB_PATH}/posts/retry`, method: 'POST', data }),
      invalidatesTags: ['HubPost', 'HubPlan', 'HubAccount'],
    }),
    answerHubApprovals: build.mutation<ApprovalResponse, { answer: ApprovalAnswer; input: ApprovalInput }>({
      query: ({ answer, input }) => ({ url: `${HUB_PATH}/posts/${answer}`, method: 'POST', data: input }),
      invalidatesTags: ['HubPost', 'HubPlan', 'HubAccount'],
    }),
    lookAtHubPost: build.mutation<LookResponse, number>({
      query: (id) => ({ url: `${HUB_PATH}/posts/${id}/look`, method: 'POST', data: {} }),
      invalidatesTags: ['HubPost', 'HubPlan'],
    }),
    lookAtHubAccount: build.mutation<LooksResponse, number>({
      query: (id) => ({ url: `${HUB_PATH}/accounts/${id}/look`, method: 'POST', data: {} }),
      invalidatesTags: ['HubPost'],
    }),
    getHubApprovers: build.query<ApproversResponse, void>({
      query: () => `${HUB_PATH}/posts/approvers`,
    }),
    getHubPostTime: build.query<PostTimeResponse, { id: number; at?: string }>({
      query: ({ id, ...params }) => ({ url: `${HUB_PATH}/posts/${id}/time`, config: { params } }),
      keepUnusedDataFor: 5,
      providesTags: ['HubPost'],
    }),
    getHubHistory: build.query<HistoryResponse, number>({
      query: (id) => `${HUB_PATH}/posts/${id}/history`,
      providesTags: ['HubPost'],
    }),
  }),
});

export const {
  useGetHubPostsQuery,
  useActOnHubPostMutation,
  useAnswerHubNotAskedMutation,
  useRetryHubPostsMutation,
  useAnswerHubApprovalsMutation,
  useLookAtHubPostMutation,
  useLookAtHubAccountMutation,
  useGetHubApproversQuery,
  useGetHubPostTimeQuery,
  useGetHubHistoryQuery,
} = postsApi;
