import { createHash } from 'node:crypto';
import type { ItemsAnswer } from '../../../../client/src/contract/answers';
import type { Kind } from '../../../../shared/kinds';
import { ok, type Result } from '../../core/result';
import type { ItemsQuery } from '../../features/pages';
import { createKept, inTurns } from './kept';
import { keptPages } from './kept-pages';
import { type Absent, createSite, type SiteParts } from './site';

/** An answer of the API as it is sent. */
export interface WrittenAnswer {
  json: Buffer;
  etag: string;
}

/** What front ends ask most, written once for all who ask within the same second. */
export interface Answers {
  item(kind: Kind, locale: string, slug: string): Promise<Result<WrittenAnswer, Absent>>;
  list(query: ItemsQuery): Promise<WrittenAnswer>;
}

/** Written answers of one second and one revision take at most this much memory. */
const MAX_BYTES = 20_000_000;
/** What was read for them, some 10 kB each. */
const MAX_READS = 2000;
/** Ends with each day too: what consents allow changes then. */
const READS_LAST_SECONDS = 10;

/**
 * An answer is given again while nothing was committed since, and only within the second it was made in:
 * editors set no times finer than that, so what is past, open or closed is right too. What it was made of
 * serves a few seconds, while nothing was committed; of that, only which items are related depends on time.
 * The revision is read for each call: another text whenever what visitors read was changed, by whichever
 * instance. Accounts, locales and the default locale may be a second late (locales that another instance
 * changes, three).
 */
export function createAnswers(parts: SiteParts, revision: () => Promise<string>): Answers {
  const revisionNow = inTurns(revision);
  const written = createKept(MAX_BYTES);
  const reads = createKept(MAX_READS);

  const ages = async () => {
    const known = await revisionNow();
    const second = Math.floor(parts.clock.now().getTime() / 1000);
    return { written: `${known} ${second}`, reads: `${known} ${Math.floor(second / READS_LAST_SECONDS)}` };
  };
  const siteOf = (age: Awaited<ReturnType<typeof ages>>) =>
    createSite({
      ...parts,
      pages: keptPages(parts.pages, age.reads, reads),
      accounts: () => written(age.written, 'accounts', parts.accounts),
    });

  return {
    async item(kind, locale, slug) {
      const age = await ages();
      const make = async () => {
        const answer = await siteOf(age).item(kind, locale, slug);
        return answer.ok ? ok(write({ data: answer.value })) : answer;
      };
      return written(age.written, `item ${kind} ${locale} ${slug}`, make, (made) =>
        made.ok ? made.value.json.length : slug.length,
      );
    },
    async list(query) {
      const age = await ages();
      const make = async () => {
        const { items, limit, nextCursor } = await siteOf(age).list(query);
        const meta = { pagination: { limit, nextCursor }, locale: query.locale };
        return write({ data: items, meta } satisfies ItemsAnswer);
      };
      return written(age.written, `list ${JSON.stringify(query)}`, make, ({ json }) => json.length);
    },
  };
}

/** A weak tag: whoever compresses answers on the way sends the same answer in other bytes. */
function write(answer: object): WrittenAnswer {
  const json = Buffer.from(JSON.stringify(answer), 'utf8');
  const digest = createHash('sha256').update(json).digest('base64url').slice(0, 27);
  return { json, etag: `W/"${digest}"` };
}
