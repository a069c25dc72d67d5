import type { KindsResponse } from '../../../shared/contracts/kinds';
import { type Kind, kindOfUid } from '../../../shared/kinds';
import { HUB_PATH, hubApi } from './hub-api';

const kindsApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    // They change with the settings of the server only: read once.
    getHubKinds: build.query<KindsResponse, void>({ query: () => `${HUB_PATH}/kinds` }),
  }),
});

/** The kind of a content type, the plugin's own or one of the app; undefined for the others. */
export function useKindOf(contentType: string, mayAsk: boolean): Kind | undefined {
  const own = kindOfUid(contentType);
  const skip = own !== undefined || !mayAsk || !/^(api|plugin)::/.test(contentType);
  const { data } = kindsApi.useGetHubKindsQuery(undefined, { skip });
  return own ?? data?.data.find((one) => one.contentType === contentType)?.kind;
}
