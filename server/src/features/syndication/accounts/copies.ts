import type { Json } from '../../../core/json';
import { parseUrl } from '../../../core/parse-url';
import { fail, ok, type Result } from '../../../core/result';
import type { Account, AccountStore, SettingsStore } from '../ports';
import { type AccountTrouble, badInput } from './account-trouble';
import { publicAddressAdvice, publicAddressProblem } from './public-address';

export interface CopyParts {
  accounts: AccountStore;
  settings: SettingsStore;
  publicUrl: string;
  /** Accounts whose network others see. */
  isReal(account: Account): boolean;
}

/** The question of P10 and its answer, for people. */
export interface Moves {
  question(): Promise<{ from: string; to: string } | null>;
  answer(answer: 'moved' | 'copy'): Promise<Result<null, AccountTrouble>>;
}

export function createMoves(parts: CopyParts & { wake(): void }): Moves {
  return {
    question: () => movedQuestion(parts),
    async answer(answer) {
      const answered = await answerMoved(parts, answer);
      if (answered.ok) parts.wake();
      return answered;
    },
  };
}

/** What accounts were before they fell silent, so that a person's pause outlives a move. */
const BEFORE = 'states-before-copy';
/** Public address for which a person already said that this is a copy. */
const ANSWERED = 'copy-at';

/**
 * Silences accounts that were connected under another public address (P10), and gives back their
 * state to those that are home again. Run at every boot, before anything is sent.
 */
export async function markCopies({ accounts, settings, publicUrl }: CopyParts): Promise<void> {
  const before = await statesBefore(settings);
  for (const account of await accounts.list()) {
    if (account.publicUrl === '' && publicUrl !== '') {
      await accounts.update(account.id, { publicUrl });
    } else if (isAway(account, publicUrl)) {
      if (account.state === 'copy') continue;
      await settings.set(BEFORE, Object.assign(before, { [account.id]: account.state }));
      await accounts.update(account.id, { state: 'copy' });
    } else if (account.state === 'copy') {
      await accounts.update(account.id, { state: stateBefore(before, account), publicUrl });
    }
  }
}

/** The question to ask, or null when nobody needs to answer. */
export async function movedQuestion({
  accounts,
  settings,
  publicUrl,
}: CopyParts): Promise<{ from: string; to: string } | null> {
  const away = (await accounts.list()).find((account) => account.state === 'copy');
  if (!away || (await settings.get(ANSWERED)) === publicUrl) return null;
  return { from: away.publicUrl, to: publicUrl };
}

/**
 * `moved`: every silent account takes the present address and speaks again. `copy`: they stay
 * silent and nobody is asked again at this address.
 */
export async function answerMoved(parts: CopyParts, answer: 'moved' | 'copy'): Promise<Result<null, AccountTrouble>> {
  if (answer === 'copy') {
    await parts.settings.set(ANSWERED, parts.publicUrl);
    return ok(null);
  }
  const away = (await parts.accounts.list()).filter((account) => account.state === 'copy');
  const refused = away.map((account) => homeRefusal(parts, account)).find((trouble) => trouble !== null);
  if (refused) return fail(refused);
  for (const account of away) await takeHome(parts, account);
  return ok(null);
}

/** Lets one silent account speak from the present address. */
export async function bringHome(parts: CopyParts, account: Account): Promise<Result<null, AccountTrouble>> {
  const refused = homeRefusal(parts, account);
  if (refused) return fail(refused);
  await takeHome(parts, { ...account, state: 'ready' });
  return ok(null);
}

function homeRefusal({ publicUrl, isReal }: CopyParts, account: Account): AccountTrouble | null {
  const problem = publicAddressProblem(publicUrl);
  return problem && isReal(account) ? badInput(['publicUrl'], publicAddressAdvice(problem, publicUrl)) : null;
}

async function takeHome({ accounts, settings, publicUrl }: CopyParts, account: Account): Promise<void> {
  const state = account.state === 'copy' ? stateBefore(await statesBefore(settings), account) : account.state;
  await accounts.update(account.id, { state, publicUrl });
}

async function statesBefore(settings: SettingsStore): Promise<{ [id: string]: Json }> {
  const stored = await settings.get(BEFORE);
  return stored !== null && typeof stored === 'object' && !Array.isArray(stored) ? { ...stored } : {};
}

function stateBefore(before: { [id: string]: Json }, account: Account): Account['state'] {
  const state = before[account.id];
  return state === 'paused' || state === 'broken' ? state : 'ready';
}

function isAway(account: Account, publicUrl: string): boolean {
  return account.publicUrl !== '' && placeOf(account.publicUrl) !== placeOf(publicUrl);
}

/** http and https of one host are one place: a site that got its certificate has not moved. */
function placeOf(address: string): string {
  const url = parseUrl(address);
  return url === undefined ? address : url.host + url.pathname.replace(/\/+$/, '');
}
