import type { SharedKind } from '../../../../../shared/kinds';
import type { Instant } from '../../../core/clock';
import { releaseOf } from '../desk/release-posts';
import type { Policy } from '../policy';
import type { Account, PlanRow, PlanStore, Post, PostChange } from '../ports';
import { isTickedByDefault, newPost, wasDropped } from '../post/new-post';
import type { DesiredEvent, PersonEvent, WithdrawnReason } from '../post/post-events';
import { move } from '../post/post-state';

/**
 * Who asked (P6). `asked`: a person published this one item, or a call said share=true.
 * `silent`: an import or a seed. `not-asked`: everything else waits behind one notice.
 */
export type ShareIntent = 'asked' | 'not-asked' | 'silent';

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
  intent: ShareIntent;
}

export interface PlanPorts {
  store: PlanStore;
  policy: Policy;
  newKey(): string;
  now: Instant;
  /** When a first sending may happen: now, or after the configured delay. */
  due: Instant;
}

/** Turns a publication into what should stand on the networks. Answers how many posts it wrote. */
export async function planPublication(publication: Publication, ports: PlanPorts): Promise<number> {
  const { store } = ports;
  const accounts = await store.accounts();
  // What stands on disconnected accounts cannot follow any more.
  if (accounts.length === 0) return 0;
  const posts = await store.posts(publication.documentId);
  const plans = await store.plans(publication.documentId);
  const existing = newestGenerations(posts);
  const changes: PostChange[] = [];
  for (const post of existing) {
    const account = accounts.find(({ id }) => id === post.accountId);
    const event = account && meaning(post, publication, plans.get(post.locale) ?? [], account, ports.due);
    const after = event && move(post, event, ports);
    if (after) changes.push({ before: post, after });
  }
  await store.updateAll(changes);
  if (publication.intent === 'silent') return changes.length;
  const fresh = accounts.flatMap((account) =>
    publication.locales.flatMap((locale) => {
      const plan = plans.get(locale)?.find(({ accountId }) => accountId === account.id) ?? null;
      return newPost({ publication, account, locale, plan, existing, all: posts, ports }) ?? [];
    }),
  );
  await store.insertAll(fresh);
  return changes.length + fresh.length;
}

/** Takes down what stands in the given locales and skips what was never sent. */
export async function planWithdrawal(
  item: { documentId: string; locales: readonly string[]; reason: WithdrawnReason },
  ports: PlanPorts,
): Promise<number> {
  let written = 0;
  const accounts = await ports.store.accounts();
  for (const post of await ports.store.posts(item.documentId)) {
    if (!item.locales.includes(post.locale)) continue;
    const reachable = accounts.some(({ id }) => id === post.accountId);
    if (await withdraw(post, item.reason, reachable, ports)) written += 1;
  }
  return written;
}

/** A copy on an account that was disconnected stays, and is shown as one that could not be removed. */
async function withdraw(
  post: Post,
  reason: WithdrawnReason,
  reachable: boolean,
  { store, policy, now }: PlanPorts,
): Promise<boolean> {
  const withdrawn = move(post, { type: 'withdrawn', reason }, { now, policy });
  if (!withdrawn) return false;
  const after = reachable ? withdrawn : move(withdrawn, releaseOf(withdrawn), { now, policy });
  await store.update(post, after ?? withdrawn);
  return true;
}

type PlannedEvent = DesiredEvent | Extract<PersonEvent, { type: 'cancel' | 'superseded' }>;

/** What a publication means for a post that is there. What an editor sees ticked is sent, what she sees unticked is not. */
function meaning(
  post: Post,
  { kind, intent, locales, fresh, titles }: Publication,
  plans: readonly PlanRow[],
  account: Account,
  due: Instant,
): PlannedEvent | null {
  const title = titles.get(post.locale);
  if (title === undefined) return null;
  const plan = plans.find(({ accountId }) => accountId === post.accountId);
  const text = plan ? plan.text : post.text;
  const isFresh = fresh.includes(post.locale);
  if (intent === 'asked' && locales.includes(post.locale)) {
    const byDefault = !wasDropped(post) || isTickedByDefault(account, kind, isFresh);
    const wanted = plan?.ticked ?? byDefault;
    if (wanted && post.presence === 'removed' && post.work === 'held') return { type: 'superseded' };
    if (wanted) return { type: 'asked', title, text, due };
    if (post.presence === 'none' && post.work !== 'sending' && !wasDropped(post)) return { type: 'cancel' };
  }
  if (intent === 'not-asked' && isFresh && post.work === 'skipped') return { type: 'returned', title };
  return { type: 'edited', title, text, due };
}

/** Of each account, locale, subject and occasion only the newest generation is spoken of. */
function newestGenerations(posts: readonly Post[]): Post[] {
  const newest = new Map<string, Post>();
  for (const post of [...posts].sort((a, b) => a.generation - b.generation)) {
    newest.set([post.subject, post.locale, post.accountId, post.occasion].join('\n'), post);
  }
  return [...newest.values()];
}
