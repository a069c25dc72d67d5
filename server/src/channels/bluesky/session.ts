import { Faulted } from '../../core/fault';
import { parseUrl } from '../../core/parse-url';
import { type AccountContext, attempt, type Fields, type HttpAnswer, type HttpRequest, readAnswer } from '../kit';
import { type BlueskySession, sessionShape, storedSessionShape } from './wire';

/** The account's own server, or the network's entry. A path behind the host is ignored. */
function serviceOf<F extends Fields>(ctx: AccountContext<F>): string {
  const typed = (ctx.credentials.service ?? '').trim() || 'https://bsky.social';
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return parseUrl(address)?.origin ?? address;
}

/** Where people read posts. Plain http is spoken by local servers only, which show their own pages. */
export function webOf<F extends Fields>(ctx: AccountContext<F>): string {
  const service = serviceOf(ctx);
  return service.startsWith('http:') ? service : 'https://bsky.app';
}

export type XrpcCall = Omit<HttpRequest, 'url' | 'headers'> & {
  nsid: string;
  query?: Record<string, string> | [name: string, value: string][];
};

/**
 * A call in the account's name. An access token that no longer counts is renewed once, first by the
 * refresh token, which rotates, then by the app password: logins are few a day on the real network.
 */
export async function callAs<F extends Fields>(
  ctx: AccountContext<F>,
  make: (session: BlueskySession) => XrpcCall,
): Promise<HttpAnswer> {
  const session = (await storedSession(ctx)) ?? (await login(ctx));
  const first = await attempt(() => send(ctx, make(session), session.accessJwt));
  if (first.ok) return first.value;
  if (first.error.kind !== 'auth-broken') throw new Faulted(first.error);
  const renewed = await renew(ctx, session);
  return send(ctx, make(renewed), renewed.accessJwt);
}

/** A new session by name and app password. */
export async function login<F extends Fields>(ctx: AccountContext<F>): Promise<BlueskySession> {
  const identifier = identifierOf(ctx);
  const password = (ctx.credentials.appPassword ?? '').trim();
  const nsid = 'com.atproto.server.createSession';
  return keep(ctx, await send(ctx, { method: 'POST', nsid, json: { identifier, password } }));
}

async function renew<F extends Fields>(ctx: AccountContext<F>, session: BlueskySession): Promise<BlueskySession> {
  const nsid = 'com.atproto.server.refreshSession';
  const answer = await attempt(() => send(ctx, { method: 'POST', nsid }, session.refreshJwt));
  if (answer.ok) return keep(ctx, answer.value);
  if (answer.error.kind === 'auth-broken') return login(ctx);
  throw new Faulted(answer.error);
}

async function keep<F extends Fields>(ctx: AccountContext<F>, answer: HttpAnswer): Promise<BlueskySession> {
  const session = readAnswer(answer, sessionShape, { what: 'the login' });
  await ctx.session.set({ ...session, identifier: identifierOf(ctx) });
  return session;
}

async function storedSession<F extends Fields>(ctx: AccountContext<F>): Promise<BlueskySession | undefined> {
  const stored = storedSessionShape.safeParse(await ctx.session.get());
  return stored.success && stored.data.identifier === identifierOf(ctx) ? stored.data : undefined;
}

function identifierOf<F extends Fields>(ctx: AccountContext<F>): string {
  return (ctx.credentials.identifier ?? '').trim().replace(/^@/, '');
}

function send<F extends Fields>(ctx: AccountContext<F>, call: XrpcCall, token?: string): Promise<HttpAnswer> {
  const { nsid, query, ...request } = call;
  const search = query ? `?${new URLSearchParams(query)}` : '';
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  return ctx.http.request({ ...request, url: `${serviceOf(ctx)}/xrpc/${nsid}${search}`, headers });
}
