import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SourceItem } from '../../../../server/src/features/catalog';
import {
  buildHead,
  buildListHead,
  type CheckedHead,
  checkHead,
  type Head,
  previewHead,
} from '../../../../server/src/features/metadata';
import { EN } from '../../../../shared/head-texts/en';
import { FR } from '../../../../shared/head-texts/fr';
import { type HeadCode, headText } from '../../../../shared/head-texts/texts';
import { itemsByKind, newsItem } from '../../../fixtures/source-items';
import { brandView, NOW, urls, viewOf } from '../../../fixtures/views';

const good = (item: SourceItem = newsItem()): Head => {
  const view = viewOf(item);
  return buildHead({ view, brand: brandView(), alternates: [], urls, now: NOW });
};
const meta = (attrs: Record<string, string>) => ({ tag: 'meta' as const, attrs });
/** A good head with some of its tags replaced; null takes one away. */
function withTags(changes: Readonly<Record<string, string | null>>): Head {
  const head = good();
  return {
    ...head,
    tags: head.tags.flatMap((tag) => {
      const change = changes[tag.attrs.property ?? tag.attrs.name ?? ''];
      if (change === undefined) return [tag];
      return change === null ? [] : [{ ...tag, attrs: { ...tag.attrs, content: change } }];
    }),
  };
}
const codes = (head: CheckedHead) => checkHead(head).map(({ code }) => code);
const found = (head: CheckedHead, code: HeadCode) => checkHead(head).filter((finding) => finding.code === code);
const graphOf = (...nodes: object[]): CheckedHead => ({
  ...good(),
  jsonLd: { '@context': 'https://schema.org', '@graph': nodes },
});

test('the checker knows nothing of how our heads are made', () => {
  const folder = join(__dirname, '../../../../server/src/features/metadata/check-head');
  const imports = readdirSync(folder).flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/from '(\.[^']+)'/g),
  ]);
  const outside = imports.map(([, path]) => path ?? '').filter((path) => path.startsWith('..'));
  expect(outside.length).toBeGreaterThan(0);
  for (const path of outside) expect(path).toMatch(/^(\.\.\/){3}core\/|^(\.\.\/){5}shared\//);
});

