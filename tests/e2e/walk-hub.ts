/** What one address of the hub answers, and who names it. */
export interface Answer {
  url: string;
  status: number;
  /** Media type without parameters. */
  type: string;
  headers: Headers;
  /** Empty for pictures, which are only asked whether they are there. */
  body: string;
  /** Address that names this one; its own for those the walk began with. */
  from: string;
}

/** Parts of the app that are not the hub, beside the pictures that its pages show. */
const ELSEWHERE = /^\/(?:admin|_health)/;
const PICTURES = /\.(?:jpe?g|png|webp|avif|gif|svg|woff2)$/;
const AT_ONCE = 4;

/**
 * Follows every address of the app that the start pages, and the pages, feeds, calendars and sitemaps
 * behind them, name in a link, a picture or their data. A page whose address has a query leads no further:
 * months and filters have no end.
 */
export async function walkHub(starts: readonly string[]): Promise<Answer[]> {
  const origin = new URL(starts[0] ?? '').origin;
  const waiting = starts.map((url) => ({ url, from: url }));
  const seen = new Set(starts);
  const answers: Answer[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const answer = await ask(next.url, next.from);
      answers.push(answer);
      for (const url of new URL(next.url).search === '' || answer.status >= 300 ? addressesIn(answer, origin) : []) {
        if (seen.has(url) || ELSEWHERE.test(new URL(url).pathname)) continue;
        seen.add(url);
        waiting.push({ url, from: next.url });
      }
    }
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return answers.sort((one, other) => one.url.localeCompare(other.url));
}

async function ask(url: string, from: string): Promise<Answer> {
  const method = PICTURES.test(new URL(url).pathname) ? 'HEAD' : 'GET';
  const look = () => fetch(url, { method, redirect: 'manual' });
  // A busy server may close a kept connection in the moment that it is used again.
  const answer = await look().catch(look);
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const body = /^(?:text|application)\//.test(type) ? await answer.text() : '';
  return { url, status: answer.status, type, headers: answer.headers, body, from };
}

/** Addresses of the app that an answer names, without fragments. */
function addressesIn({ url, type, headers, body }: Answer, origin: string): string[] {
  const raw = [headers.get('location') ?? ''];
  // Lines of calendars are folded; XML and HTML escape; JSON writes addresses as they are.
  const text = type === 'text/calendar' ? body.replace(/\r\n[ \t]/g, '') : body.replace(/&(?:amp|#38);/g, '&');
  for (const [found] of text.matchAll(/https?:\/\/[^\s"'<>\\{}[\]|^`]+/g)) raw.push(found.replace(/[),.:;]+$/, ''));
  if (type === 'text/html') {
    for (const [, found = ''] of text.matchAll(/\s(?:href|src|action|poster)="([^"]*)"/g)) raw.push(found);
    for (const [, set = ''] of text.matchAll(/\ssrcset="([^"]*)"/g)) {
      raw.push(...set.split(/,\s+/).map((part) => part.trim().split(/\s/)[0] ?? ''));
    }
  }
  const addresses = raw.filter(Boolean).map((one) => new URL(one, url));
  for (const address of addresses) address.hash = '';
  return [...new Set(addresses.filter((address) => address.origin === origin).map(({ href }) => href))];
}
