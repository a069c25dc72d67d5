import { oembedOf, oembedXml } from '../../../features/hub/feeds';
import type { QueryProblem, RawQuery } from '../../../features/pages';
import type { Site } from '../site';
import { viewAt } from './calendars';
import { type FeedAnswer, MIMES, refused } from './feed-answer';
import { badQuery } from './feed-query';
import { readItemAddress } from './item-address';

/** What another site shows of one of our items. No other address is ever looked at. */
export async function oembedAnswer(site: Site, raw: RawQuery): Promise<FeedAnswer> {
  const { url, format = 'json' } = raw;
  if (format !== 'json' && format !== 'xml') return refused(501, 'format: use json or xml.');
  if (typeof url !== 'string' || url === '') {
    return badQuery([{ field: 'url', message: 'write url=<address of a page of the hub>.' }]);
  }
  const problems: QueryProblem[] = [];
  const maxWidth = readPixels(raw, 'maxwidth', problems);
  const maxHeight = readPixels(raw, 'maxheight', problems);
  if (problems.length > 0) return badQuery(problems);
  const address = readItemAddress(site.urls, (await site.locales()).codes, url);
  const view = address && (await viewAt(site, address));
  if (!view || view === 'gone') return refused(404, 'No page of this hub has this address.');
  const answer = oembedOf(view, await site.brand(view.locale), site.urls, { maxWidth, maxHeight });
  const changedAt = view.updatedAt;
  return format === 'xml'
    ? { state: 'found', mime: MIMES.oembedXml, body: oembedXml(answer), changedAt }
    : { state: 'found', mime: MIMES.json, body: JSON.stringify(answer), changedAt };
}

function readPixels(raw: RawQuery, name: 'maxwidth' | 'maxheight', problems: QueryProblem[]): number | null {
  const value = raw[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value)) return Number(value);
  problems.push({ field: name, message: `${name} must be a whole number of pixels.` });
  return null;
}
