import type { Context } from 'koa';
import type { HubAnswer } from '../../site/hub-pages';
import { pagePolicy } from './page-policy';
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
  ctx.set(
    'Content-Security-Policy',
    pagePolicy({ framedBy: rights.framed ? '*' : "'self'", script: rights.position === true }),
  );
  ctx.set('Permissions-Policy', `geolocation=${rights.position ? '(self)' : '()'}, camera=(), microphone=()`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  // Strapi's security middleware says SAMEORIGIN, which older browsers obey beside the policy.
  if (rights.framed) ctx.remove('X-Frame-Options');
  // A redirect too: browsers keep one that says nothing for ever, and a slug that comes back would be a circle.
  ctx.set('Cache-Control', 'public, max-age=0, must-revalidate');
  if ('location' in answer) {
    ctx.status = answer.status;
    ctx.redirect(answer.location);
    return;
  }
  ctx.status = answer.status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Language', answer.locale);
  await sendBody(ctx, wholeBody(answer.html));
}
