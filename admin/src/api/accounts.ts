import type {
  AccountInput,
  AccountResponse,
  AccountRules,
  AccountsResponse,
  ChannelsResponse,
  MovedInput,
} from '../../../shared/contracts/accounts';
import { HUB_PATH, hubApi } from './hub-api';

export type AccountCommand = 'check' | 'pause' | 'resume';

const accountsApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubChannels: build.query<ChannelsResponse, void>({ query: () => `${HUB_PATH}/channels` }),
    getHubAccounts: build.query<AccountsResponse, void>({
      query: () => `${HUB_PATH}/accounts`,
      providesTags: ['HubAccount'],
    }),
    connectHubAccount: build.mutation<AccountResponse, AccountInput>({
      query: (data) => ({ url: `${HUB_PATH}/accounts`, method: 'POST', data }),
      invalidatesTags: (_, error) => (error ? [] : ['HubAccount', 'HubPlan']),
    }),
    changeHubAccount: build.mutation<AccountResponse, { id: number; input: AccountInput }>({
      query: ({ id, input }) => ({ url: `${HUB_PATH}/accounts/${id}`, method: 'PUT', data: input }),
      invalidatesTags: (_, error) => (error ? [] : ['HubAccount', 'HubPlan', 'HubPost']),
    }),
    setHubAccountRules: build.mutation<AccountResponse, { id: number; rules: AccountRules }>({
      query: ({ id, rules }) => ({ url: `${HUB_PATH}/accounts/${id}/rules`, method: 'PUT', data: rules }),
      invalidatesTags: (_, error) => (error ? [] : ['HubAccount', 'HubPlan', 'HubPost']),
    }),
    commandHubAccount: build.mutation<AccountResponse, { id: number; command: AccountCommand }>({
      query: ({ id, command }) => ({ url: `${HUB_PATH}/accounts/${id}/${command}`, method: 'POST', data: {} }),
      // A check that fails marks the account as broken, so the list is read again either way.
      invalidatesTags: ['HubAccount', 'HubPlan', 'HubPost'],
    }),
    disconnectHubAccount: build.mutation<AccountResponse, number>({
      query: (id) => ({ url: `${HUB_PATH}/accounts/${id}`, method: 'DELETE' }),
      invalidatesTags: ['HubAccount', 'HubPlan', 'HubPost'],
    }),
    answerHubMoved: build.mutation<unknown, MovedInput>({
      query: (data) => ({ url: `${HUB_PATH}/accounts/moved`, method: 'POST', data }),
      invalidatesTags: ['HubAccount', 'HubPlan', 'HubPost', 'HubSettings'],
    }),
  }),
});

export const {
  useGetHubChannelsQuery,
  useGetHubAccountsQuery,
  useConnectHubAccountMutation,
  useChangeHubAccountMutation,
  useSetHubAccountRulesMutation,
  useCommandHubAccountMutation,
  useDisconnectHubAccountMutation,
  useAnswerHubMovedMutation,
} = accountsApi;
