import { type Approvals, createApprovals } from '../features/syndication/approval/approvals';
import { createPostDecisions } from '../features/syndication/desk/post-actions';
import { createPosts, type Posts } from '../features/syndication/desk/posts';
import { createHistory, type History } from '../features/syndication/history/history';
import { POLICY } from '../features/syndication/policy';
import { rolesWith } from '../strapi/permissions';
import { newShortId } from '../strapi/random';
import type { Site } from '../strapi/site/site';
import { createHistoryStore } from '../strapi/store/history-store';
import type { Ground } from './ground';
import { composeItemReader } from './item-reader';
import type { Syndication } from './syndication';

/** What people see of posts, and decide about them. */
export interface PostDesk {
  posts: Posts;
  approvals: Approvals;
}

export function composePostDesk(ground: Ground, syndication: Syndication, site: Site, wake: () => void): PostDesk {
  const { clock, strapi } = ground;
  const { channels, accounts, posts, render } = syndication;
  const items = composeItemReader(ground, site);
  return {
    posts: createPosts({
      channels,
      accounts,
      posts,
      decisions: createPostDecisions({ posts, accounts, clock, policy: POLICY, newKey: () => newShortId() }),
      async textNow(post, account, channel) {
        // As for one that stands: a reminder is read before its time, too.
        const item = await items.read({ ...post, presence: 'live' }, channel.id);
        if (!item.visible || 'refused' in item) return null;
        return render(channel, account.facts, item.draft, post.text ?? item.placed ?? null).text;
      },
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
