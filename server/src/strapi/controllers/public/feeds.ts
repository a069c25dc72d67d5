import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { FeedAnswer, Feeds } from '../../site/feeds';
import type { ListFeedFile } from '../../site/feeds/lists';
import { sendFile } from './send-file';
import { frontOf } from './site-of';

/** Feeds, calendars, sitemaps and oEmbed: files that machines read. */
export const feeds = ({ strapi }: { strapi: Core.Strapi }) => {
  /** A closed hub has none of them. */
  const file = (answer: (feeds: Feeds, ctx: Context) => FeedAnswer | Promise<FeedAnswer>) => async (ctx: Context) => {
    const { door, feeds } = frontOf(strapi);
    if (await door.isOpen()) await sendFile(ctx, await answer(feeds, ctx));
    else ctx.status = 404;
  };
  const list = (name: ListFeedFile) => file((from, { query }) => from.list(name, query));
  return {
    rss: list('feed.xml'),
    atom: list('atom.xml'),
    json: list('feed.json'),
    calendar: file((from, { query }) => from.calendar(query)),
    itemCalendar: file((from, { params, query }) =>
      from.itemCalendar(params.kind, params.file.replace(/\.ics$/, ''), query),
    ),
    jobs: file((from, { query }) => from.jobs(query)),
    sitemap: file((from) => from.sitemap()),
    sitemapPart: file((from, { params }) => from.sitemapPart(params.part)),
    newsSitemap: file((from) => from.newsSitemap()),
    robots: file((from) => from.robots()),
    llms: file((from, { query }) => from.llms(query)),
    oembed: file((from, { query }) => from.oembed(query)),
  };
};
