import type {
  AddPhotosInput,
  AlbumPhotosResponse,
  AskInput,
  PeopleResponse,
  PhotoTextsInput,
  PhotoTextsResponse,
} from '../../../shared/contracts/photos';
import { HUB_PATH, hubApi } from './hub-api';

/** Whose photos: the saved draft of an album or a store in one language. */
export interface PhotosKey {
  collection: 'albums' | 'stores';
  documentId: string;
  locale: string;
}

const photosApi = hubApi.enhanceEndpoints({ addTagTypes: ['HubPhotos'] }).injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubPhotos: build.query<AlbumPhotosResponse, PhotosKey>({
      query: ({ collection, documentId, locale }) => ({
        url: `${HUB_PATH}/${collection}/${documentId}/photos`,
        config: { params: { locale } },
      }),
      providesTags: ['HubPhotos'],
    }),
    addHubPhotos: build.mutation<{ data: string[] }, { album: string } & AddPhotosInput>({
      query: ({ album, ...data }) => ({ url: `${HUB_PATH}/albums/${album}/photos`, method: 'POST', data }),
      invalidatesTags: ['HubPhotos'],
    }),
    saveHubPhotos: build.mutation<PhotoTextsResponse, PhotoTextsInput>({
      query: (data) => ({ url: `${HUB_PATH}/photos`, method: 'PUT', data }),
      invalidatesTags: ['HubPhotos'],
    }),
    getHubPeople: build.query<PeopleResponse, string>({
      query: (photo) => `${HUB_PATH}/photos/${photo}/consents`,
      providesTags: ['HubPhotos'],
    }),
    askHubConsent: build.mutation<{ data: { url: string } }, { photo: string } & AskInput>({
      query: ({ photo, ...data }) => ({ url: `${HUB_PATH}/photos/${photo}/consents`, method: 'POST', data }),
      invalidatesTags: ['HubPhotos'],
    }),
    revokeHubConsent: build.mutation<unknown, { photo: string; key: string }>({
      query: ({ photo, key }) => ({ url: `${HUB_PATH}/photos/${photo}/consents/${key}`, method: 'DELETE' }),
      invalidatesTags: ['HubPhotos'],
    }),
  }),
});

export const {
  useGetHubPhotosQuery,
  useAddHubPhotosMutation,
  useSaveHubPhotosMutation,
  useGetHubPeopleQuery,
  useAskHubConsentMutation,
  useRevokeHubConsentMutation,
} = photosApi;
