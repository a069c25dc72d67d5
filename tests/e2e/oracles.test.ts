import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { checkHead, type Head } from '../../server/src/features/metadata';
import { calendarProblems, readCalendar } from '../support/oracles/calendar';
import { feedProblems, readFeed } from '../support/oracles/feed';
import { foundHead } from '../support/oracles/found-head';
import { htmlProblems } from '../support/oracles/html';
import { openGraphOf } from '../support/oracles/open-graph';
import { sitemapErrors, sitemapIndexErrors, xmlErrors } from '../support/oracles/sitemap';
import { structuredDataProblems } from '../support/oracles/structured-data';
import { startBrowser } from './browser';
import { type DemoApp, startDemo } from './demo-app';
import { type Look, lookAtPages } from './look-at-page';
import { type Answer, walkHub } from './walk-hub';

const MINUTE = 60_000;
const STARTS = ['', '/sitemap.xml', '/robots.txt', '/llms.txt', '/jobs.xml', '/en/nothing-here', '/fr/rien-ici'];
/** Frames and screens, which no page names. */
const FRAMES = [
  ...['en', 'fr'].flatMap((locale) =>
    ['/embed/join', '/embed/list', '/screen/lyon'].map((path) => `${path}?locale=${locale}`),
  ),
  '/embed/item/event/night-ride-saone?locale=en',
  '/embed/item/event/balade-nocturne-saone?locale=fr',
];
const LOOKS = [
  { device: 'phone', colours: 'dark' },
  { device: 'desktop', colours: 'light' },
  { device: 'desktop', colours: 'dark' },
] as const satisfies readonly Look[];

describe('every page, feed and calendar of the demo, in both languages', () => {
  let demo: DemoApp;
  let browser: Browser;
  let answers: Answer[];
  let pages: Answer[];

  beforeAll(async () => {
    demo = await startDemo();
    browser = await startBrowser();
    answers = await walkHub([...STARTS, ...FRAMES].map((path) => demo.hub + path));
    pages = answers.filter(({ type }) => type === 'text/html').filter(({ status }) => status !== 302);
  }, 8 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const of = (...types: string[]) => answers.filter(({ type }) => types.includes(type));
  const named = ({ body }: Answer) => body.includes('rel="canonical"');
  /** Pages with a head; the others are frames, screens and answers to one visitor. */
  const found = () => pages.filter((page) => page.status === 200 && named(page));

  it('was walked to the end: each kind in each language, with its feeds and calendars', () => {
    for (const home of ['en', 'fr']) {
      const mine = found().filter(({ url }) => url.startsWith(`${demo.hub}/${home}/`));
      const places = new Set(mine.map(({ url }) => new URL(url).pathname.split('/')[3]));
      expect({ home, kinds: places.size, pages: mine.length > 60 }).toEqual({ home, kinds: 9, pages: true });
    }
    expect(of('application/rss+xml').length).toBeGreaterThan(10);
    expect(of('text/calendar').length).toBeGreaterThan(10);
  });

  it('answers at every address that a page, a feed, a calendar or a sitemap names', () => {
    const asked = new Set(STARTS.map((path) => demo.hub + path));
    const broken = answers.filter(({ url, status }) => status !== 200 && !asked.has(url));
    expect(broken.map(({ status, url, from }) => `${status} ${url} on ${from}`)).toEqual([]);
  });

  it('keeps what has no head out of search engines', () => {
    const open = pages.filter((page) => !named(page) && !`${page.headers.get('x-robots-tag')}`.includes('noindex'));
    const indexed = open.filter(({ body }) => !/<meta name="robots" content="[^"]*noindex/.test(body));
    expect(urlsOf(indexed)).toEqual([]);
  });

  it('sets no cookie', () => {
    expect(answers.filter(({ headers }) => headers.has('set-cookie')).map(({ url }) => url)).toEqual([]);
  });

  it('is HTML that html-validate takes', () => problemsIn(pages, ({ body }) => htmlProblems(body)), 5 * MINUTE);

  it(
    'has structured data that Adobe’s validator and the vocabulary take',
    () => problemsIn(found(), ({ body }) => structuredDataProblems(body)),
    5 * MINUTE,
  );

  it('stands up to our own rules for heads', () =>
    problemsIn(found(), async ({ body }) =>
      checkHead(await foundHead(body))
        .filter(({ level }) => level === 'error')
        .map((finding) => JSON.stringify(finding)),
    ));

  it('gives an OpenGraph reader back what the head call says', () =>
    problemsIn(found(), async ({ url, body }) => {
      const { data } = (await json(`${new URL(url).origin}/api/community-hub/head?url=${encodeURIComponent(url)}`)) as {
        data: Head;
      };
      const [read, meant] = [await openGraphOf(body), meantFor(data)];
      expect({ url, ...read }).toMatchObject({ url, ...meant });
      return [];
    }));

  it('has feeds that a reader takes', () =>
    problemsIn(of('application/rss+xml', 'application/atom+xml'), async ({ url, body }) => {
      const feed = await readFeed(body);
      return [...feedProblems(feed), ...(feed.selfUrl === url ? [] : [`says it is ${feed.selfUrl}`])];
    }));

  it('has JSON feeds with the same lasting ids', () =>
    problemsIn(of('application/feed+json'), async ({ url, body }) => {
      const { version, feed_url, items } = JSON.parse(body) as JsonFeed;
      expect({ version, feed_url }).toEqual({ version: 'https://jsonfeed.org/version/1.1', feed_url: url });
      return items.filter(({ id, title }) => !id.startsWith('urn:uuid:') || !title).map(({ id }) => id);
    }));

  it('has calendars that follow RFC 5545 and that a parser reads', () =>
    problemsIn(of('text/calendar'), async ({ body }) => {
      const year = { from: new Date(Date.now() - 366 * 86_400_000), to: new Date(Date.now() + 366 * 86_400_000) };
      const empty = readCalendar(body, year).filter(({ uid, summary }) => !uid || !summary);
      return [...calendarProblems(body), ...empty.map(({ uid }) => `${uid} has no summary`)];
    }));

  it('has sitemaps that the published schemas take, and other XML that is well formed', () =>
    problemsIn(of('application/xml', 'text/xml'), ({ url, body }) => {
      if (url === `${demo.hub}/sitemap.xml`) return sitemapIndexErrors(body);
      return /\/sitemap-[^/]+\.xml$/.test(url) ? sitemapErrors(body) : xmlErrors(body);
    }));

  it(
    'is open to everybody on a phone, asks no other host and says nothing on the console',
    async () => {
      expect(await lookAtPages(browser, urlsOf(pages), { device: 'phone', colours: 'light' })).toEqual({});
    },
    8 * MINUTE,
  );

  it.each(LOOKS)(
    'is open to everybody on a $device in $colours colours, one page of each sort',
    async (look) => {
      expect(await lookAtPages(browser, urlsOf(oneOfEachSort(pages)), look)).toEqual({});
    },
    4 * MINUTE,
  );
});

