import type { Json } from '../../core/json';
import type { Channel, Limits } from './contract';

/** Limits of one account: those of its own server where `identify` found any, else the channel's. */
export function limitsFor(channel: Pick<Channel, 'limits' | 'limitsOf'>, facts: { [key: string]: Json }): Limits {
  return channel.limitsOf?.(facts) ?? channel.limits;
}
