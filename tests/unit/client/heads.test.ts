import { createHead, renderSSRHead } from 'unhead/server';
import { type Head, headToHtml, headToNextMetadata, headToUnhead, jsonLdOf } from '../../../client/src';
import { renderHead } from '../../../server/src/features/metadata';
import { fixtureHeads } from '../../fixtures/heads';
import { foundHead } from '../../support/oracles/found-head';

const page = (head: string) => `<!doctype html><html lang="en"><head>${head}</head><body></body></html>`;
const sorted = (tags: readonly object[]) => tags.map((tag) => JSON.stringify(tag, keysOf(tag))).sort();
const keysOf = (tag: object) => ['tag', 'content', 'attrs', ...Object.keys((tag as { attrs: object }).attrs).sort()];

/** Contents of every meta element with this name or property. */
const contents = (head: Head, key: string) =>
  head.tags.flatMap(({ attrs }) => ((attrs.property ?? attrs.name) === key ? [attrs.content ?? ''] : []));
const links = (head: Head, rel: string) =>
  head.tags.flatMap(({ tag, attrs }) => (tag === 'link' && attrs.rel === rel ? [attrs] : []));

describe.each(fixtureHeads)('the head of %s', (_name, head) => {
  it('is written by the client as the hub itself writes it', () => {
    expect(headToHtml(head)).toBe(renderHead(head));
  });

  it('comes back whole from HTML', async () => {
    const found = await foundHead(page(headToHtml(head)));
    expect(sorted(found.tags)).toEqual(sorted(head.tags));
    expect(found.jsonLd).toEqual([JSON.parse(JSON.stringify(head.jsonLd))]);
  });

  it('comes back whole from Unhead, which sorts it', async () => {
    const unhead = createHead({ disableDefaults: true });
    unhead.push(headToUnhead(head));
    const { headTags, htmlAttrs } = renderSSRHead(unhead);
    const found = await foundHead(page(headTags));
    expect(sorted(found.tags)).toEqual(sorted(head.tags));
    expect(found.jsonLd).toEqual([JSON.parse(JSON.stringify(head.jsonLd))]);
    expect(htmlAttrs).toBe(` lang="${head.lang}" dir="${head.dir}"`);
  });

  it('keeps every value in the metadata of Next', () => {
    const metadata = headToNextMetadata(head);
    const told = JSON.stringify(metadata);
    const lost = head.tags.filter(({ attrs, content }) => {
      const value = content ?? attrs.content ?? attrs.href ?? '';
      const numeric = /:(width|height)$/.test(attrs.property ?? '');
      return attrs.property !== 'og:type' && !told.includes(numeric ? `:${value}` : JSON.stringify(value));
    });
    expect(lost).toEqual([]);
  });

  it('puts what Next has words for where Next looks for it', () => {
    const { title, description, robots, openGraph, twitter, alternates } = headToNextMetadata(head);
    const [image] = openGraph.images;
    expect([title.absolute, description, robots]).toEqual([
      head.tags[0]?.content,
      ...['description', 'robots'].map((key) => contents(head, key)[0]),
    ]);
    expect([openGraph.type, openGraph.title, openGraph.url, image?.url, twitter?.card]).toEqual(
      ['og:type', 'og:title', 'og:url', 'og:image', 'twitter:card'].map((key) => contents(head, key)[0]),
    );
    expect(alternates.canonical).toBe(links(head, 'canonical')[0]?.href);
    const translations = links(head, 'alternate').filter(({ hreflang }) => hreflang);
    expect(alternates.languages).toEqual(
      Object.fromEntries(translations.map(({ hreflang, href }) => [hreflang, href])),
    );
  });

  it('has structured data that a script element can hold', () => {
    expect(jsonLdOf(head)).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(jsonLdOf(head))).toEqual(JSON.parse(JSON.stringify(head.jsonLd)));
  });
});

describe('the metadata of Next', () => {
  it('has never a key without a value, which Next would print as a word', () => {
    const bare: Head = {
      lang: 'en',
      dir: 'ltr',
      tags: [{ tag: 'title', attrs: {}, content: 'Bare' }],
      jsonLd: { '@context': 'https://schema.org', '@graph': [] },
    };
    const metadata = headToNextMetadata(bare);
    expect(Object.values(metadata)).not.toContain(undefined);
    expect(Object.values(metadata.openGraph)).not.toContain(undefined);
    expect(metadata.title).toEqual({ absolute: 'Bare' });
  });
});
