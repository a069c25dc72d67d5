import { createHash } from 'node:crypto';
import type { ItemsAnswer } from '../../../../client/src/contract/answers';
import type { Kind } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { ok, type Result } from '../../core/result';
import type { ItemsQuery } from '../../features/pages';
import type { Absent, Site } from './site';

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

interface Parts {
  site: Pick<Site, 'item' | 'list'>;
  clock: Clock;
  /** Another text whenever what visitors read was changed, by whichever instance. */
  revision(): Promise<string>;
}

/** Written answers of one second and one revision take at most this much memory. */
const MAX_BYTES = 20_000_000;

/**
 * An answer is given again while nothing was committed since, and only within the second it was made in:
 * editors set no times finer than that, so what is past, open or closed is right too. The revision is
 * read for each call. Accounts, locales and the default locale may be a second late (locales that
 * another instance changes, three).
 */
export function createAnswers({ site, clock, revision }: Parts): Answers {
  let kept = { age: '', answers: new Map<string, Promise<unknown>>(), bytes: 0 };

  const once = async <T>(key: string, make: () => Promise<T>, sizeOf: (made: T) => number): Promise<T> => {
    const second = Math.floor(clock.now().getTime() / 1000);
    const age = `${await revision()} ${second}`;
    if (kept.age !== age) kept = { age, answers: new Map(), bytes: 0 };
    const { answers } = kept;
    const known = answers.get(key) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    answers.set(key, made);
    const into = kept;
    try {
      into.bytes += sizeOf(await made);
      if (into.bytes > MAX_BYTES) answers.clear();
    } catch {
      answers.delete(key);
    }
    return made;
  };

  return {
    item: (kind, locale, slug) =>
      once(
        `item ${kind} ${locale} ${slug}`,
        async () => {
          const answer = await site.item(kind, locale, slug);
          return answer.ok ? ok(written({ data: answer.value })) : answer;
        },
        (made) => (made.ok ? made.value.json.length : slug.length),
      ),
    list: (query) =>
      once(
        `list ${JSON.stringify(query)}`,
        async () => {
          const { items, limit, nextCursor } = await site.list(query);
          const meta = { pagination: { limit, nextCursor }, locale: query.locale };
          return written({ data: items, meta } satisfies ItemsAnswer);
        },
        (made) => made.json.length,
      ),
  };
}

/** A weak tag: whoever compresses answers on the way sends the same answer in other bytes. */
function written(answer: object): WrittenAnswer {
  const json = Buffer.from(JSON.stringify(answer), 'utf8');
  const digest = createHash('sha256').update(json).digest('base64url').slice(0, 27);
  return { json, etag: `W/"${digest}"` };
}
