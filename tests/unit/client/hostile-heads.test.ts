import fc from 'fast-check';
import { createHead, renderSSRHead } from 'unhead/server';
import { type Head, headToHtml, headToNextMetadata, headToUnhead } from '../../../client/src';
import { foundHead } from '../../support/oracles/found-head';

const PIECES = [
  '</title>',
  '</script><script>alert(1)</script>',
  '<!--',
  ']]>',
  '"><img src=x onerror=alert(1)>',
  "' onload='x",
  '&amp;',
  '&#39;',
  '\u2028',
  '👩‍👩‍👧',
  'é',
  ' ',
  'x'.repeat(200),
] as const;
const hostile = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((parts) => `a${parts.join('')}z`);

const headOf = (text: string): Head => ({
  lang: 'en',
  dir: 'ltr',
  tags: [
    { tag: 'title', attrs: {}, content: text },
    { tag: 'meta', attrs: { name: 'description', content: text } },
    { tag: 'meta', attrs: { property: 'og:title', content: text } },
    {
      tag: 'link',
      attrs: { rel: 'alternate', type: 'application/rss+xml', href: 'https://hub.example/feed', title: text },
    },
  ],
  jsonLd: { '@context': 'https://schema.org', '@graph': [{ '@type': 'NewsArticle', headline: text }] },
});
const page = (head: string) => `<!doctype html><html lang="en"><head>${head}</head><body></body></html>`;

describe('text that people wrote', () => {
  it('breaks no HTML and comes back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const head = headOf(text);
        const found = await foundHead(page(headToHtml(head)));
        expect(found.tags).toEqual(head.tags);
        expect(found.jsonLd).toEqual([head.jsonLd]);
      }),
      { numRuns: 100 },
    );
  });

  it('breaks no page of Unhead', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const unhead = createHead({ disableDefaults: true });
        unhead.push(headToUnhead(headOf(text)));
        const found = await foundHead(page(renderSSRHead(unhead).headTags));
        expect(found.tags).toHaveLength(4);
        expect(found.jsonLd).toEqual([headOf(text).jsonLd]);
      }),
      { numRuns: 100 },
    );
  });

  it('reaches Next as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const { title, description, openGraph } = headToNextMetadata(headOf(text));
        expect([title.absolute, description, openGraph.title]).toEqual([text, text, text]);
      }),
    );
  });

  it('loses controls and lone surrogates in HTML, and nothing else', () => {
    expect(
      headToHtml({ ...headOf('a\u0000b\uD800c😀'), jsonLd: { '@context': 'https://schema.org', '@graph': [] } }),
    ).toContain('<title>abc😀</title>');
  });
});
