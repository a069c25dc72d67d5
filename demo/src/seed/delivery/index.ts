import type { Core } from '@strapi/strapi';
import { datesFrom } from '../dates';
import { letVisitorsAnswer } from './conversation';
import { plannedPosts } from './planned';
import { askForHands, changeBehindOurBack, proposePosts } from './questions';
import { share } from './share';
import { setTimes } from './timed';

/** What stands in the calendar and waits for people, each made once, by the ways that people use. */
const STAGES = {
  'planned-posts': async (strapi) => {
    for (const post of plannedPosts(datesFrom(new Date()))) await share(strapi, post);
  },
  'timed-drafts': setTimes,
  'by-hand': askForHands,
  approval: proposePosts,
  drift: changeBehindOurBack,
  replies: letVisitorsAnswer,
} as const satisfies Record<string, (strapi: Core.Strapi) => Promise<void>>;

/** Shows what delivery does with posts once they are shared. A part that fails keeps no other from it. */
export async function showDelivery(strapi: Core.Strapi): Promise<void> {
  for (const [key, run] of Object.entries(STAGES)) {
    const done = { type: 'demo', name: 'seed', key } as const;
    if (await strapi.store.get(done)) continue;
    try {
      await run(strapi);
      await strapi.store.set({ ...done, value: true });
    } catch (error) {
      strapi.log.error(`demo: ${key}: ${String(error)}`);
    }
  }
}
