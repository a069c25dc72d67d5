import type { RateStore } from './rate-ports';
import { spendAll } from './rate-state';

/** Says what a call would be told, and counts nothing: a rehearsal takes nothing of the networks' limits. */
export function unspentRates(store: Pick<RateStore, 'read'>): Pick<RateStore, 'spend'> {
  return {
    async spend(spendings, now) {
      const states = await store.read(spendings.map(({ key }) => key));
      return spendAll(spendings, states, now.getTime()).refusal;
    },
  };
}
