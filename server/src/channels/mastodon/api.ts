import { parseUrl } from '../../core/parse-url';
import { type AccountContext, type Fields, readAnswer } from '../kit';
import { accountShape } from './wire';

/** A call's address on the account's server; a path behind the typed host is ignored. */
export function api<F extends Fields>(ctx: AccountContext<F>, path: string): string {
  const typed = (ctx.credentials.instance ?? '').trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const server = parseUrl(address);
  return server ? server.origin + path : address;
}

export function bearer<F extends Fields>(ctx: AccountContext<F>): Record<string, string> {
  return { authorization: `Bearer ${(ctx.credentials.accessToken ?? '').trim()}` };
}

export function statusAddress<F extends Fields>(id: string, ctx: AccountContext<F>): string {
  return api(ctx, `/api/v1/statuses/${encodeURIComponent(id)}`);
}

/** Id of the account, found when it was connected. */
export async function accountIdOf<F extends Fields>(ctx: AccountContext<F>): Promise<string> {
  if (typeof ctx.facts.accountId === 'string') return ctx.facts.accountId;
  const answer = await ctx.http.request({
    method: 'GET',
    url: api(ctx, '/api/v1/accounts/verify_credentials'),
    headers: bearer(ctx),
  });
  return readAnswer(answer, accountShape, { what: 'the account' }).id;
}
