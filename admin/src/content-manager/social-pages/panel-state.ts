import type { PlanAccount, PlanInput } from '../../../../shared/contracts/plan';

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

/** Ticked accounts where nothing of the item stands or is on its way: an item that is public already can be shared there now. */
export function shareableNow(accounts: readonly PlanAccount[]): number {
  return accounts.filter(({ account, ticked, post }) => ticked && account.state === 'ready' && !isThere(post)).length;
}

function isThere(post: PlanAccount['post']): boolean {
  if (post === null || post.presence === 'removed') return false;
  return post.presence !== 'none' || !['cancelled', 'skipped', 'held'].includes(post.work);
}

/** All choices of the panel with one of them changed: the API takes them together. */
export function choicesWith(
  accounts: readonly PlanAccount[],
  id: number,
  change: Partial<{ ticked: boolean; text: string | null }>,
): PlanInput['accounts'] {
  return accounts.map(({ account, ticked, text }) => ({
    id: account.id,
    ticked,
    text,
    ...(account.id === id ? change : {}),
  }));
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
