import { urls } from '../../../fixtures/views';

test('the same filters are one address of a feed, in whatever order they come', () => {
  const asked = { tag: 'vélo', locale: 'fr', kind: 'event' };
  expect(urls.feed('feed.xml', asked)).toMatch(/\/feed\.xml\?kind=event&locale=fr&tag=v%C3%A9lo$/);
  expect(urls.feed('feed.xml', Object.fromEntries(Object.entries(asked).reverse()))).toBe(urls.feed('feed.xml', asked));
});
