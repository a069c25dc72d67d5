import type { SharedKind } from '../../../../../shared/kinds';
import type { Instant } from '../../../core/clock';
import { takesLocale } from '../plan/choose-locale';
import type { PlanPorts, Publication, ShareIntent } from '../plan/plan-posts';
import type { Account, NewPost, PlanRow, Post } from '../ports';

/**
 * Default of a tick that the editor has not set: accounts of the kind, for an item that becomes
 * public. An item that stands unshared stays so until somebody ticks.
 */
export function isTickedByDefault(account: Pick<Account, 'kinds'>, kind: SharedKind, fresh: boolean): boolean {
  return fresh && account.kinds.includes(kind);
}

/** An account and a locale of a publication that may get a post. */
export interface Candidate {
  publication: Publication;
  account: Account;
  locale: string;
  plan: PlanRow | null;
  existing: readonly Post[];
  all: readonly Post[];
  ports: PlanPorts;
}

/** The row for an account that has no post yet, or whose post was removed and is wanted again. */
export function newPost({ publication, account, locale, plan, existing, all, ports }: Candidate): NewPost | null {
  const { kind, intent, titles, fresh } = publication;
  if (!takesLocale(account.locale, locale, [...titles.keys()])) return null;
  const own = existing.filter(({ accountId, subject, occasion }) => {
    return accountId === account.id && subject === '' && occasion === 'announce';
  });
  const before = own.find((post) => post.locale === locale);
  if (before && !mayReturn(before, intent)) return null;
  if (account.locale !== '' && own.some((post) => post !== before && mayStand(post))) return null;
  const isFresh = fresh.includes(locale);
  const ticked = plan?.ticked ?? isTickedByDefault(account, kind, isFresh);
  if (!ticked || (intent === 'not-asked' && !isFresh)) return null;
  const usedKeys = new Set(all.map(({ key }) => key));
  const key = plan && !usedKeys.has(plan.postKey) ? plan.postKey : ports.newKey();
  const identity = {
    kind,
    documentId: publication.documentId,
    subject: '',
    locale,
    accountId: account.id,
    occasion: 'announce',
    generation: (before?.generation ?? 0) + 1,
  };
  return {
    ...blankPost(ports.now),
    ...identity,
    key,
    title: titles.get(locale) ?? '',
    text: plan?.text ?? null,
    ...(intent === 'asked'
      ? { work: ports.due > ports.now ? ('planned' as const) : ('due' as const), at: ports.due }
      : { work: 'held' as const, problem: { code: 'not-asked' as const, detail: '', hint: null, field: null } }),
  };
}

/** Removed by us, so a new publication is a new post. One that vanished on the network comes back only by `share`. */
function mayReturn({ presence, work, problem }: Post, intent: ShareIntent): boolean {
  return presence === 'removed' && problem?.code !== 'gone' && (work !== 'held' || intent === 'asked');
}

/** Something of this item stands or may come to stand on the account already. */
function mayStand(post: Post): boolean {
  return post.presence !== 'removed' && !wasDropped(post);
}

/** The next generation of a removed post, wanted now: a new row, because its key names another post. */
export function nextGeneration(post: Post, key: string, now: Instant): NewPost {
  const { kind, documentId, subject, locale, accountId, occasion, title, text } = post;
  const identity = { kind, documentId, subject, locale, accountId, occasion, generation: post.generation + 1 };
  return { ...blankPost(now), ...identity, key, title, text, work: 'due', at: now };
}

type Blank = Omit<
  NewPost,
  'key' | 'kind' | 'documentId' | 'subject' | 'locale' | 'accountId' | 'occasion' | 'generation' | 'title' | 'text'
>;

function blankPost(now: Instant): Blank {
  return {
    desired: 'present',
    desiredRev: 1,
    sentRev: 0,
    presence: 'none',
    work: 'due',
    at: null,
    problem: null,
    operation: null,
    sentPayload: null,
    livePayload: null,
    receipt: null,
    steps: {},
    approval: null,
    pictures: null,
    attempts: 0,
    failures: 0,
    createdAt: now,
    updatedAt: now,
  };
}

/** Cancelled or skipped: it comes back only when it is ticked anew. */
export function wasDropped({ presence, work }: Post): boolean {
  return presence === 'none' && (work === 'cancelled' || work === 'skipped');
}
