import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isKind, KINDS, type Kind, PLUGIN_ID } from '../../../../../shared/kinds';
import { parseItemsQuery } from '../../../features/pages';
import type { WrittenAnswer } from '../../site/answers';
import { frontOf, siteOf } from './site-of';

/** The mixed feed and the item call. */
export const item = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { site, answers } = frontOf(strapi);
    const asked = typeof ctx.query.locale === 'string' ? ctx.query.locale : undefined;
    const locale = await site.localeFor(asked);
    const parsed = parseItemsQuery(ctx.query, { locale });
    if (!parsed.ok) throw queryError(parsed.error);
    send(ctx, await answers.list({ ...parsed.value, locale }));
  },

  async findOne(ctx: Context) {
    const asked = await itemAsked(strapi, ctx);
    if (ctx.query.status === 'draft') {
      await strapi.auth.verify(ctx.state.auth, { scope: [DRAFT_SCOPE] });
      return draftAnswer(strapi, ctx, asked);
    }
    const { kind, locale, slug } = asked;
    const answer = await frontOf(strapi).answers.item(kind, locale, slug);
    if (answer.ok) return send(ctx, answer.value);
    switch (answer.error.state) {
      case 'moved':
        ctx.status = 301;
        // The slug may come back: a redirect kept for ever would then lead in a circle.
        ctx.set('Cache-Control', 'no-cache');
        ctx.set('Location', besides(ctx.path, answer.error.slug, locale));
        return { data: null, meta: { movedTo: answer.error.url } };
      case 'gone':
        ctx.status = 410;
        return {
          data: null,
          error: { status: 410, name: 'GoneError', message: `This ${kind} was removed.`, details: {} },
        };
      case 'unknown':
        throw new errors.NotFoundError(`No ${kind} has the slug "${slug.slice(0, 80)}" in ${locale}.`);
    }
  },

  /** The saved draft: the same call with `status=draft`, for those who have this right. */
  async findDraft(ctx: Context) {
    return draftAnswer(strapi, ctx, await itemAsked(strapi, ctx));
  },
});

interface ItemAsked {
  kind: Kind;
  locale: string;
  slug: string;
}

const DRAFT_SCOPE = `plugin::${PLUGIN_ID}.item.findDraft`;

async function itemAsked(strapi: Core.Strapi, ctx: Context): Promise<ItemAsked> {
  const { kind, slug } = ctx.params as { kind: string; slug: string };
  if (!isKind(kind)) {
    const message = `There is no kind "${kind.slice(0, 40)}": use ${KINDS.join(', ')}.`;
    throw queryError([{ field: 'kind', message }]);
  }
  const asked = typeof ctx.query.locale === 'string' ? ctx.query.locale : undefined;
  return { kind, slug, locale: await siteOf(strapi).localeFor(asked) };
}

async function draftAnswer(strapi: Core.Strapi, ctx: Context, { kind, locale, slug }: ItemAsked) {
  ctx.set('Cache-Control', 'private, no-store');
  const answer = await siteOf(strapi).draft(kind, locale, slug);
  if (answer === null) {
    throw new errors.NotFoundError(`No draft of kind ${kind} has the slug "${slug.slice(0, 80)}" in ${locale}.`);
  }
  if (!answer.ok) throw queryError(answer.error);
  return { data: answer.value };
}

function send(ctx: Context, { json, etag }: WrittenAnswer): void {
  ctx.status = 200;
  ctx.set('ETag', etag);
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = 'application/json';
  ctx.body = json;
}

/** The item call of another slug, seen from the path that was asked: only a proxy knows what stands before it. */
function besides(path: string, slug: string, locale: string): string {
  return `${path.endsWith('/') ? '../' : ''}${encodeURIComponent(slug)}?locale=${encodeURIComponent(locale)}`;
}

/** 400 that names each parameter and its cure. */
export function queryError(problems: readonly { field: string; message: string }[]): Error {
  const [first] = problems;
  return new errors.ValidationError(first?.message ?? 'The query cannot be read.', {
    errors: problems.map(({ field, message }) => ({ path: [field], name: 'ValidationError', message })),
  });
}
