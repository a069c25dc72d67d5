import type { PlanAccount, PlanInput, PlanOccasion, PlanResponse } from '../../../../../shared/contracts/plan';
import type { PostRow } from '../../../../../shared/contracts/posts';
import { OCCASIONS_OF, type Occasion } from '../../../../../shared/occasions';
import type { Channel } from '../../../channels/kit/contract';
import { type Clock, toInstant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import type { InputProblem } from '../accounts/account-fields';
import { isRealNetwork, publicAddressAdvice, publicAddressProblem } from '../accounts/public-address';
import type { Posts } from '../desk/posts';
import type { Account, PlanRow, PlanTable, PlanTarget } from '../ports';
import { isTickedByDefault } from '../post/new-post';
import { ANSWER } from '../replies/answer';
import { asksAgain, stoodOn } from './asks-again';
import { accountsOf, type PlanAccountParts } from './plan-accounts';

type PlanView = PlanResponse['data'];
type Choice = PlanInput['accounts'][number];

/** What an editor plans for one item in one language. */
export interface Plans {
  read(target: PlanTarget): Promise<PlanView>;
  /** Keeps what was chosen; the error names the account, moment or time that cannot be. */
  write(target: PlanTarget, choices: readonly Choice[]): Promise<Result<PlanView, InputProblem>>;
}

export interface PlanParts extends PlanAccountParts {
  channels: readonly Channel[];
  table: PlanTable;
  posts: Pick<Posts, 'ofItem'>;
  clock: Clock;
  publicUrl: string;
  allowedPrivate: readonly string[];
}

export function createPlans(parts: PlanParts): Plans {
  return {
    read: (target) => read(parts, target),
    async write(target, choices) {
      const allowed = new Set((await accountsOf(parts, target)).accounts.map(({ id }) => id));
      const known = await parts.table.read(target);
      const rows: Omit<PlanRow, 'postKey'>[] = [];
      for (const [index, choice] of choices.entries()) {
        if (!allowed.has(choice.id)) return fail(notAllowed(index, choice.id, target.locale));
        const given = rowsOf(choice);
        const problem = given
          .map((row, order) => problemOf(row, known, target, toInstant(parts.clock.now()), pathOf(index, order)))
          .find((one) => one !== null);
        if (problem) return fail(problem);
        rows.push(...given);
      }
      await parts.table.write(target, rows);
      return ok(await read(parts, target));
    },
  };
}

type Given = Omit<PlanRow, 'postKey'>;

/** The announcement first, then the other moments in the order given. */
function rowsOf({ id, ticked, text, at = null, pictures = null, occasions = [] }: Choice): Given[] {
  const announcement = { occasion: 'announce' as const, subject: '', ticked, text, at, pictures };
  return [announcement, ...occasions].map((choice) => ({
    accountId: id,
    occasion: choice.occasion,
    subject: choice.subject,
    ticked: choice.ticked,
    text: choice.text?.trim() || null,
    at: choice.at && toInstant(new Date(choice.at)),
    pictures: choice.pictures,
  }));
}

function pathOf(index: number, order: number): string[] {
  return ['accounts', String(index), ...(order === 0 ? [] : ['occasions', String(order - 1)])];
}

function notAllowed(index: number, id: number, locale: string): InputProblem {
  const message = `accounts.${index}.id ${id} is not an account for items in ${locale}`;
  return { path: ['accounts', String(index), 'id'], message };
}

/** A time that was kept while it was to come may have passed since. */
function problemOf(
  row: Given,
  known: readonly PlanRow[],
  { kind }: PlanTarget,
  now: string,
  path: string[],
): InputProblem | null {
  const kinds: readonly Occasion[] = OCCASIONS_OF[kind];
  if (!kinds.includes(row.occasion)) {
    const at = [...path, 'occasion'];
    return { path: at, message: `${at.join('.')} must be one of ${kinds.join(', ')} for this kind` };
  }
  const before = known.find(
    ({ accountId, subject, occasion }) =>
      accountId === row.accountId && subject === row.subject && occasion === row.occasion,
  );
  if (row.at === null || row.at > now || row.at === before?.at) return null;
  return { path: [...path, 'at'], message: `${[...path, 'at'].join('.')} must be a time to come` };
}

async function read(parts: PlanParts, target: PlanTarget): Promise<PlanView> {
  const { accounts, fresh } = await accountsOf(parts, target);
  const rows = await parts.table.read(target);
  const all = await parts.posts.ofItem(target.documentId, target.locale);
  const traces = all.map((post) => ({ ...post, accountId: post.account.id }));
  const posts = newestOfEach(all);
  return {
    accounts: accounts.map((account): PlanAccount => {
      const row = rows.find((one) => one.accountId === account.id && one.occasion === 'announce');
      const own = posts.filter((post) => post.account.id === account.id);
      const post = own.find(isAnnouncement) ?? null;
      const byDefault =
        !asksAgain(traces, rows, account.id) &&
        ((post && isFollowed(post)) || isTickedByDefault(account, target.kind, fresh));
      return {
        account: accountView(parts, account),
        ticked: row?.ticked ?? byDefault,
        text: row?.text ?? null,
        at: row?.at ?? null,
        pictures: row?.pictures ?? null,
        post,
        occasions: rows.flatMap((one) => (one.accountId === account.id ? otherMoment(one, own) : [])),
        posts: own.filter((one) => !isAnnouncement(one) && one.occasion !== ANSWER),
      };
    }),
    publicUrlProblem: publicUrlProblem(parts, accounts),
    stoodOn: stoodOn(traces),
  };
}

/** A row that only keeps a key for previews says nothing. */
function otherMoment(row: PlanRow, posts: readonly PostRow[]): PlanOccasion[] {
  const { occasion, subject, text, at, pictures } = row;
  if (occasion === 'announce') return [];
  const post = posts.find((one) => one.occasion === occasion && one.subject === subject);
  const ticked = row.ticked ?? (post !== undefined && isFollowed(post));
  return row.ticked === null && !ticked && text === null && at === null && pictures === null
    ? []
    : [{ occasion, subject, ticked, text, at, pictures }];
}

function isAnnouncement({ occasion }: PostRow): boolean {
  return occasion === 'announce';
}

/** Later generations follow earlier ones, so the last one of each moment wins. */
function newestOfEach(rows: readonly PostRow[]): PostRow[] {
  const nameOf = ({ account, occasion, subject }: PostRow) => [account.id, occasion, subject].join('\n');
  return [...new Map(rows.map((row) => [nameOf(row), row])).values()];
}

/** A post that stands, or is on its way, follows the item without being ticked again. */
function isFollowed({ presence, work }: PostRow): boolean {
  const dropped = presence === 'none' && (work === 'skipped' || work === 'cancelled');
  return presence !== 'removed' && !dropped;
}

function accountView({ channels }: PlanParts, { id, label, channel, handle, state }: Account): PlanAccount['account'] {
  const channelName = channels.find((one) => one.id === channel)?.name ?? channel;
  return { id, label, channel, channelName, handle, state };
}

function publicUrlProblem(parts: PlanParts, accounts: readonly Account[]): string | null {
  const problem = publicAddressProblem(parts.publicUrl);
  const isReal = ({ channel: id, settings }: Account) => {
    const channel = parts.channels.find((one) => one.id === id);
    return channel !== undefined && isRealNetwork(channel, settings, parts.allowedPrivate);
  };
  return problem && accounts.some(isReal) ? publicAddressAdvice(problem, parts.publicUrl) : null;
}
