import { type Clock, toInstant } from '../../core/clock';
import type { Fault } from '../../core/fault';
import type { Json } from '../../core/json';
import { ok, type Result } from '../../core/result';
import { attempt } from './attempt';
import { channelHttp, type HttpDefaults } from './channel-http';
import type { Channel, Identity, Session } from './contract';

/** Whose account it is, and tokens worth keeping. */
export interface Checked {
  identity: Identity;
  session: Json | null;
}

/** Asks networks whose credentials these are, and for new tokens. `limitMs`: longest a whole check may take. */
export function createAccountChecker(defaults: HttpDefaults & { clock: Clock }, limitMs: number) {
  return {
    /** Always logs in afresh: a stored token would hide a password that died. */
    async identify(
      channel: Channel,
      credentials: Record<string, string>,
      facts: { [key: string]: Json },
    ): Promise<Result<Checked, Fault>> {
      const signal = AbortSignal.timeout(limitMs);
      let token: Json | undefined;
      const session = {
        get: async () => token,
        set: async (value: Json) => {
          token = value;
        },
      };
      const http = channelHttp(channel, credentials, defaults, { signal });
      const now = toInstant(defaults.clock.now());
      const identified = await attempt(() => channel.identify({ credentials, facts, http, session, signal, now }));
      return identified.ok ? ok({ identity: identified.value, session: token ?? null }) : identified;
    },
    /** New tokens for a channel that has `refresh`; they are kept in the session. */
    async refresh(
      channel: Channel,
      credentials: Record<string, string>,
      facts: { [key: string]: Json },
      session: Session,
    ): Promise<Result<{ expiresAt: string | null }, Fault>> {
      const { refresh } = channel;
      if (!refresh) throw new Error(`${channel.id} has no tokens to refresh`);
      const signal = AbortSignal.timeout(limitMs);
      const http = channelHttp(channel, credentials, defaults, { signal });
      const now = toInstant(defaults.clock.now());
      return attempt(() => refresh({ credentials, facts, http, session, signal, now }));
    },
  };
}
