import { buildHead, type Head } from '../../../../server/src/features/metadata';
import { type BrandPage, buildBrandPage, createUrls } from '../../../../server/src/features/pages';
import { brandViewOf } from '../../../../server/src/strapi/site/brand-page';
import { brandSource, eventItem, newsItem } from '../../../fixtures/source-items';
import { joins, NOW, urls, viewOf } from '../../../fixtures/views';

/** As the database gives it: another object each time. */
const stored = (): BrandPage => buildBrandPage(brandSource, 'en');

function speakerIn(head: Head): object | undefined {
  return head.jsonLd['@graph'].find((node) => node['@type'] === 'Organization');
}

describe('who speaks, for heads', () => {
  it('is the same object while it says the same, so that what heads have of it is made once', () => {
    const heads = [viewOf(newsItem()), viewOf(eventItem())].map((view) => {
      const brand = brandViewOf(stored(), joins, urls, 'en', NOW);
      return buildHead({ view, brand, alternates: [], urls, now: NOW });
    });
    expect(speakerIn(heads[0] as Head)).toBeDefined();
    expect(speakerIn(heads[0] as Head)).toBe(speakerIn(heads[1] as Head));
  });

  it('is another as soon as the brand, its picture or its address says something else', () => {
    const before = brandViewOf(stored(), joins, urls, 'en', NOW);
    const reworded = brandViewOf({ ...stored(), tagline: 'Another word' }, joins, urls, 'en', NOW);
    expect(reworded).toEqual({ ...before, tagline: 'Another word' });
    expect(brandViewOf(stored(), { ...joins, files: new Map() }, urls, 'en', NOW).logo).toBeNull();
    const elsewhere = createUrls({ ...urls.settings, publicUrl: 'https://other.example' });
    expect(brandViewOf(stored(), joins, elsewhere, 'en', NOW).url).toMatch('https://other.example/');
    expect(before.tagline).toBe(stored().tagline);
  });

  it('is kept for each language', () => {
    const english = brandViewOf(stored(), joins, urls, 'en', NOW);
    const french = brandViewOf(buildBrandPage(brandSource, 'fr'), joins, urls, 'fr', NOW);
    expect(french).not.toBe(english);
    expect(brandViewOf(stored(), joins, urls, 'en', NOW)).toBe(english);
  });
});
