import fc from 'fast-check';
import { oembedOf, oembedXml, writeLlms, writeRobots } from '../../../../../server/src/features/hub/feeds';
import { hubTexts } from '../../../../../server/src/features/hub/texts';
import { createUrls } from '../../../../../server/src/features/pages';
import { eventItem, newsItem } from '../../../../fixtures/source-items';
import { brandView, urls, viewOf } from '../../../../fixtures/views';
import { xmlErrors } from '../../../../support/oracles/sitemap';
import { hostileText } from './hostile-text';

const NONE = { maxWidth: null, maxHeight: null };
const view = viewOf(eventItem());

describe('oEmbed', () => {
  it('offers the frame of an item', () => {
    expect(oembedOf(view, brandView(), urls, NONE)).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Repair evening',
      provider_name: 'Atelier Roue Libre',
      html: expect.stringContaining('src="https://atelier.example/hub/embed/item/event/repair-evening?locale=en"'),
      thumbnail_url: 'https://atelier.example/uploads/p1.jpg',
      thumbnail_width: 1600,
      thumbnail_height: 900,
    });
  });

  it('obeys the sizes it is asked for, the picture too', () => {
    expect(oembedOf(view, brandView(), urls, { maxWidth: 500, maxHeight: 300 })).toMatchObject({
      width: 500,
      height: 300,
      thumbnail_width: 500,
    });
  });

  it('is a plain link where a frame cannot be read, and names no picture that is too large', () => {
    const answer = oembedOf(view, brandView(), urls, { maxWidth: 100, maxHeight: 100 });
    expect(answer).toMatchObject({ type: 'link' });
    expect(Object.keys(answer).filter((name) => /html|width|thumbnail/.test(name))).toEqual([]);
  });

  it('holds any title, as JSON and as XML', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), async (title) => {
        const answer = oembedOf({ ...viewOf(newsItem()), title } as typeof view, brandView(), urls, NONE);
        expect(JSON.parse(JSON.stringify(answer)).title).toBe(title);
        expect(answer.html).toMatch(/^<iframe src="[^"<>]*" title="[^"<>]*" width="600"[^<>]*><\/iframe>$/);
        expect(await xmlErrors(oembedXml(answer))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('robots.txt', () => {
  it('keeps robots from counted links and names the sitemaps', () => {
    expect(writeRobots(urls, ['sitemap.xml'])).toBe(
      'User-agent: *\nDisallow: /hub/go/\nAllow: /\n\nSitemap: https://atelier.example/hub/sitemap.xml\n',
    );
    const atRoot = createUrls({ ...urls.settings, basePath: '' });
    expect(writeRobots(atRoot, [])).toContain('Disallow: /go/\n');
  });
});

describe('llms.txt', () => {
  it('lists what there is in Markdown, and nothing that a title could break', () => {
    const items = [{ ...view, title: 'A [trap](https://evil.example)\n# and more', summary: 'Come *all*' }];
    const text = writeLlms({
      brand: brandView(),
      urls,
      locale: 'en',
      texts: hubTexts('en'),
      sections: [{ kind: 'event', items }],
    });
    expect(text).toContain('# Atelier Roue Libre\n');
    expect(text).toContain('> Bikes that last');
    expect(text).toContain('## Events\n');
    expect(text).toContain(
      '- [A \\[trap\\](https://evil.example) \\# and more](https://atelier.example/hub/en/events/repair-evening): Come \\*all\\*',
    );
  });
});
