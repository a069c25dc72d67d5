import type { SharedKind } from '../../../../../shared/kinds';
import type { Instant } from '../../../core/clock';
import { withProposal } from '../approval/propose';
import { releaseOf } from '../desk/release-posts';
import { ANNOUNCEMENT, type OccasionTime } from '../occasions/occasions-of';
import type { Policy } from '../policy';
import type { Account, NewPost, Person, PlanRow, PlanStore, Post, PostChange } from '../ports';
import { isDrifted } from '../post/drift-moves';
import { isReady } from '../post/moving';
import { CORRECTION, isTickedByDefault, newPost, wasDropped } from '../post/new-post';
import type { DesiredEvent, DispatchEvent, PersonEvent, WithdrawnReason } from '../post/post-events';
import { move } from '../post/post-state';
import { ANSWER } from '../replies/answer';
import { againQuestion, asksAgain, stoodOn } from './asks-again';
import { settledAt } from './settling';
import { dueOf, mayStillBeMade, planOf } from './slots';

/**
 * Who asked (P6). `asked`: a person published this one item. `shared`: a call said share=true, or a person pressed
 * Share now, which also answers whether what was taken down comes back. `silent`: an import or a seed. `not-asked`:
 * everything else waits behind one notice.
 */
export type ShareIntent = 'asked' | 'shared' | 'not-asked' | 'silent';

/** A publication, as its transaction knows it. */
export interface Publication {
  kind: SharedKind;
  documentId: string;
  /** Locales that this action published. */
  locales: readonly string[];
  /** Those of them that were not public before, or are shared by an explicit request: default ticks count. */
  fresh: readonly string[];
  /** Titles of every published locale. */
  titles: ReadonlyMap<string, string>;
  /** What there is to post about it in a published locale, the announcement first. Asked for only where it counts. */
  occasions(locale: string): readonly OccasionTime[];
  intent: ShareIntent;
}

export interface PlanPorts {
  store: PlanStore;
  policy: Policy;
  newKey(): string;
  /** Who published: the proposer of posts that must be approved. */
  by: Person;
  now: Instant;
  /** When a first sending may happen: now, or after the configured delay. */
  due: Instant;
}

/** Turns a publication into what should stand on the networks. Answers how many posts it wrote. */
export async function planPublication(publication: Publication, ports: PlanPorts): Promise<number> {
  const { store } = ports;
  const { accounts, plans } = await store.connected(publication.documentId);
  // What stands on disconnected accounts cannot follow any more.
  if (accounts.length === 0) return 0;
  const posts = await store.posts(publication.documentId);
  const existing = newestGenerations(posts.filter(({ occasion }) => occasion !== ANSWER));
  const changes: PostChange[] = [];
  const timesOf = rememberingTimes(publication);
  for (const post of existing) {
    const account = accounts.find(({ id }) => id === post.accountId);
    if (!account || !publication.titles.has(post.locale)) continue;
    const rows = plans.get(post.locale) ?? [];
    const here = posts.filter(({ locale }) => locale === post.locale);
    const planned = { rows, times: timesOf(post.locale, isAnnouncement(post)), here };
    const after = move(post, meaning(post, publication, planned, account, ports), ports);
    if (after) changes.push({ before: post, after: withProposal(after, account.rules, ports.by, ports) });
  }
  await store.update(changes);
  if (publication.intent === 'silent') return changes.length;
  const fresh = accounts.flatMap((account) =>
    publication.locales.flatMap((locale) => {
      const rows = plans.get(locale) ?? [];
      const times = timesOf(
        locale,
        rows.every((row) => isAnnouncement(row) || !row.ticked),
      );
      const candidate = { publication, account, locale, plans: rows, existing, all: posts, ports };
      return times.flatMap((time) => postOf(newPost({ ...candidate, time }), account, ports));
    }),
  );
  await store.insert(fresh);
  return changes.length + fresh.length;
}

/** A new post as its account wants it: proposed where somebody must be asked. */
export function postOf(post: NewPost | null, account: Account, ports: PlanPorts): NewPost[] {
  return post ? [withProposal(post, account.rules, ports.by, ports)] : [];
}

type TimesOf = (locale: string, announcementOnly: boolean) => readonly OccasionTime[];

/** The dates of an item are looked at once for each locale, and only where more than its announcement is planned. */
function rememberingTimes({ occasions }: Publication): TimesOf {
  const known = new Map<string, readonly OccasionTime[]>();
  return (locale, announcementOnly) => {
    if (announcementOnly) return [ANNOUNCEMENT];
    const times = known.get(locale) ?? occasions(locale);
    known.set(locale, times);
    return times;
  };
}

