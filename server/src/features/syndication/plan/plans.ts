import type { PlanAccount, PlanInput, PlanResponse } from '../../../../../shared/contracts/plan';
import type { PostRow } from '../../../../../shared/contracts/posts';
import type { Channel } from '../../../channels/kit/contract';
import { fail, ok, type Result } from '../../../core/result';
import type { InputProblem } from '../accounts/account-fields';
import { isRealNetwork, publicAddressAdvice, publicAddressProblem } from '../accounts/public-address';
import type { Posts } from '../desk/posts';
import type { Account, PlanTable, PlanTarget } from '../ports';
import { isTickedByDefault } from '../post/new-post';
import { accountsOf, type PlanAccountParts } from './plan-accounts';

type PlanView = PlanResponse['data'];
type Choice = PlanInput['accounts'][number];

/** What an editor plans for one item in one language. */
export interface Plans {
  read(target: PlanTarget): Promise<PlanView>;
  /** Keeps ticks and texts; the error names the account that does not belong. */
  write(target: PlanTarget, choices: readonly Choice[]): Promise<Result<PlanView, InputProblem>>;
}

export interface PlanParts extends PlanAccountParts {
  channels: readonly Channel[];
  table: PlanTable;
  posts: Pick<Posts, 'ofItem'>;
  publicUrl: string;
  allowedPrivate: readonly string[];
}

export function createPlans(parts: PlanParts): Plans {
  return {
    read: (target) => read(parts, target),
    async write(target, choices) {
      const allowed = new Set((await accountsOf(parts, target)).accounts.map(({ id }) => id));
      const wrong = choices.findIndex(({ id }) => !allowed.has(id));
      if (wrong >= 0) {
        const message = `accounts.${wrong}.id ${choices[wrong]?.id} is not an account for items in ${target.locale}`;
        return fail({ path: ['accounts', String(wrong), 'id'], message });
      }
      await parts.table.write(
        target,
        choices.map(({ id, ticked, text }) => ({ accountId: id, ticked, text: text?.trim() || null })),
      );
      return ok(await read(parts, target));
    },
  };
}

async function read(parts: PlanParts, target: PlanTarget): Promise<PlanView> {
  const { accounts, fresh } = await accountsOf(parts, target);
  const rows = new Map((await parts.table.read(target)).map((row) => [row.accountId, row]));
  const posts = newestByAccount(await parts.posts.ofItem(target.documentId, target.locale));
  return {
    accounts: accounts.map((account): PlanAccount => {
      const row = rows.get(account.id);
      const post = posts.get(account.id) ?? null;
      const byDefault = (post && isFollowed(post)) || isTickedByDefault(account, target.kind, fresh);
      return {
        account: accountView(parts, account),
        ticked: row?.ticked ?? byDefault,
        text: row?.text ?? null,
        post,
      };
    }),
    publicUrlProblem: publicUrlProblem(parts, accounts),
  };
}

/** Later generations follow earlier ones, so the last announcement wins. */
function newestByAccount(rows: readonly PostRow[]): Map<number, PostRow> {
  return new Map(rows.filter((row) => row.occasion === 'announce').map((row) => [row.account.id, row]));
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