describe('a head of ours', () => {
  test.each(Object.entries(itemsByKind))('of a %s has no error', (_kind, item) => {
    const view = viewOf(item);
    const alternates = ['en', 'fr'].map((locale) => ({ locale, url: view.url.replace('/en/', `/${locale}/`) }));
    const head = buildHead({ view, brand: brandView(), alternates, urls, now: NOW });
    expect(checkHead(head).filter(({ level }) => level !== 'hint')).toEqual([]);
  });

  test('of a list has no error', () => {
    const items = [itemsByKind.event, itemsByKind.news].map((item) => viewOf(item));
    const page = { locale: 'en', brand: brandView(), alternates: [], urls, now: NOW, items };
    const head = buildListHead({ ...page, page: { title: 'Everything' }, url: urls.home('en') });
    expect(checkHead(head).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('what an editor wrote', () => {
  test('is missed where there is nothing', () => {
    const bare = withTags({
      'og:image': null,
      'twitter:image': null,
      description: null,
      'og:description': null,
      'twitter:description': null,
    });
    expect(found(bare, 'picture-missing').map(({ network }) => network)).toEqual(['facebook', 'linkedin']);
    expect(found(bare, 'description-missing')).toEqual([
      { level: 'warn', code: 'description-missing', network: null, field: 'summary', data: {} },
    ]);
  });

  test('is shown as it will be cut', () => {
    const title = 'A title that goes on and on so that no search engine will ever show all of it to anybody';
    const head = good(newsItem({ title }));
    const [google, x] = found(head, 'title-long');
    expect(google).toMatchObject({ network: 'google', field: 'share.title', data: { max: 60 } });
    expect(title.slice(0, 60).endsWith(String(google?.data.cut))).toBe(true);
    expect(x).toMatchObject({ network: 'x', data: { max: 70 } });
  });

  test.each([
    ['Short.', 'description-short'],
    ['A title', 'description-is-title'],
    ['word '.repeat(50), 'description-long'],
  ] as const)('%s is told to be %s', (summary, code) => {
    expect(
      codes(withTags({ description: summary, 'og:description': summary, 'twitter:description': summary })),
    ).toContain(code);
  });
});

describe('a picture', () => {
  const sized = (width: number, height: number) =>
    withTags({ 'og:image:width': `${width}`, 'og:image:height': `${height}` });
  const about = (head: Head, code: HeadCode) => found(head, code).map(({ network }) => network);

  test('is told to be too small by those who would not show it', () => {
    expect(about(sized(400, 300), 'picture-small')).toEqual(['facebook', 'linkedin', 'slack']);
    expect(about(sized(90, 90), 'picture-tiny')).toEqual(['facebook', 'whatsapp']);
    expect(about(sized(1200, 630), 'picture-small')).toEqual([]);
  });

  test('is told to be too large, upright, wordless, unsized or undrawable', () => {
    expect(about(sized(6000, 3000), 'picture-huge')).toEqual(['x']);
    expect(codes(sized(1200, 1600))).toContain('picture-portrait');
    expect(codes(withTags({ 'og:image:alt': null, 'twitter:image:alt': null }))).toContain('picture-alt-missing');
    expect(codes(withTags({ 'og:image:width': null }))).toContain('picture-size-unknown');
    expect(codes(withTags({ 'og:image:type': 'image/svg+xml' }))).toContain('picture-type');
  });
});

describe('tags', () => {
  const plus = (...tags: Head['tags']): Head => ({ ...good(), tags: [...good().tags, ...tags] });

  test.each([
    ['name= for OpenGraph', plus(meta({ name: 'og:video', content: 'https://a.example/v.mp4' })), 'wrong-attribute'],
    ['a relative picture', withTags({ 'og:image': '/uploads/p1.jpg' }), 'relative-address'],
    ['two descriptions', plus(meta({ name: 'description', content: 'Another one.' })), 'description-repeated'],
    ['two addresses', withTags({ 'og:url': 'https://elsewhere.example/' }), 'canonical-differs'],
    ['an empty tag', withTags({ 'og:site_name': ' ' }), 'empty-tag'],
    [
      'a width before its picture',
      { ...good(), tags: [meta({ property: 'og:image:width', content: '1200' }), ...good().tags] },
      'picture-order',
    ],
    ['a width after something else', plus(meta({ property: 'og:image:width', content: '1200' })), 'picture-order'],
    ['an unknown type', withTags({ 'og:type': 'evnt' }), 'type-unknown'],
    ['a language with a hyphen', withTags({ 'og:locale': 'en-GB' }), 'locale-wrong'],
    ['no card', withTags({ 'twitter:card': null }), 'required-tag-missing'],
    ['a handle without its server', withTags({ 'fediverse:creator': '@ines' }), 'creator-wrong'],
    ['two titles', plus({ tag: 'title', attrs: {}, content: 'Again' }), 'title-repeated'],
  ] as const)('with %s are told', (_case, head, code) => {
    expect(codes(good())).not.toContain(code);
    expect(codes(head)).toContain(code);
  });

  test('that only the browser of the page follows may be short', () => {
    const link = (rel: string) => plus({ tag: 'link', attrs: { rel, href: '/hub/assets/hub.css' } });
    expect(codes(link('stylesheet'))).not.toContain('relative-address');
    expect(codes(link('alternate'))).toContain('relative-address');
  });

  test('that name translations must name the page too', () => {
    const alternate = (hreflang: string) => ({
      tag: 'link' as const,
      attrs: { rel: 'alternate', hreflang, href: `https://atelier.example/${hreflang}` },
    });
    expect(codes(plus(alternate('fr')))).toContain('language-self-missing');
    expect(codes(plus(alternate('fr_FR')))).toContain('language-wrong');
  });
});

describe('structured data', () => {
  const event = {
    '@type': 'Event',
    '@id': 'https://a.example/#event',
    name: 'Fair',
    startDate: '2026-12-12T18:30:00+01:00',
    location: { '@type': 'Place', name: 'Hall', address: 'Lyon' },
  };

  test('that is complete has nothing wrong', () => {
    expect(codes(graphOf(event))).not.toContain('property-required');
    expect(checkHead(graphOf(event)).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each([
    ['a bare status', { ...event, eventStatus: 'Scheduled' }, 'value-not-iri'],
    ['a day of another country', { ...event, startDate: '12/07/2026' }, 'date-wrong'],
    ['a time without a zone', { ...event, startDate: '2026-12-12T18:30' }, 'date-no-offset'],
    ['an end before its start', { ...event, endDate: '2026-12-12T17:30:00+01:00' }, 'date-order'],
    ['a price alone', { ...event, offers: [{ '@type': 'Offer', price: 12 }] }, 'currency-missing'],
    ['a reference to nothing', { ...event, organizer: { '@id': '#nobody' } }, 'reference-dangling'],
    ['a relative address', { ...event, url: '/fair' }, 'graph-address-relative'],
    ['nothing in a place', { ...event, performer: null }, 'graph-value-empty'],
    ['no place', { ...event, location: undefined }, 'property-required'],
    ['an unknown contract', { '@type': 'JobPosting', employmentType: ['CDI'] }, 'value-unknown'],
    [
      'a description that is the title',
      { '@type': 'JobPosting', title: 'Cook', description: '<p>Cook</p>' },
      'job-words-repeat-title',
    ],
    [
      'steps out of order',
      {
        '@type': 'BreadcrumbList',
        itemListElement: [{ '@type': 'ListItem', position: 2, name: 'x', item: 'https://a.example' }],
      },
      'positions-wrong',
    ],
    ['a picture without its address', { '@type': 'ImageObject', name: 'x' }, 'property-required'],
    ['a film without a picture', { '@type': 'VideoObject', name: 'x', uploadDate: '2026-01-01' }, 'property-required'],
  ] as const)('with %s is told', (_case, node, code) => {
    expect(codes(graphOf(JSON.parse(JSON.stringify(node))))).toContain(code);
  });

  test('follows references to what a rule asks for', () => {
    const job = { '@type': 'JobPosting', hiringOrganization: { '@id': '#us' } };
    const us = { '@type': 'Organization', '@id': '#us', name: 'Us' };
    const lacking = (head: CheckedHead) => found(head, 'property-required').map(({ data }) => data.property);
    expect(lacking(graphOf(job, us))).not.toContain('hiringOrganization.name');
    expect(lacking(graphOf(job, { ...us, name: undefined }))).toContain('hiringOrganization.name');
  });

  test('names the field that heals it', () => {
    const [lack] = found(graphOf({ ...event, location: undefined }), 'property-required');
    expect(lack).toMatchObject({
      level: 'error',
      network: 'google',
      field: 'place',
      data: { type: 'Event', property: 'location' },
    });
  });
});

describe('the preview', () => {
  test('of each network shows what that network shows', () => {
    const previews = previewHead(good(itemsByKind.event));
    const of = (network: string) => previews.find((one) => one.network === network);
    expect(of('facebook')).toMatchObject({
      look: 'large',
      title: 'Repair evening',
      site: 'atelier.example',
      picture: { alt: 'Two people mending a wheel' },
    });
    expect(of('google')).toMatchObject({ look: 'text', title: 'Repair evening · Atelier Roue Libre', picture: null });
    expect(of('slack')?.facts.map(({ label }) => label)).toEqual(['When', 'Where']);
    expect(of('discord')?.facts).toEqual([]);
  });

  test('is small where the picture is, and bare without one', () => {
    const small = withTags({ 'og:image:width': '320', 'og:image:height': '320' });
    expect(previewHead(small).find(({ network }) => network === 'linkedin')?.look).toBe('small');
    const bare = withTags({ 'og:image': null, 'twitter:image': null });
    for (const { look, picture } of previewHead(bare)) expect([look, picture]).toEqual(['text', null]);
  });
});

describe('the words', () => {
  const placeholders = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];

  test.each(Object.keys(EN) as HeadCode[])('for %s name the same things in both languages', (code) => {
    expect(placeholders(FR[code])).toEqual(placeholders(EN[code]));
  });

  test('say a finding with all that it names', () => {
    const head = graphOf({ '@type': 'Event', name: 'x', startDate: 'soon' });
    for (const finding of [...checkHead(head), ...checkHead(withTags({ 'og:image': null, 'twitter:image': null }))]) {
      for (const language of ['en', 'fr', 'de']) expect(headText(finding, language)).not.toMatch(/[{}]/);
    }
  });

  test('are spaced as French is', () => {
    const finding = { code: 'title-missing' as const, data: {} };
    expect(headText(finding, 'fr')).toBe('Pas de titre\u00a0: rien ne dit de quoi parle la page.');
  });
});
