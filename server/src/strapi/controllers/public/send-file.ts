import type { Context } from 'koa';
import type { FeedAnswer } from '../../site/feeds';
import { sendBody, streamedBody, wholeBody } from './send-body';

/** Seconds for which readers and caches may keep an answer without asking. */
const MAX_AGE = 300;

/** Answers with a file that machines read: typed, validated, compressed where the client takes it. */
export async function sendFile(ctx: Context, answer: FeedAnswer): Promise<void> {
  // Public data without cookies: any site's script may read it.
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.remove('Access-Control-Allow-Credentials');
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (answer.state === 'refused') {
    ctx.status = answer.status;
    ctx.type = 'text/plain; charset=utf-8';
    ctx.body = `${answer.message}\n`;
    return;
  }
  ctx.status = 200;
  ctx.set('Cache-Control', `public, max-age=${MAX_AGE}`);
  ctx.set('Content-Type', answer.mime);
  if (!answer.indexable) ctx.set('X-Robots-Tag', 'noindex');
  if (answer.changedAt !== null) ctx.lastModified = new Date(answer.changedAt);
  await sendBody(ctx, typeof answer.body === 'string' ? wholeBody(answer.body) : await streamedBody(answer.body));
}