function isAnnouncement({ occasion }: { occasion: string }): boolean {
  return occasion === 'announce';
}

/**
 * Takes down what stands in the given locales and skips what was never sent. What was ticked there is an old answer then:
 * who publishes the item again is asked again.
 */
export async function planWithdrawal(
  item: { documentId: string; locales: readonly string[]; reason: WithdrawnReason },
  ports: PlanPorts,
): Promise<number> {
  const { accounts } = await ports.store.connected(item.documentId);
  const posts = await ports.store.posts(item.documentId);
  const changes = posts.flatMap((post) => {
    const reachable = accounts.some(({ id }) => id === post.accountId);
    const after = item.locales.includes(post.locale) && withdrawn(post, item.reason, reachable, ports);
    return after ? [{ before: post, after }] : [];
  });
  await ports.store.update(changes);
  if (changes.some(({ before }) => before.presence !== 'none' || before.work === 'sending')) {
    await ports.store.forgetTicks(item.documentId, item.locales);
  }
  return changes.length;
}

/** A copy on an account that was disconnected stays, and is shown as one that could not be removed. */
function withdrawn(post: Post, reason: WithdrawnReason, reachable: boolean, ports: PlanPorts): Post | null {
  const after = move(post, { type: 'withdrawn', reason }, ports);
  return after && !reachable ? (move(after, releaseOf(after), ports) ?? after) : after;
}

type PlannedEvent =
  | DesiredEvent
  | Extract<PersonEvent, { type: 'cancel' | 'superseded' }>
  | Extract<DispatchEvent, { type: 'refused' }>;

/** What a publication means for a post that is there. What an editor sees ticked is sent, what she sees unticked is not. */
function meaning(
  post: Post,
  { kind, intent, locales, fresh, titles }: Publication,
  { rows, times, here }: { rows: readonly PlanRow[]; times: readonly OccasionTime[]; here: readonly Post[] },
  account: Account,
  ports: PlanPorts,
): PlannedEvent {
  const soonest = settledAt(post, ports);
  const title = titles.get(post.locale) ?? post.title;
  const time = times.find(({ subject, occasion }) => subject === post.subject && occasion === post.occasion);
  const unsent = post.presence === 'none' && post.work !== 'sending' && !wasDropped(post);
  // What a correction would have said is said by the next one.
  const isOld = post.occasion === CORRECTION || !isReady(post);
  if (!time && unsent) return isOld ? { type: 'cancel' } : NO_SUCH_DATE;
  const plan = planOf(rows, post);
  const { text, pictures } = plan ?? post;
  const due = time ? dueOf(time, plan, soonest) : soonest;
  const isFresh = fresh.includes(post.locale);
  const question = againQuestion(stoodOn(here));
  if (time && (intent === 'asked' || intent === 'shared') && locales.includes(post.locale)) {
    const isOver = wasDropped(post) || post.presence === 'removed';
    const byDefault = !isOver || (isAnnouncement(post) && isTickedByDefault(account, kind, isFresh));
    const wanted = plan?.ticked ?? byDefault;
    if (intent === 'asked' && asksAgain(here, rows, account.id)) {
      if (unsent && plan?.ticked === false) return { type: 'cancel' };
      if (wanted && post.work === 'skipped') return { type: 'returned', title, due, question };
      return { type: 'edited', title, text, pictures, due };
    }
    if (wanted && post.presence === 'removed' && post.work === 'held' && !isDrifted(post))
      return { type: 'superseded' };
    if (wanted) return { type: 'asked', title, text, pictures, due };
    if (unsent) return { type: 'cancel' };
  }
  const comesBack = isAnnouncement(post) ? isFresh : time && plan?.ticked && mayStillBeMade(time, plan, ports.now);
  if (comesBack && intent === 'not-asked' && post.work === 'skipped') {
    return { type: 'returned', title, due, question: stoodOn(here) === 0 ? '' : question };
  }
  return { type: 'edited', title, text, pictures, due };
}

const NO_SUCH_DATE: PlannedEvent = {
  type: 'refused',
  reason: 'past',
  detail: 'The date it is about is over or does not take place any more.',
};

/** Of each account, locale, subject and occasion only the newest generation is spoken of. */
function newestGenerations(posts: readonly Post[]): Post[] {
  const newest = new Map<string, Post>();
  for (const post of [...posts].sort((a, b) => a.generation - b.generation)) {
    newest.set([post.subject, post.locale, post.accountId, post.occasion].join('\n'), post);
  }
  return [...newest.values()];
}
