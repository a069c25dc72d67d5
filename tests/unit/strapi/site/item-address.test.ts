import { createUrls } from '../../../../server/src/features/pages';
import { readItemAddress } from '../../../../server/src/strapi/site/feeds/item-address';
import { urls } from '../../../fixtures/views';

const LOCALES = ['en', 'fr'];
const EVENING = { kind: 'event', locale: 'fr', slug: 'soirée' };

describe('the item of an address', () => {
  it('is found on the hub, renamed segments and escapes included', () => {
    const address = readItemAddress(urls, LOCALES, urls.item('event', 'fr', 'soirée'));
    expect(address).toMatchObject(EVENING);
  });

  it('is found on the front end that has the pages', () => {
    const elsewhere = createUrls({
      ...urls.settings,
      pageAddress: 'https://www.example.org/:locale/:kinds/:slug.html',
    });
    expect(readItemAddress(elsewhere, LOCALES, elsewhere.item('event', 'fr', 'soirée'))).toEqual(EVENING);
    expect(readItemAddress(elsewhere, LOCALES, `${elsewhere.item('event', 'fr', 'soirée')}?utm=x`)).toEqual(EVENING);
    expect(readItemAddress(elsewhere, LOCALES, 'https://wwwXexample.org/fr/evenements/a.html')).toBeNull();
  });

  it.each([
    'https://elsewhere.example/hub/fr/evenements/a',
    'https://atelier.example.evil.example/hub/fr/evenements/a',
    'https://atelier.example/hub/fr',
    'https://atelier.example/hub/fr/evenements',
    'https://atelier.example/admin',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://127.0.0.1/hub/fr/evenements/a',
    '%',
  ])('is none at %s', (url) => {
    expect(readItemAddress(urls, LOCALES, url)).toBeNull();
  });
});
