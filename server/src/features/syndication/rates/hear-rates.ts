import type { Channel } from '../../../channels/kit/contract';
import type { HearRate, RateLimit, ToldRate } from '../../../channels/kit/rate-limit';
import type { Clock } from '../../../core/clock';
import type { Account } from '../ports';
import { rateKey } from './rate-keys';
import type { RateStore } from './rate-ports';

interface Ports {
  store: RateStore;
  clock: Clock;
  /** A failing database; the call goes on. Never throws. */
  onError(error: unknown): void;
}

/** Keeps what the answers to an account's calls say about limits: others may spend them too. */
export function hearRates({ store, clock, onError }: Ports, account: Account, channel: Channel): HearRate {
  return async (told, name) => {
    const rate = rateTold(channel, told, name);
    if (!rate || isPlenty(told, rate)) return;
    try {
      await store.hear(rateKey(channel, account, rate), told, clock.now());
    } catch (error) {
      onError(error);
    }
  };
}

/** The limit that headers speak of: the one of the same size, then the one that the request named, then the general one. */
function rateTold({ rates = [] }: Channel, told: ToldRate, name: string | null): RateLimit | undefined {
  return (
    rates.find(({ limit, windowSeconds }) => limit === told.limit && windowSeconds === told.windowSeconds) ??
    rates.find((rate) => rate.name === name) ??
    rates[0]
  );
}

/** Our own count is slow enough while so much is left; nothing need be written. */
function isPlenty({ left, limit }: ToldRate, rate: RateLimit): boolean {
  return left * 4 > (limit ?? rate.limit);
}
