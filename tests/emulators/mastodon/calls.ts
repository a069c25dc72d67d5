import type { Exchange, Reply } from '../http-server';
import { MASTODON_ERRORS } from './facts';
import type { MastodonAccount, Network } from './network';

/** A refusal in the network's own words, thrown below a route. */
export class Refused extends Error {
  constructor(readonly reply: Reply) {
    super(`refused with ${reply.status}`);
  }
}

export function refuse(error: keyof typeof MASTODON_ERRORS, text?: string): never {
  const { status, body } = MASTODON_ERRORS[error];
  throw new Refused({ status, json: text === undefined ? body : { error: text } });
}

const SCOPES = ['read', 'write:statuses', 'write:media'];

/** The account of a call's token, which must carry the scope. */
export function authorize(network: Network, exchange: Exchange, scope: string): MastodonAccount {
  const token = /^Bearer (\S+)$/.exec(exchange.headers.authorization ?? '')?.[1];
  const account = network.options.accounts.find((one) => one.token === token);
  if (!account) return refuse('badToken');
  if (!(account.scopes ?? SCOPES).includes(scope)) return refuse('scope');
  return account;
}

/** Parameters of a JSON or form body. `name[]` of a form becomes a list. */
export async function paramsOf(exchange: Exchange): Promise<Record<string, unknown>> {
  const type = exchange.headers['content-type'] ?? '';
  if (exchange.body.length === 0) return {};
  if (type.startsWith('application/json')) {
    try {
      return JSON.parse(exchange.body.toString('utf8')) as Record<string, unknown>;
    } catch {
      throw new Refused({ status: 400, json: { error: 'There was a problem in the JSON you submitted' } });
    }
  }
  const form = await new Response(new Uint8Array(exchange.body), { headers: { 'content-type': type } }).formData();
  const params: Record<string, unknown> = {};
  form.forEach((value, name) => {
    if (name.endsWith('[]')) params[name.slice(0, -2)] = [...listParam(params, name.slice(0, -2)), value];
    else params[name] = value;
  });
  return params;
}

export function textParam(params: Record<string, unknown>, name: string): string {
  const value = params[name];
  return typeof value === 'string' ? value : '';
}

export function listParam(params: Record<string, unknown>, name: string): unknown[] {
  const value = params[name];
  return Array.isArray(value) ? value : [];
}
