import type { SharedKind } from '../../../../../shared/kinds';
import type { Occasion } from '../../../../../shared/occasions';
import type { Instant } from '../../../core/clock';
import type { OccasionTime } from '../occasions/occasions-of';
import { againQuestion, asksAgain, stoodOn, wasTakenDown } from '../plan/asks-again';
import { takesLocale } from '../plan/choose-locale';
import type { PlanPorts, Publication } from '../plan/plan-posts';
import { dueOf, mayStillBeMade, planOf } from '../plan/slots';
import type { Account, NewPost, PlanRow, Post } from '../ports';
import { problem } from './moving';

/**
 * Default of a tick that the editor has not set: accounts of the kind, for an item that becomes
 * public. An item that stands unshared stays so until somebody ticks.
 */
export function isTickedByDefault(account: Pick<Account, 'kinds'>, kind: SharedKind, fresh: boolean): boolean {
  return fresh && account.kinds.includes(kind);
}

/** An account, a locale and a moment of a publication that may get a post. */
export interface Candidate {
  publication: Publication;
  account: Account;
  locale: string;
  time: OccasionTime;
  plans: readonly PlanRow[];
  existing: readonly Post[];
  all: readonly Post[];
  ports: PlanPorts;
}

/** The row for an account that has no post yet, or whose post was removed and is wanted again. */
export function newPost(candidate: Candidate): NewPost | null {
  const { publication, account, locale, time, existing, all, ports } = candidate;
  const { kind, intent, titles, fresh } = publication;
  if (!takesLocale(account.locale, locale, [...titles.keys()])) return null;
  const slot = { accountId: account.id, subject: time.subject, occasion: time.occasion };
  const own = existing.filter(({ accountId, subject, occasion }) => {
    return accountId === slot.accountId && subject === slot.subject && occasion === slot.occasion;
  });
  const before = own.find((post) => post.locale === locale);
  const here = all.filter((post) => post.locale === locale);
  const asks = intent === 'not-asked' || (intent !== 'shared' && asksAgain(here, candidate.plans, account.id));
  if (before && !(wasTakenDown(before) && (before.work !== 'held' || !asks))) return null;
  if (account.locale !== '' && own.some((post) => post !== before && mayStand(post))) return null;
  const isFresh = fresh.includes(locale);
  const plan = planOf(candidate.plans, slot);
  if (!(plan?.ticked ?? isSlotByDefault(time, account, kind, isFresh))) return null;
  if (intent === 'not-asked' && (!isFresh || time.occasion !== 'announce')) return null;
  if (!mayStillBeMade(time, plan, ports.now)) return null;
  const usedKeys = new Set(all.map(({ key }) => key));
  const identity = {
    kind,
    documentId: publication.documentId,
    ...slot,
    locale,
    generation: (before?.generation ?? 0) + 1,
  };
  return {
    ...blankPost(ports.now),
    ...identity,
    key: plan?.postKey && !usedKeys.has(plan.postKey) ? plan.postKey : ports.newKey(),
    title: titles.get(locale) ?? '',
    text: plan?.text ?? null,
    pictures: plan?.pictures ?? null,
    ...(asks
      ? unasked(dueOf(time, plan, ports.due), ports.due, stoodOn(here))
      : timed(dueOf(time, plan, ports.due), ports.now)),
  };
}

/** Only the announcement goes out without anybody having ticked it. */
function isSlotByDefault({ occasion }: OccasionTime, account: Account, kind: SharedKind, fresh: boolean): boolean {
  return occasion === 'announce' && isTickedByDefault(account, kind, fresh);
}

/** Waits for somebody to ask; what has a time of its own keeps it. */
function unasked(due: Instant, soonest: Instant, pages: number) {
  const detail = pages === 0 ? '' : againQuestion(pages);
  return { work: 'held' as const, at: due > soonest ? due : null, problem: problem('not-asked', detail) };
}

function timed(due: Instant, now: Instant) {
  return { work: due > now ? ('planned' as const) : ('due' as const), at: due };
}

/** Something of this item stands or may come to stand on the account already. */
function mayStand(post: Post): boolean {
  return post.presence !== 'removed' && !wasDropped(post);
}

/** The next generation of a removed post, wanted now: a new row, because its key names another post. */
export function nextGeneration(post: Post, key: string, now: Instant): NewPost {
  const { kind, documentId, subject, locale, accountId, occasion, title, text, pictures } = post;
  const identity = { kind, documentId, subject, locale, accountId, occasion, generation: post.generation + 1 };
  return { ...blankPost(now), ...identity, key, title, text, pictures, work: 'due', at: now };
}

/** What a post is about that corrects another one; its subject is that one's key. */
export const CORRECTION = 'correction' satisfies Occasion;

/** An answer below a post whose network does not take its edit, with what the item says now. One for each edit. */
export function correctionOf(post: Post, key: string, now: Instant): NewPost {
  const { kind, documentId, locale, accountId, title, pictures } = post;
  const identity = { kind, documentId, subject: post.key, locale, accountId, occasion: CORRECTION };
  const about = { ...identity, generation: post.desiredRev, title, text: null, pictures };
  return { ...blankPost(now), ...about, key, work: 'due', at: now };
}

export type Blank = Omit<
  NewPost,
  'key' | 'kind' | 'documentId' | 'subject' | 'locale' | 'accountId' | 'occasion' | 'generation' | 'title' | 'text'
>;

/** A post that nothing is known of yet but that it is wanted. */
export function blankPost(now: Instant): Blank {
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
    editAnswer: null,
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
