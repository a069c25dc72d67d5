import fc from 'fast-check';
import {
  type NewsUrl,
  pagesInPart,
  type SitemapUrl,
  writeNewsSitemap,
  writeSitemap,
  writeSitemapIndex,
} from '../../../../../server/src/features/hub/feeds';
import { urls } from '../../../../fixtures/views';
import { sitemapErrors, sitemapIndexErrors } from '../../../../support/oracles/sitemap';
import { hostileText } from './hostile-text';

const page = (over: Partial<SitemapUrl> = {}): SitemapUrl => ({
  loc: urls.item('event', 'fr', 'soirée & co'),
  lastmod: '2026-11-02T08:00:00.000Z',
  images: ['https://atelier.example/uploads/p1.jpg?a=1&b=2'],
  alternates: [
    { locale: 'en', url: urls.item('event', 'en', 'evening') },
    { locale: 'fr', url: urls.item('event', 'fr', 'soirée & co') },
  ],
  fallback: urls.item('event', 'en', 'evening'),
  ...over,
});

async function written(...batches: SitemapUrl[][]): Promise<string> {
  let xml = '';
  for await (const piece of writeSitemap(each(batches))) xml += piece;
  return xml;
}

async function* each(batches: SitemapUrl[][]): AsyncGenerator<SitemapUrl[]> {
  yield* batches;
}

describe('a sitemap of news', () => {
  const news = (over: Partial<NewsUrl> = {}): NewsUrl => ({
    loc: urls.item('news', 'fr', 'ouvert & rénové'),
    title: 'Ouvert & rénové',
    publication: 'Atelier <1>',
    locale: 'fr-CA',
    publishedAt: '2026-11-21T08:00:00.000Z',
    ...over,
  });

  it('passes the published schemas, with publication and language', async () => {
    const xml = writeNewsSitemap([news(), news({ locale: 'zh-Hant' }), news({ locale: 'pt_BR' })]);
    expect(await sitemapErrors(xml)).toEqual([]);
    expect(xml.match(/<news:language>[^<]+/g)?.map((tag) => tag.slice(15))).toEqual(['fr', 'zh-tw', 'pt']);
    expect(xml).toContain('<news:name>Atelier &lt;1&gt;</news:name>');
  });

  it('is refused by them when it is wrong, so that passing means something', async () => {
    expect(await sitemapErrors(writeNewsSitemap([news({ title: '' })]))).not.toEqual([]);
    expect(await sitemapErrors(writeNewsSitemap([news({ publishedAt: 'today' })]))).not.toEqual([]);
    expect(await sitemapErrors(writeNewsSitemap([]))).not.toEqual([]);
  });

  it('stays well formed whatever the title', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), async (text) => {
        expect(await sitemapErrors(writeNewsSitemap([news({ title: `x${text}`, publication: `x${text}` })]))).toEqual(
          [],
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('a sitemap', () => {
  it('passes the published schemas with pictures and languages', async () => {
    const xml = await written([page()], [page({ lastmod: null, images: [], alternates: [], fallback: null })]);
    expect(await sitemapErrors(xml)).toEqual([]);
    expect(xml).toContain('hreflang="x-default"');
    expect(xml).toContain('soir%C3%A9e%20%26%20co');
  });

  it('is refused by them when it is wrong, so that passing means something', async () => {
    expect(await sitemapErrors(await written([page({ loc: '/relative' })]))).not.toEqual([]);
    expect(await sitemapErrors(await written([page({ lastmod: 'yesterday' })]))).not.toEqual([]);
    expect(await sitemapErrors(await written([page({ images: [''] })]))).not.toEqual([]);
  });

  it('writes hreflang with a hyphen', async () => {
    const alternates = [{ locale: 'fr_CA', url: 'https://atelier.example/hub/fr_CA' }];
    expect(await written([page({ alternates })])).toContain('hreflang="fr-CA"');
  });

  it('stays well formed whatever the slug and the name of a file', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), async (text) => {
        const slug = encodeURIComponent(text.slice(0, 60).replace(/[\uD800-\uDFFF]/g, ''));
        const xml = await written([
          page({ loc: `https://atelier.example/${slug}`, images: [`https://atelier.example/${slug}.jpg?"<&'`] }),
        ]);
        expect(await sitemapErrors(xml)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('names its parts in an index', async () => {
    const parts = [1, 2].map((part) => ({ loc: urls.sitemapPart('fr', part), lastmod: '2026-11-02T08:00:00.000Z' }));
    const xml = writeSitemapIndex([...parts, { loc: urls.sitemapPart('en', 1), lastmod: null }]);
    expect(await sitemapIndexErrors(xml)).toEqual([]);
    expect(xml).toContain('https://atelier.example/hub/sitemap-fr-2.xml');
  });

  it('keeps each part under 50,000 pages and 50 MB', async () => {
    for (const locales of [1, 2, 12, 40]) {
      const count = pagesInPart(locales);
      const alternates = Array.from({ length: locales }, (_, index) => ({
        locale: `l${index}`,
        url: `https://community.a-rather-long-brand-name.example/hub/fr-CA/evenements/${'a-rather-long-slug-'.repeat(3)}`,
      }));
      const url = page({ alternates });
      const octets = Buffer.byteLength(await written([[url]].flat()));
      expect(count).toBeLessThanOrEqual(50_000 - 8);
      expect(count * octets).toBeLessThan(52_428_800);
    }
  });
});
