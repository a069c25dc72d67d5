import { type Approvals, createApprovals } from '../features/syndication/approval/approvals';
import { createPostDecisions } from '../features/syndication/desk/post-actions';
import { createPostTimes } from '../features/syndication/desk/post-times';
import { createPosts, type Posts } from '../features/syndication/desk/posts';
import { createHistory, type History } from '../features/syndication/history/history';
import { POLICY } from '../features/syndication/policy';
import { rolesWith } from '../strapi/permissions';
import { newShortId } from '../strapi/random';
import type { Site } from '../strapi/site/site';
import { createHistoryStore } from '../strapi/store/history-store';
import { createLookStore } from '../strapi/store/look-store';
import { type Ground, HOME_ZONE } from './ground';
import { occasionsNow } from './item-reader';
import { composeNeighbours, composeTextNow } from './neighbours';
import { composeSlots } from './slots';
import type { Syndication } from './syndication';

/** What people see of posts, and decide about them. */
export interface PostDesk {
  posts: Posts;
  approvals: Approvals;
}

export function composePostDesk(ground: Ground, syndication: Syndication, site: Site, wake: () => void): PostDesk {
  const { clock, strapi } = ground;
  const { channels, accounts, posts } = syndication;
  const textNow = composeTextNow(ground, syndication, site);
  return {
    posts: createPosts({
      channels,
      accounts,
      posts,
      looks: createLookStore(ground.knex),
      decisions: createPostDecisions({ posts, accounts, clock, policy: POLICY, newKey: () => newShortId() }),
      times: createPostTimes({
        accounts,
        clock,
        homeZone: HOME_ZONE,
        pageOf: (documentId, locale) => ground.pages.page(documentId, locale),
        occasions: occasionsNow(ground),
        slotOf: composeSlots(ground),
        neighboursOf: composeNeighbours(ground, syndication, site).of,
        textNow,
      }),
      textNow,
      async addressesOf(some) {
        if (some.length === 0) return new Map();
        return new Map((await ground.files([...new Set(some)])).map(({ id, url }) => [id, ground.urls.file(url)]));
      },
      typesOf: (some) => ground.sources.appTypesOf(some),
      wake,
    }),
    approvals: createApprovals({
      posts,
      accounts,
      approvers: () => rolesWith(strapi, 'posts.approve'),
      clock,
      policy: POLICY,
      wake,
    }),
  };
}

export function composeHistory({ knex, clock, config }: Ground): History {
  return createHistory({ store: createHistoryStore(knex), clock, days: config.syndication.historyDays });
}
