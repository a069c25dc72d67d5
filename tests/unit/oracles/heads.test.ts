import fc from 'fast-check';

import type { SourceItem } from '../../../server/src/features/catalog';
import { buildHead, buildListHead, checkHead, type Head } from '../../../server/src/features/metadata';
import { richItems } from '../../fixtures/rich-items';
import { eventItem, itemsByKind } from '../../fixtures/source-items';
import { brandView, NOW, urls, viewOf } from '../../fixtures/views';
import { foundHead } from '../../support/oracles/found-head';
import { headPage } from '../../support/oracles/head-page';
import { htmlProblems } from '../../support/oracles/html';
import { openGraphOf } from '../../support/oracles/open-graph';
import { structuredDataProblems } from '../../support/oracles/structured-data';

function headOf(item: SourceItem): Head {
  const view = viewOf(item);
  const alternates = ['en', 'fr'].map((locale) => ({ locale, url: `https://atelier.example/hub/${locale}/x` }));
  const own = { locale: item.locale, url: view.url };
  return buildHead({
    view,
    brand: brandView(item.locale),
    alternates: [own, ...alternates.filter(({ locale }) => locale !== item.locale)],
    urls,
    now: NOW,
    defaultLocale: 'en',
  });
}

/** First content of a meta element, and of all of them, as we meant them. */
const contents = (head: Head, key: string) =>
  head.tags.flatMap(({ attrs }) => (attrs.property === key || attrs.name === key ? [attrs.content] : []));
const content = (head: Head, key: string) => contents(head, key)[0];

describe.each(Object.entries(richItems))('the head of %s', (_what, item) => {
  const head = headOf(item);
  const page = headPage(head);

  it('has structured data that Adobe’s validator and the vocabulary take', async () => {
    expect(await structuredDataProblems(page)).toEqual([]);
  });

  it('is HTML without a fault', async () => {
    expect(await htmlProblems(page)).toEqual([]);
  });

  it('gives an OpenGraph reader back exactly what was meant', async () => {
    const read = await openGraphOf(page);
    expect(read).toMatchObject({
      ogTitle: content(head, 'og:title'),
      ogType: content(head, 'og:type'),
      ogUrl: content(head, 'og:url'),
      ogSiteName: content(head, 'og:site_name'),
      ogLocale: content(head, 'og:locale'),
      twitterCard: content(head, 'twitter:card'),
      twitterSite: content(head, 'twitter:site'),
    });
    expect(read.ogDescription).toBe(content(head, 'og:description'));
    expect(read.articlePublishedTime).toBe(content(head, 'article:published_time'));
    const keys = ['og:image', 'og:image:type', 'og:image:width', 'og:image:height', 'og:image:alt'];
    const [url, type, width, height, alt] = keys.map((key) => content(head, key));
    expect(read.ogImage).toEqual([JSON.parse(JSON.stringify({ url, type, width, height, alt }))]);
    expect(read.jsonLD).toEqual([head.jsonLd]);
  });

  it('stands up to our own rules, read back out of the page', async () => {
    const found = await foundHead(page);
    expect(checkHead(found)).toEqual(checkHead(head));
    expect(checkHead(found).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the oracles', () => {
  const page = headPage(headOf(itemsByKind.event));

  it.each([
    ['"@type":"Event"', '"@type":"Evnt"'],
    ['"location":', '"loction":'],
    ['"itemListElement"', '"itemList"'],
  ])('see %s turned into %s', async (right, wrong) => {
    expect(page).toContain(right);
    expect(await structuredDataProblems(page.replace(right, wrong))).not.toEqual([]);
  });

  it('see a broken document', async () => {
    expect(await htmlProblems(page.replace('<title>', '<title></title><title>'))).not.toEqual([]);
    expect(await htmlProblems(page.replace('rel="canonical"', 'rel="canonical" rel="canonical"'))).not.toEqual([]);
  });
});

it('a list stands up to the oracles too', async () => {
  const items = Object.values(itemsByKind).map((item) => viewOf(item));
  const list = { locale: 'en', brand: brandView(), alternates: [], urls, now: NOW, items, url: urls.home('en') };
  for (const page of [{ home: true }, { title: 'Everything' }] as const) {
    const head = buildListHead({ ...list, page, feedFilters: {} });
    const html = headPage(head);
    expect([await structuredDataProblems(html), await htmlProblems(html)]).toEqual([[], []]);
    expect((await openGraphOf(html)).ogUrl).toBe(urls.home('en'));
  }
});

/** What people and machines have pasted into forms. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '</title><meta http-equiv="refresh" content="0;url=//evil.example">',
    '"><img src=x onerror=alert(1)>',
    '<!--<script>',
    ']]>',
    '\u2028\u2029',
    '\uD83D lone \uDEB2',
    'NUL\u0000BEL\u0007',
    '&amp;&#39;&quot;',
    "it's \"quoted\" & 'more'",
    '👩‍👩‍👧‍👦'.repeat(30),
    'x'.repeat(10_000),
    '{{constructor}} $& $1 \\u003c',
  ),
);

/** Legal in HTML and XML alike; what is not is left out of tags. */
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

describe('hostile text', () => {
  const texts = fc.record({
    title: hostile,
    summary: hostile,
    coverAlt: hostile,
    tag: hostile,
    place: hostile,
    offer: hostile,
    speaker: hostile,
    organizer: hostile,
  });
  const itemOf = (
    text: { [key in 'title' | 'summary' | 'coverAlt' | 'tag' | 'place' | 'offer' | 'speaker' | 'organizer']: string },
  ) =>
    eventItem({
      title: `T${text.title}`,
      summary: `S${text.summary}`,
      coverAlt: `A${text.coverAlt}`,
      tags: [`t${text.tag}`],
      place: { name: `P${text.place}`, address: null, geo: null },
      offers: [
        { name: `O${text.offer}`, price: 1, currency: 'EUR', url: null, availableFrom: null, availableUntil: null },
      ],
      speakers: [{ name: `N${text.speaker}`, role: text.speaker, url: text.speaker, photo: null }],
      organizer: { name: `G${text.organizer}`, url: text.organizer },
    });

  it('never breaks the head, and comes back unchanged where it is legal', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const head = headOf(itemOf(text));
        const read = await openGraphOf(headPage(head));
        const plain = (value: string | undefined) => value?.replace(ILLEGAL, '').replace(/\r\n?/g, '\n');
        expect(read.ogTitle).toBe(plain(content(head, 'og:title')));
        expect(read.ogDescription).toBe(plain(content(head, 'og:description')));
        expect(read.ogImage?.[0]?.alt).toBe(plain(content(head, 'og:image:alt')));
        expect(read.jsonLD).toEqual([head.jsonLd]);
      }),
      { numRuns: 150 },
    );
  });

  it('adds no element and no attribute of its own', async () => {
    const shape = (html: string) => html.replace(/="[^"]*"/g, '').replace(/>[^<]*</g, '><');
    const calm = shape(
      headPage(
        headOf(
          itemOf({ title: '', summary: '', coverAlt: '', tag: '', place: '', offer: '', speaker: '', organizer: '' }),
        ),
      ),
    );
    await fc.assert(
      fc.property(texts, (text) => {
        expect(shape(headPage(headOf(itemOf(text))))).toBe(calm);
      }),
      { numRuns: 150 },
    );
  });
});
