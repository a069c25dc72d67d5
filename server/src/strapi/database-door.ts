import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { PLUGIN_ID } from '../../../shared/kinds';
import { sentenceIn } from '../../../shared/sentences/sentence-in';
import { adminLanguage } from './admin-language';
import { isDatabaseAway } from './database-away';

const RETRY_SECONDS = 30;
const SAID =
  'The database does not answer at the moment. Keep this page open and try again in a minute: nothing that you typed is lost.';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Tells people that the database is away, on this plugin's own addresses and where its items are edited. Strapi alone
 * says "Internal Server Error", or takes a locale that cannot be read for one that is not there: so whoever
 * writes is told before it looks. `ask` reads something.
 */
export function databaseDoor(strapi: Core.Strapi, ask: () => Promise<unknown>) {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (!ctx.path.includes(PLUGIN_ID)) return next();
    try {
      if (!READING.includes(ctx.method)) await ask();
      await next();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      strapi.log.error(`${PLUGIN_ID}: the database does not answer (${String(error)})`);
      const message = sentenceIn(adminLanguage(strapi), SAID);
      ctx.set('Retry-After', String(RETRY_SECONDS));
      ctx.status = 503;
      ctx.body = { data: null, error: { status: 503, name: 'ServiceUnavailableError', message, details: {} } };
    }
  };
}
