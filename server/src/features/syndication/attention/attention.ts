import type { AttentionResponse } from '../../../../../shared/contracts/attention';
import { NEEDS, type Need } from '../../../../../shared/contracts/attention';
import type { Clock } from '../../../core/clock';
import type { AttentionStore } from './attention-ports';
import { sendsNothing, stuckBefore } from './stuck';

/** Why a late post is late: nobody sends anything, or nobody knows. */
export type Lateness = 'nothing-sends' | 'late';

/** What needs a person. */
export interface Attention {
  now(): Promise<AttentionResponse['data']>;
  /** Null for a post that is not stuck. */
  lateness(postId: number): Promise<Lateness | null>;
}

/** Late posts that are named; the others are counted. */
const NAMED = 10;

interface AttentionParts {
  store: AttentionStore;
  clock: Clock;
  dryRun: boolean;
}

export function createAttention({ store, clock, dryRun }: AttentionParts): Attention {
  return {
    async now() {
      const before = stuckBefore(clock);
      const needs = await store.needs(0);
      const posts = await store.stuck(before, { limit: NAMED, untoldAt: null });
      const total = posts.length < NAMED ? posts.length : await store.countStuck(before);
      return {
        dryRun,
        needs: Object.fromEntries(NEEDS.map((need) => [need, needs[need].count])) as Record<Need, number>,
        stuck: {
          total,
          posts: posts.map(({ account, ...post }) => ({ ...post, account: account.label })),
          nothingSends: total > 0 && (await sendsNothing(store, clock)),
        },
      };
    },
    async lateness(postId) {
      if (!(await store.isStuck(postId, stuckBefore(clock)))) return null;
      return (await sendsNothing(store, clock)) ? 'nothing-sends' : 'late';
    },
  };
}