it(
  'sees in a browser what a page must not do',
  async () => {
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').setHeader('Content-Security-Policy', "script-src 'none'");
      response.setHeader('Set-Cookie', 'known=1');
      response.end(
        '<!doctype html><html lang="en"><title>Bad</title><script>1</script><img src="http://tracker.invalid/p.gif">',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await startBrowser();
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const found = await lookAtPages(browser, [url], { device: 'phone', colours: 'light' });
      const words = Object.values(found).flat().join('\n');
      for (const one of ['axe image-alt', 'asks another host', 'Content Security Policy', 'cookie known']) {
        expect(words).toContain(one);
      }
    } finally {
      await browser.close();
      server.close();
    }
  },
  MINUTE,
);

interface JsonFeed {
  version: string;
  feed_url: string;
  items: { id: string; title?: string }[];
}

/** Fails with every answer that has problems, by its address. */
async function problemsIn(answers: readonly Answer[], look: (answer: Answer) => Promise<string[]>): Promise<void> {
  expect(answers.length).toBeGreaterThan(0);
  const problems: Record<string, string[]> = {};
  for (const answer of answers) {
    const found = await look(answer).catch((error: Error) => [error.message]);
    if (found.length > 0) problems[answer.url] = found;
  }
  expect(problems).toEqual({});
}

/** What an OpenGraph reader should find, as the head call says it. */
function meantFor({ tags, jsonLd }: Head): Record<string, unknown> {
  const content = (key: string) => tags.find(({ attrs }) => (attrs.property ?? attrs.name) === key)?.attrs.content;
  const [url, type, width, height, alt] = ['', ':type', ':width', ':height', ':alt'].map((part) =>
    content(`og:image${part}`),
  );
  const meant = {
    ogTitle: content('og:title'),
    ogDescription: content('og:description'),
    ogType: content('og:type'),
    ogUrl: content('og:url'),
    ogSiteName: content('og:site_name'),
    ogLocale: content('og:locale'),
    twitterCard: content('twitter:card'),
    articlePublishedTime: content('article:published_time'),
    ...(url ? { ogImage: [{ url, type, width, height, alt }] } : {}),
    ...(jsonLd ? { jsonLD: [jsonLd] } : {}),
  };
  return JSON.parse(JSON.stringify(meant));
}

/** One page of each sort and depth: home, lists, items of each kind, tags, months, what is absent. */
function oneOfEachSort(pages: readonly Answer[]): Answer[] {
  const sorts = new Map<string, Answer>();
  for (const page of pages) {
    const { pathname, search } = new URL(page.url);
    const [, , locale, segment = '', slug] = pathname.split('/');
    const sort = [page.status, segment, slug !== undefined, search.replace(/=[^&]*/g, '')].join(' ');
    if (locale === 'en' && !sorts.has(sort)) sorts.set(sort, page);
  }
  return [...sorts.values()];
}

function urlsOf(answers: readonly Answer[]): string[] {
  return answers.map(({ url }) => url);
}

async function json(url: string): Promise<unknown> {
  // While an oracle keeps this process busy, the server closes connections that fetch still takes for open.
  const answer = await fetch(url).catch(() => fetch(url));
  if (answer.status !== 200) throw new Error(`${answer.status} at ${url}`);
  return answer.json();
}
