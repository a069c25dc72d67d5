import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { unreachable } from '../../../core/result';
import { CONSENT_SCOPES } from '../../../features/catalog';
import { type ConsentScreen, renderConsent } from '../../../features/hub/consent';
import type { Looked, Reply } from '../../consent/consent-desk';
import { screenPicture } from '../../media/screen-picture';
import { frontOf } from './site-of';

/** Pages behind consent links. They answer whether or not the hub is open, and only to who has the link. */
export const consent = ({ strapi }: { strapi: Core.Strapi }) => {
  const front = () => frontOf(strapi);
  const token = (ctx: Context) => String(ctx.params.token);

  async function send(ctx: Context, { screen, locale }: Looked): Promise<void> {
    const { site } = front();
    const language = locale ?? (await site.localeFor(ctx.acceptsLanguages()[0]));
    const { html, styleSource } = renderConsent({ screen, locale: language, brand: await site.brand(language) });
    closeOff(ctx);
    ctx.set('Content-Security-Policy', policy(styleSource));
    ctx.status = statusOf(screen);
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('Content-Language', language);
    ctx.body = html;
  }

  /** Counts a call; false after saying that there were too many. */
  async function admitted(ctx: Context): Promise<boolean> {
    if (front().consents.admits(token(ctx).slice(0, 24), ctx.ip)) return true;
    ctx.set('Retry-After', '60');
    await send(ctx, { screen: { state: 'too-many' }, locale: null });
    return false;
  }

  return {
    /** Looking changes nothing: programs that preview links look, too. */
    async page(ctx: Context) {
      if (await admitted(ctx)) await send(ctx, await front().consents.look(token(ctx)));
    },

    async answer(ctx: Context) {
      if (!(await admitted(ctx))) return;
      const reply = replyOf(ctx.request.body);
      const looked = reply ? await front().consents.answer(token(ctx), reply) : await front().consents.look(token(ctx));
      if (looked) return send(ctx, looked);
      closeOff(ctx);
      ctx.status = 303;
      ctx.redirect(front().site.urls.path(`/consent/${token(ctx)}`));
    },

    async picture(ctx: Context) {
      if (!(await admitted(ctx))) return;
      closeOff(ctx);
      const picture = await front().consents.picture(token(ctx));
      if (!picture) {
        ctx.status = 404;
        return;
      }
      ctx.type = 'image/jpeg';
      ctx.body = await screenPicture(picture);
    },
  };
};

/** The link is the key: it must not be kept, indexed, or told to anybody. */
function closeOff(ctx: Context): void {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('X-Robots-Tag', 'noindex, nofollow');
  ctx.set('X-Content-Type-Options', 'nosniff');
}

function policy(styleSource: string): string {
  return [
    "default-src 'none'",
    `style-src ${styleSource}`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function statusOf(screen: ConsentScreen): number {
  switch (screen.state) {
    case 'unknown':
      return 404;
    case 'too-many':
      return 429;
    case 'expired':
    case 'revoked':
      return 410;
    case 'asks':
      return screen.problem === null ? 200 : 422;
    case 'replaced':
    case 'answered':
      return 200;
    default:
      return unreachable(screen);
  }
}

/** Null for a form that is not ours. */
function replyOf(body: unknown): Reply | null {
  if (typeof body !== 'object' || body === null) return null;
  const { answer, scope, guardian, shown } = body as Record<string, unknown>;
  if (answer !== 'granted' && answer !== 'refused' && answer !== 'withdrawn') return null;
  const given = Array.isArray(scope) ? scope : [scope];
  return {
    answer,
    scopes: CONSENT_SCOPES.filter((one) => given.includes(one)),
    guardian: typeof guardian === 'string' ? guardian : '',
    shown: typeof shown === 'string' ? shown : '',
  };
}
