import type { Context } from 'koa';
import type { HubAnswer } from '../../site/hub-pages';
import { sendBody, wholeBody } from './send-body';

/** What a page needs that the others are denied. */
export interface PageRights {
  /** Any site may show it in a frame. */
  framed?: boolean;
  /** It loads our script, which asks for the visitor's position when they tap. */
  position?: boolean;
}

/** Answers with a page of the hub. */
export async function sendPage(ctx: Context, answer: HubAnswer, rights: PageRights = {}): Promise<void> {
  ctx.set('Content-Security-Policy', policy(rights));
  ctx.set('Permissions-Policy', `geolocation=${rights.position ? '(self)' : '()'}, camera=(), microphone=()`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  // Strapi's security middleware says SAMEORIGIN, which older browsers obey beside the policy.
  if (rights.framed) ctx.remove('X-Frame-Options');
  if ('location' in answer) {
    ctx.status = answer.status;
    ctx.redirect(answer.location);
    return;
  }
  ctx.status = answer.status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Language', answer.locale);
  ctx.set('Cache-Control', 'public, max-age=0, must-revalidate');
  await sendBody(ctx, wholeBody(answer.html));
}

/** No other host, no frame around it, no script but on one page: everything a page needs comes from here. */
function policy({ framed, position }: PageRights): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data: https: http:",
    "media-src 'self' https: http:",
    "font-src 'self'",
    // No page of ours asks: it lets inspectors (Lighthouse 12.8) read robots.txt through the page.
    "connect-src 'self'",
    ...(position ? ["script-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framed ? '*' : "'self'"}`,
  ].join('; ');
}
