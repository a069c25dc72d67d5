import type { Channel, Fields, Filled } from './contract';
import { createHttp, type HttpOptions } from './http';
import type { Http, RecordExchange } from './http-contract';

/** What is the same for every account: limits of the exchange, the clock, who we are. */
export type HttpDefaults = Pick<
  HttpOptions,
  'allowedPrivate' | 'timeoutMs' | 'maxBytes' | 'userAgent' | 'clock' | 'hearRate'
>;

/** The door of one account: knows its channel's faults, masks its secrets and names the field of its address. */
export function channelHttp(
  channel: Channel,
  credentials: Filled<Fields>,
  defaults: HttpDefaults,
  call: { signal?: AbortSignal; record?: RecordExchange } = {},
): Http {
  const addressField = addressFieldOf(channel);
  return createHttp({
    ...defaults,
    faults: channel.faults,
    errorCode: channel.errorCode,
    redact: secretNames(channel).map((name) => credentials[name] ?? ''),
    ...(addressField ? { addressField } : {}),
    ...call,
  });
}

/** Names of the fields that hold secrets. */
function secretNames(channel: Channel): string[] {
  return Object.entries(channel.connect.fields)
    .filter(([, field]) => field.type === 'secret')
    .map(([name]) => name);
}

function addressFieldOf(channel: Channel): string | undefined {
  return Object.entries(channel.connect.fields).find(([, field]) => field.type === 'url')?.[0];
}
