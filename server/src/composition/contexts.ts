import { channelHttp, limitsFor } from '../channels/kit';
import { turnCredentials } from '../features/syndication/accounts/turn-credentials';
import type { CallContext, DispatchPorts } from '../features/syndication/dispatch/dispatch-ports';
import { createMediaReader } from '../strapi/media/read-picture';
import { createPhotoCredits } from '../strapi/store/photo-credit';
import type { Ground } from './ground';
import type { Guards } from './health';
import type { Syndication } from './syndication';

/** What a call of a channel may use: its account's door, credentials, session and pictures. */
export function composeContexts(
  { strapi, clock, files }: Ground,
  { accounts, http, bytes }: Pick<Syndication, 'accounts' | 'http' | 'bytes'>,
  { hearRate }: Pick<Guards, 'hearRate'>,
): DispatchPorts['contextFor'] {
  const media = createMediaReader({ clock, files, bytes, creditOf: createPhotoCredits(strapi) });
  const credentialsOf = turnCredentials(accounts);
  return async (account, channel, { signal, now, record }) => {
    const credentials = await credentialsOf(account);
    if (!credentials) return null;
    const context: CallContext = {
      credentials,
      facts: account.facts,
      http: channelHttp(channel, credentials, { ...http, hearRate: hearRate(account, channel) }, { signal, record }),
      session: {
        get: () => accounts.session(account.id),
        set: (value) => accounts.saveSession(account.id, value),
      },
      signal,
      now,
      media: media(limitsFor(channel, account.facts)),
    };
    return context;
  };
}
