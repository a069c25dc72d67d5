import type { ChannelInfo, ChannelsResponse } from '../../../../../shared/contracts/accounts';
import type { Channel } from '../../../channels/kit/contract';
import { type Deps, hubOf } from './request';

/** What there is to connect to. */
export const adminChannels = (deps: Deps) => ({
  list(): ChannelsResponse {
    return { data: hubOf(deps).channels.map(toInfo) };
  },
});

/** A channel's facts for the admin: being there is the capability. */
function toInfo(channel: Channel): ChannelInfo {
  const { id, name, docs, limits } = channel;
  const byHand = channel.byHand !== undefined;
  return {
    id,
    name,
    fields: Object.entries(channel.connect.fields).map(([field, { type, required, placeholder, choices }]) => ({
      name: field,
      type,
      required,
      ...(placeholder === undefined ? {} : { placeholder }),
      ...(choices === undefined ? {} : { choices }),
    })),
    capabilities: {
      update: channel.update !== undefined || byHand,
      remove: channel.remove !== undefined || byHand,
      probe: channel.probe !== undefined,
      look: channel.look !== undefined,
    },
    updateCaveat: channel.updateCaveat ?? null,
    text: { max: limits.text.max, unit: limits.text.unit },
    media: { max: limits.media.max },
    docs: { setup: docs.setup, api: docs.api, checkedOn: docs.checkedOn },
  };
}
