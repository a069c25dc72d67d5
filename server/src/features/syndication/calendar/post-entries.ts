import type { CalendarPost, CalendarState } from '../../../../../shared/contracts/calendar';
import { KIND_UIDS, type Kind } from '../../../../../shared/kinds';
import { type Clock, type Instant, toInstant } from '../../../core/clock';
import { zoneOf } from '../occasions/zone-of';
import type { Policy } from '../policy';
import type { Account, AccountStore, Post } from '../ports';
import { move } from '../post/post-state';
import { type CalendarQuery, type CalendarSource, MOST_ENTRIES } from './calendar';
import { type CalendarStore, pageKey } from './calendar-ports';

export interface PostEntryParts {
  store: CalendarStore;
  accounts: Pick<AccountStore, 'list' | 'everConnected'>;
  clock: Clock;
  policy: Policy;
  homeZone: string;
  /** The content type that holds each item, by documentId. */
  typesOf(items: readonly { kind: Kind; documentId: string }[]): Promise<ReadonlyMap<string, string>>;
}

/** Posts at the time at which they went out, go out or failed. */
export function postsBetween(parts: PostEntryParts): CalendarSource {
  const { store, accounts, clock, policy, homeZone, typesOf } = parts;
  return async (query) => {
    const posts = (await store.posts(query, query, 2 * MOST_ENTRIES)).flatMap((post) => placed(post, query));
    if (posts.length === 0) return [];
    const pages = await store.pages(posts.map(({ post }) => post));
    const types = await typesOf(posts.map(({ post }) => post));
    const byId = new Map((await accounts.everConnected()).map((account) => [account.id, account]));
    const connected = new Set((await accounts.list()).map(({ id }) => id));
    const now = toInstant(clock.now());
    return posts.map(({ post, ...when }): CalendarPost => {
      const page = pages.get(pageKey(post));
      const movable = connected.has(post.accountId) && move(post, { type: 'reschedule', at: now }, { now, policy });
      return {
        what: 'post',
        id: `post ${post.id}`,
        ...when,
        kind: post.kind,
        documentId: post.documentId,
        contentType: types.get(post.documentId) ?? KIND_UIDS[post.kind],
        locale: post.locale,
        title: post.title,
        zone: page ? zoneOf(page, post.subject, homeZone) : homeZone,
        post: {
          id: post.id,
          account: nameOf(post, byId.get(post.accountId)),
          occasion: post.occasion,
          url: post.receipt?.url ?? null,
          movable: Boolean(movable),
        },
      };
    });
  };
}

interface Placed {
  post: Post;
  state: CalendarState;
  startsAt: Instant;
}

function placed(post: Post, { from, to, state: wanted }: CalendarQuery): Placed[] {
  const state = stateOf(post);
  const startsAt = timeOf(post);
  const isAsked = state !== null && (wanted.length === 0 || wanted.includes(state));
  return isAsked && startsAt !== null && from <= startsAt && startsAt < to ? [{ post, state, startsAt }] : [];
}

/** Null for what neither stands nor is meant to. */
function stateOf({ presence, work }: Post): CalendarState | null {
  if (presence === 'removed') return null;
  if (work === 'failed') return 'failed';
  if (work === 'held') return 'held';
  if (presence === 'live') return 'live';
  return work === 'cancelled' || work === 'skipped' ? null : 'planned';
}

/** What stands keeps its place; what was never sent is at its time, or where it failed. */
function timeOf({ receipt, approval, at, work, updatedAt }: Post): Instant | null {
  if (receipt) return receipt.at;
  if (approval?.state === 'proposed') return approval.due;
  return work === 'failed' ? updatedAt : at;
}

function nameOf({ accountId }: Post, account: Account | undefined): CalendarPost['post']['account'] {
  return { id: accountId, label: account?.label ?? '', channel: account?.channel ?? '' };
}
