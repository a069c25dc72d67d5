import type { PlanAccount, PlanChoice, PlanInput, PlanOccasion } from '../../../../shared/contracts/plan';
import type { PostRow } from '../../../../shared/contracts/posts';

/** What publishing now does, in numbers: the sentence at the head of the panel. */
export interface Outcome {
  /** Accounts that get a new post. */
  fresh: number;
  /** Posts that are brought in step. */
  updated: number;
  /** Ticked accounts that cannot take a post now. */
  stopped: number;
}

const standsOnNetwork = (account: PlanAccount) =>
  account.post !== null && (account.post.presence === 'live' || account.post.presence === 'uncertain');

/** Counts what publishing would do. */
export function outcomeOf(accounts: readonly PlanAccount[]): Outcome {
  const ticked = accounts.filter((one) => one.ticked);
  const able = ticked.filter(({ account }) => account.state === 'ready');
  const updated = able.filter(standsOnNetwork).length;
  return { fresh: able.length - updated, updated, stopped: ticked.length - able.length };
}

/**
 * Ticked accounts where something that was ticked neither stands nor is on its way: of an item that is public already it
 * can be shared now.
 */
export function shareableNow(accounts: readonly PlanAccount[]): number {
  const able = accounts.filter(({ account }) => account.state === 'ready');
  return able.filter(({ ticked, post, occasions, posts }) => {
    const waiting = occasions.some((choice) => choice.ticked && !posts.some((one) => isAbout(one, choice)));
    return (ticked && !isThere(post)) || waiting;
  }).length;
}

/** A choice for all dates is about each of them. */
function isAbout(post: PostRow, { occasion, subject }: PlanOccasion): boolean {
  return post.occasion === occasion && (subject === '' || post.subject === subject);
}

function isThere(post: PlanAccount['post']): boolean {
  if (post === null || post.presence === 'removed') return false;
  return post.presence !== 'none' || !['cancelled', 'skipped', 'held'].includes(post.work);
}

/**
 * What there is to say about an item that was taken down: its posts wait for an answer, or it stands nowhere and nothing
 * waits.
 */
export function againState(accounts: readonly PlanAccount[], stoodOn: number): 'waits' | 'nowhere' | 'no-question' {
  if (stoodOn === 0) return 'no-question';
  const posts = accounts.flatMap((one) => [...(one.post ? [one.post] : []), ...one.posts]);
  if (posts.some(({ work, problem }) => work === 'held' && problem?.code === 'not-asked')) return 'waits';
  return accounts.some(({ post }) => isThere(post)) ? 'no-question' : 'nowhere';
}

/** All choices of the panel with one account's changed: the API takes them together. */
export function choicesWith(
  accounts: readonly PlanAccount[],
  id: number,
  change: Partial<PlanChoice> & { occasions?: PlanOccasion[] },
): PlanInput['accounts'] {
  return accounts.map((entry) => {
    const { account, ticked, text, at, pictures, occasions } = entry;
    return { id: account.id, ticked, text, at, pictures, occasions, ...(account.id === id ? change : {}) };
  });
}

/** Empty and the composed text itself are no text of one's own. */
export function ownText(typed: string, composed: string | null): string | null {
  return typed.trim() === '' || typed === composed ? null : typed;
}

/** The form's own field of a path such as `sessions.0.startsAt`. */
export function rootField(path: string): string {
  return path.split('.')[0] ?? path;
}

/** True for a field of the form that nothing was entered in yet: its name says all there is to say. */
export function isEmptyField(values: object, path: string): boolean {
  if (path !== rootField(path)) return false;
  const value: unknown = Object.entries(values).find(([name]) => name === path)?.[1];
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
