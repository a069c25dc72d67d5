import type { SourceConsent, SourceItem } from '../../../../server/src/features/catalog';
import { createUrls, type ItemView, toItemView, toSummaryView } from '../../../../server/src/features/pages';
import {
  albumItem,
  eventItem,
  file,
  itemsByKind,
  jobItem,
  newsItem,
  photo,
  storeItem,
  trainingItem,
} from '../../../fixtures/source-items';
import { brandView, joins, NOW, pageOf, urls, viewOf } from '../../../fixtures/views';

function view<K extends ItemView['kind']>(kind: K, item: SourceItem, now = NOW): Extract<ItemView, { kind: K }> {
  const found = viewOf(item, now);
  if (found.kind !== kind) throw new Error(found.kind);
  return found as Extract<ItemView, { kind: K }>;
}

test.each(Object.entries(itemsByKind))('%s has an absolute address and no file id left', (_kind, item) => {
  const found = viewOf(item);
  expect(found.url).toMatch(/^https:\/\/atelier\.example\/hub\/en\//);
  expect(JSON.stringify(found)).not.toMatch(/"fileId"|"showUntil"|"\/uploads/);
});

test('pictures come with address, size, credit and renditions from small to large', () => {
  expect(view('album', albumItem()).facts.photos[0]).toEqual({
    id: 20,
    url: 'https://atelier.example/uploads/p20.jpg',
    width: 1600,
    height: 900,
    mime: 'image/jpeg',
    alt: 'Children planting a tree',
    caption: 'First tree',
    creator: 'Jo Vidal',
    credit: 'Jo Vidal / Atelier',
    copyright: '© 2026 Atelier',
    licence: 'CC-BY-4.0',
    licencePage: 'https://atelier.example/licence',
    formats: [
      { name: 'small', url: 'https://atelier.example/uploads/small_p20.jpg', width: 500, height: 281 },
      { name: 'large', url: 'https://atelier.example/uploads/large_p20.jpg', width: 1000, height: 563 },
    ],
    focalPoint: null,
  });
});

test('a picture goes the day after its consents end, without anything being rebuilt', () => {
  const consents: SourceConsent[] = [{ person: 'Ana', state: 'granted', scope: ['hub'], until: '2026-11-20' }];
  const item = albumItem({ photos: [photo({ people: true, consents })] });
  const on = (day: string) => view('album', item, new Date(`${day}T12:00:00Z`)).facts.photos.length;
  expect([on('2026-11-20'), on('2026-11-21')]).toEqual([1, 0]);
});

test('a picture whose file is gone leaves no hole', () => {
  const found = view(
    'album',
    albumItem({ photos: [photo({ image: file(999) }), photo({ image: file(21) })], cover: file(998) }),
  );
  expect(found.facts.photos.map((picture) => picture.id)).toEqual([21]);
  expect(found.cover).toBeNull();
});

test('stores are joined with their address wherever they stand', () => {
  const store = {
    documentId: 'store1',
    title: 'Lyon Confluence',
    url: 'https://atelier.example/hub/en/stores/lyon-confluence',
  };
  expect(view('event', eventItem({ store: { documentId: 'store1' } })).store).toMatchObject(store);
  expect(view('training', trainingItem()).facts.sessions[0]?.store).toMatchObject(store);
  expect(view('job', jobItem()).facts.locations[0]?.store).toMatchObject(store);
});

test('a store that is not public is no store', () => {
  expect(view('event', eventItem({ store: { documentId: 'draft' } })).store).toBeNull();
});

test('a text comes as blocks, as HTML and as words, with absolute addresses', () => {
  const body = [
    { type: 'paragraph', children: [{ type: 'link', url: '/shop', children: [{ type: 'text', text: 'Shop' }] }] },
    { type: 'image', image: { url: '/uploads/x.jpg', alternativeText: 'X', width: 4, height: 3 }, children: [] },
  ];
  const found = view('news', newsItem({ body })).body;
  expect(found.html).toContain('<a href="https://atelier.example/shop">Shop</a>');
  expect(found.html).toContain('src="https://atelier.example/uploads/x.jpg"');
  expect(found.blocks[1]).toMatchObject({ image: { url: 'https://atelier.example/uploads/x.jpg' } });
  expect(found.text).toBe('Shop');
});

test('a stored page that someone tampered with is cleaned again', () => {
  const page = pageOf(newsItem());
  const body = [
    { type: 'paragraph', children: [{ type: 'link', url: 'javascript:x', children: [{ type: 'text', text: 'y' }] }] },
  ];
  expect(toItemView({ ...page, body }, joins, urls, NOW).body.html).toBe('<p>y</p>');
});

test('time decides what is past, closed and next', () => {
  expect(view('event', eventItem()).moment).toMatchObject({
    past: false,
    closed: false,
    nextStart: '2026-12-12T17:30:00.000Z',
    next: { subject: '', startsAt: '2026-12-12T18:30:00+01:00' },
  });
  expect(view('event', eventItem(), new Date('2027-01-01T00:00:00Z')).moment).toMatchObject({
    past: true,
    nextStart: null,
  });
  expect(view('job', jobItem(), new Date('2027-02-01T00:00:00Z')).moment.closed).toBe(true);
  expect(view('training', trainingItem(), new Date('2026-12-20T00:00:00Z')).moment.nextStart).toBe(
    '2027-01-09T09:00:00.000Z',
  );
});

test('a summary is the item without its long parts', () => {
  const summary = toSummaryView(pageOf(storeItem()), joins, urls, NOW);
  expect(Object.keys(summary)).not.toEqual(expect.arrayContaining(['body']));
  expect(viewOf(storeItem())).toMatchObject(JSON.parse(JSON.stringify(summary)));
});

test('a video plays from its file, else from its address', () => {
  const video = { file: file(22), url: 'https://v.example/1', poster: file(1), captions: null };
  const played = (over: object) => view('news', newsItem({ video: { ...video, ...over } })).video?.url;
  expect(played({})).toBe('https://atelier.example/uploads/p22.jpg');
  expect(played({ file: file(999) })).toBe('https://v.example/1');
  expect(played({ file: null })).toBe('https://v.example/1');
});

test('the brand speaks the language of the page', () => {
  expect(brandView('fr')).toMatchObject({
    tagline: 'Des vélos qui durent',
    url: 'https://atelier.example/hub/fr',
    menu: [],
  });
  expect(brandView('en')).toMatchObject({
    tagline: 'Bikes that last',
    primaryColor: '#0b6e4f',
    hashtags: ['RoueLibre'],
  });
  expect(brandView('fr-CA').tagline).toBe('Des vélos qui durent');
  expect(brandView('de').tagline).toBe('Bikes that last');
});

test('another front end can own the addresses', () => {
  const outside = createUrls({ ...urls.settings, pageAddress: 'https://www.example.org/:locale/:kinds/:slug' });
  expect(toItemView(pageOf(eventItem({ locale: 'fr' })), joins, outside, NOW).url).toBe(
    'https://www.example.org/fr/evenements/repair-evening',
  );
});
