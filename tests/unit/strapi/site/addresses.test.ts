import { queryIn } from '../../../../server/src/strapi/site/addresses';
import { urls } from '../../../fixtures/views';

describe('the query of an address', () => {
  test('is read as a route would read it', () => {
    const asked = `${urls.month('fr', '2026-12')}&tag=a&tag=b%20c&when=`;
    expect(queryIn(urls, asked)).toEqual({ month: '2026-12', tag: ['a', 'b c'], when: '' });
    expect(queryIn(urls, '/hub/en?q=x')).toEqual({ q: 'x' });
  });

  test('is empty where there is none', () => {
    expect(queryIn(urls, urls.home('en'))).toEqual({});
    expect(queryIn(urls, 'https://[')).toEqual({});
  });
});
