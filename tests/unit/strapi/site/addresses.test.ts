import { createUrls } from '../../../../server/src/features/pages';
import { pathInHub, queryIn } from '../../../../server/src/strapi/site/addresses';
import { htmlElements } from '../../../fixtures/html-elements';
import { itemHtml } from '../../../fixtures/hub-pages';
import { newsItem } from '../../../fixtures/source-items';
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

describe('a path of the hub', () => {
  const under = createUrls({ ...urls.settings, publicUrl: 'https://www.example.org/community' });

  test('is found behind the base, and behind the path under which a proxy has Strapi', () => {
    expect(pathInHub(urls, urls.home('en'))).toBe('/en');
    expect(pathInHub(under, under.home('en'))).toBe('/en');
    expect(pathInHub(under, 'https://www.example.org/hub/en')).toBeNull();
    expect(pathInHub(under, '/hub/en')).toBe('/en');
  });

  test('is asked for by browsers under that path', () => {
    expect(under.path('/assets/hub.css')).toBe('/community/hub/assets/hub.css');
    expect(urls.path('/assets/hub.css')).toBe('/hub/assets/hub.css');
    const html = itemHtml(newsItem(), { urls: under });
    expect(htmlElements(html).flatMap(({ name, attrs }) => (name === 'link' ? [attrs.href ?? ''] : []))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/community\/hub\/assets\/hub\.\w+\.css$/)]),
    );
    expect(html).not.toMatch(/(href|src|action)="\/hub\//);
  });
});
