import { isSharedKind, type Kind } from '../../../../../shared/kinds';
import type { Instant } from '../../../core/clock';
import { takesLocale } from '../plan/choose-locale';
import type { Account } from '../ports';

/** Why an account has no post of an item. */
export type Absence =
  | { code: 'not-public'; locale: string }
  | { code: 'never-shared-kind' }
  | { code: 'hidden-kind' }
  | { code: 'other-locale'; locale: string; speaks: string }
  | { code: 'not-ticked' }
  | { code: 'ticked-since' }
  | { code: 'kind-not-chosen' }
  | { code: 'connected-later'; connectedAt: Instant; publishedAt: Instant }
  | { code: 'not-asked' };

export interface AbsenceFacts {
  /** Null where nothing of the item is known. */
  kind: Kind | null;
  /** Kinds without pages. */
  hiddenKinds: readonly Kind[];
  locale: string;
  /** Locales in which the item is public. */
  published: readonly string[];
  publishedAt: Instant | null;
  account: Pick<Account, 'locale' | 'kinds' | 'connectedAt'>;
  /** What the editor chose; null: nothing. */
  ticked: boolean | null;
}

/** The first reason that holds, in the order in which the planner asks. */
export function absenceOf(facts: AbsenceFacts): Absence {
  const { kind, locale, published, publishedAt, account, ticked } = facts;
  if (kind !== null && !isSharedKind(kind)) return { code: 'never-shared-kind' };
  if (kind !== null && facts.hiddenKinds.includes(kind)) return { code: 'hidden-kind' };
  if (kind === null || !published.includes(locale)) return { code: 'not-public', locale };
  if (!takesLocale(account.locale, locale, published)) return { code: 'other-locale', locale, speaks: account.locale };
  if (ticked !== null) return { code: ticked ? 'ticked-since' : 'not-ticked' };
  if (!account.kinds.includes(kind)) return { code: 'kind-not-chosen' };
  const { connectedAt } = account;
  if (publishedAt !== null && connectedAt > publishedAt) return { code: 'connected-later', connectedAt, publishedAt };
  return { code: 'not-asked' };
}
