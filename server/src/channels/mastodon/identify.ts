import type { Json } from '../../core/json';
import { parseUrl } from '../../core/parse-url';
import { type AccountContext, attempt, type Fields, firstCall, type Identity, type Limits, readAnswer } from '../kit';
import { api, bearer } from './api';
import { accountShape, instanceShape, nodeinfoLinksShape, nodeinfoShape } from './wire';

/** Asks whose token this is, which software answers and what it allows. */
export async function identifyAccount<F extends Fields>(ctx: AccountContext<F>): Promise<Identity> {
  const answer = await firstCall('the Mastodon API', 'instance', () =>
    ctx.http.request({ method: 'GET', url: api(ctx, '/api/v1/accounts/verify_credentials'), headers: bearer(ctx) }),
  );
  const me = readAnswer(answer, accountShape, { what: 'the account' });
  const host = new URL(api(ctx, '/')).host;
  return {
    handle: `@${me.acct}${me.acct.includes('@') ? '' : `@${host}`}`,
    displayName: me.display_name || me.acct,
    url: me.url ?? null,
    avatarUrl: me.avatar ?? null,
    facts: { accountId: me.id, ...(await softwareOf(ctx)), limits: await serverLimits(ctx) },
  };
}

/** A server without nodeinfo still works: it only gets no benefit of the doubt after a lost answer. */
async function softwareOf<F extends Fields>(ctx: AccountContext<F>): Promise<{ software: string; version: string }> {
  const found = await attempt(async () => {
    const index = await ctx.http.request({ method: 'GET', url: api(ctx, '/.well-known/nodeinfo') });
    const { links } = readAnswer(index, nodeinfoLinksShape, { what: 'the server' });
    const link = links.filter(({ rel }) => rel.includes('nodeinfo.diaspora.software')).at(-1);
    // The document says where it is; only the same server is asked, whatever it says.
    const path = (link && parseUrl(link.href)?.pathname) ?? '/nodeinfo/2.0';
    const answer = await ctx.http.request({ method: 'GET', url: api(ctx, path) });
    return readAnswer(answer, nodeinfoShape, { what: 'the server' }).software;
  });
  return found.ok
    ? { software: found.value.name.toLowerCase(), version: found.value.version }
    : { software: 'unknown', version: '' };
}

async function serverLimits<F extends Fields>(ctx: AccountContext<F>): Promise<Json> {
  const answer = await attempt(() => ctx.http.request({ method: 'GET', url: api(ctx, '/api/v2/instance') }));
  const instance = answer.ok ? instanceShape.safeParse(answer.value.body) : undefined;
  const { statuses, media_attachments: media } = instance?.data?.configuration ?? {};
  return {
    maxCharacters: statuses?.max_characters ?? null,
    maxMedia: statuses?.max_media_attachments ?? null,
    linkCost: statuses?.characters_reserved_per_url ?? null,
    altMax: media?.description_limit ?? null,
    maxBytes: media?.image_size_limit ?? null,
    mime: media?.supported_mime_types ?? null,
  };
}

/** The channel's limits with what this server said about itself. */
export function limitsOfServer(base: Limits, facts: { [key: string]: Json }): Limits {
  const own = facts.limits;
  if (own === null || typeof own !== 'object' || Array.isArray(own)) return base;
  const number = (name: string, otherwise: number) => (typeof own[name] === 'number' ? own[name] : otherwise);
  const offered = Array.isArray(own.mime) ? own.mime : base.media.mime;
  const mime = base.media.mime.filter((type) => offered.includes(type));
  return {
    ...base,
    text: {
      ...base.text,
      max: number('maxCharacters', base.text.max),
      linkCost: number('linkCost', base.text.linkCost ?? 0),
    },
    media: {
      max: number('maxMedia', base.media.max),
      mime: mime.length > 0 ? mime : base.media.mime,
      maxBytes: number('maxBytes', base.media.maxBytes),
      altMax: number('altMax', base.media.altMax ?? 0),
    },
  };
}
