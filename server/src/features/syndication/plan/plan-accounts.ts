import type { Account, AccountStore, PlanTarget } from '../ports';
import { takesLocale } from './choose-locale';

export interface PlanAccountParts {
  accounts: Pick<AccountStore, 'list'>;
  pages: {
    /** Locales in which a document is public. */
    locales(documentId: string): Promise<string[]>;
  };
}

/** The accounts that concern an item in one language, and whether publishing makes it public there. */
export interface ItemAccounts {
  accounts: Account[];
  /** The item is not public in this language yet. */
  fresh: boolean;
}

/** Chooses as the planner will: exact code first, then the language, by what will be published. */
export async function accountsOf({ accounts, pages }: PlanAccountParts, target: PlanTarget): Promise<ItemAccounts> {
  const published = await pages.locales(target.documentId);
  const locales = [...new Set([...published, target.locale])];
  const all = await accounts.list();
  return {
    accounts: all.filter((account) => takesLocale(account.locale, target.locale, locales)),
    fresh: !published.includes(target.locale),
  };
}
