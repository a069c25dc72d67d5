import type { PlanNeighbour, PlanSlotTime } from '../../../../../shared/contracts/plan';
import type { PostTime } from '../../../../../shared/contracts/posts';
import { type Clock, type Instant, toInstant } from '../../../core/clock';
import type { Page } from '../../pages';
import type { PlannedPost } from '../neighbours/neighbours';
import type { OccasionTime } from '../occasions/occasions-of';
import { zoneOf } from '../occasions/zone-of';
import type { Account, AccountStore, Post } from '../ports';

/** What times mean for posts that have not gone out. */
export interface PostTimes {
  /** What it means for a post to go out at a time; null asks about its own. */
  look(post: Post, wanted: Instant | null): Promise<PostTime>;
  /** Why it cannot go out at a time, with the cure, in one sentence; null: it can. */
  problemAt(post: Post, at: Instant): Promise<string | null>;
}

export interface PostTimeParts {
  accounts: Pick<AccountStore, 'find'>;
  clock: Clock;
  homeZone: string;
  /** The page of an item in a locale; null when it is not public. */
  pageOf(documentId: string, locale: string): Promise<Page | null>;
  occasions(page: Page): OccasionTime[];
  slotOf(account: Account, wanted: Instant | null, postId: number | null): Promise<PlanSlotTime | null>;
  neighboursOf(account: Account, looked: PlannedPost): Promise<PlanNeighbour[]>;
  /** What would be sent now; null when the item is not public, or cannot be rendered. */
  textNow(post: Post, account: Account): Promise<string | null>;
}

export function createPostTimes(parts: PostTimeParts): PostTimes {
  return {
    async look(post, wanted) {
      const at = post.approval?.state === 'proposed' ? post.approval.due : post.at;
      const asked = wanted ?? at;
      const page = await parts.pageOf(post.documentId, post.locale);
      const around = post.presence === 'none' && asked !== null ? await aroundOf(parts, post, asked) : NOTHING;
      return {
        at,
        zone: page ? zoneOf(page, post.subject, parts.homeZone) : parts.homeZone,
        problem: wanted === null ? null : problemAt(parts, page, post, wanted),
        ...around,
      };
    },
    async problemAt(post, at) {
      return problemAt(parts, await parts.pageOf(post.documentId, post.locale), post, at);
    },
  };
}

const NOTHING: Pick<PostTime, 'slot' | 'neighbours'> = { slot: null, neighbours: [] };

async function aroundOf(parts: PostTimeParts, post: Post, at: Instant): Promise<Pick<PostTime, 'slot' | 'neighbours'>> {
  const account = await parts.accounts.find(post.accountId);
  if (!account) return NOTHING;
  const text = (await parts.textNow(post, account)) ?? '';
  const looked = { postId: post.id, documentId: post.documentId, text, wanted: at };
  return { slot: await parts.slotOf(account, at, post.id), neighbours: await parts.neighboursOf(account, looked) };
}

/** What the dispatcher would refuse then is refused now, with the cure. */
function problemAt({ clock, occasions }: PostTimeParts, page: Page | null, post: Post, at: Instant): string | null {
  if (at <= toInstant(clock.now())) return 'This time has passed: choose one to come.';
  const time = page && occasions(page).find((one) => one.occasion === post.occasion && one.subject === post.subject);
  if (!time) return null;
  if (time.expires !== null && at >= time.expires)
    return 'What the post is about is over by then: choose an earlier time.';
  if (time.from !== null && at < time.from) return 'What the post is about is not over by then: choose a later time.';
  return null;
}
