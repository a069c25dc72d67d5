import type {
  RepliesResponse,
  ReplyDoneInput,
  ReplyPreviewResponse,
  ReplyResponse,
  ReplyTextInput,
} from '../../../shared/contracts/replies';
import { HUB_PATH, hubApi } from './hub-api';

/** Whose replies: an item in one language. */
export interface RepliesKey {
  documentId: string;
  locale: string;
}

interface Of {
  id: number;
}

const repliesApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubReplies: build.query<RepliesResponse, RepliesKey>({
      query: (params) => ({ url: `${HUB_PATH}/replies`, config: { params } }),
      providesTags: ['HubPost'],
    }),
    previewHubReply: build.query<ReplyPreviewResponse, Of & ReplyTextInput>({
      query: ({ id, text }) => ({ url: `${HUB_PATH}/replies/${id}/preview`, method: 'POST', data: { text } }),
      // Every pause in typing asks with another text: old answers are of no use.
      keepUnusedDataFor: 5,
    }),
    answerHubReply: build.mutation<ReplyResponse, Of & ReplyTextInput>({
      query: ({ id, text }) => ({ url: `${HUB_PATH}/replies/${id}/answer`, method: 'POST', data: { text } }),
      invalidatesTags: ['HubPost', 'HubAccount'],
    }),
    setHubReplyDone: build.mutation<ReplyResponse, Of & ReplyDoneInput>({
      query: ({ id, done }) => ({ url: `${HUB_PATH}/replies/${id}/done`, method: 'POST', data: { done } }),
      invalidatesTags: ['HubPost'],
    }),
  }),
});

export const { useGetHubRepliesQuery, usePreviewHubReplyQuery, useAnswerHubReplyMutation, useSetHubReplyDoneMutation } =
  repliesApi;
