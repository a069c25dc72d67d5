import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isKind, KINDS } from '../../../../../shared/kinds';
import { parseItemsQuery } from '../../../features/pages';
import { siteOf } from './site-of';

/** The mixed feed and the item call. */
export const item = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const site = siteOf(strapi);
    const asked = typeof ctx.query.locale === 'string' ? ctx.query.locale : undefined;
    const locale = await site.localeFor(asked);
    const parsed = parseItemsQuery(ctx.query, { locale });
    if (!parsed.ok) throw queryError(parsed.error);
    const { items, limit, nextCursor } = await site.list({ ...parsed.value, locale });
    return { data: items, meta: { pagination: { limit, nextCursor }, locale } };
  },

  async findOne(ctx: Context) {
    const site = siteOf(strapi);
    const { kind, slug } = ctx.params as { kind: string; slug: string };
    if (!isKind(kind)) {
      throw queryError([
        { field: 'kind', message: `There is no kind "${kind.slice(0, 40)}": use ${KINDS.join(', ')}.` },
      ]);
    }
    const locale = await site.localeFor(typeof ctx.query.locale === 'string' ? ctx.query.locale : undefined);
    const answer = await site.item(kind, locale, slug);
    if (answer.ok) return { data: answer.value };
    switch (answer.error.state) {
      case 'moved':
        ctx.status = 301;
        ctx.set(
          'Location',
          `${ctx.path.slice(0, ctx.path.lastIndexOf('/'))}/${lastSegment(answer.error.url)}?locale=${locale}`,
        );
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
});

function lastSegment(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

/** 400 that names each parameter and its cure. */
export function queryError(problems: readonly { field: string; message: string }[]): Error {
  const [first] = problems;
  return new errors.ValidationError(first?.message ?? 'The query cannot be read.', {
    errors: problems.map(({ field, message }) => ({ path: [field], name: 'ValidationError', message })),
  });
}
