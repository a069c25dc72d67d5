import { findLinks, shortLink } from '../../../../server/src/channels/kit';

const urls = (text: string) => findLinks(text).map(({ url }) => url);

describe('findLinks', () => {
  it.each([
    ['a plain link', 'See https://hub.example.org/go/k1 today', ['https://hub.example.org/go/k1']],
    ['no full stop at the end', 'See https://hub.example.org/go/k1.', ['https://hub.example.org/go/k1']],
    ['no closing bracket', '(https://hub.example.org/go/k1)', ['https://hub.example.org/go/k1']],
    [
      'balanced brackets',
      'https://en.wikipedia.org/wiki/Bench_(tool) here',
      ['https://en.wikipedia.org/wiki/Bench_(tool)'],
    ],
    ['a query and a fragment', 'https://a.org/x?y=1&z=2#top!', ['https://a.org/x?y=1&z=2#top']],
    ['a port on this machine', 'http://localhost:1337/hub/go/k1', ['http://localhost:1337/hub/go/k1']],
    ['letters of any language in the host', 'https://café.fr/go/k1', ['https://café.fr/go/k1']],
    ['nothing without a scheme', 'hub.example.org and www.example.org', []],
    ['nothing glued to a word', 'xhttps://a.org', []],
    ['nothing but http', 'javascript:alert(1) ftp://a.org', []],
    ['two links', 'https://a.org https://b.org/', ['https://a.org', 'https://b.org/']],
  ])('finds %s', (_name, text, expected) => {
    expect(urls(text)).toEqual(expected);
  });

  it('tells where each link stands', () => {
    const text = '👩‍🔧 https://a.org/x!';
    const [link] = findLinks(text);
    expect(text.slice(link?.start, link?.end)).toBe('https://a.org/x');
  });
});

describe('findLinks in a process that runs for long', () => {
  it('goes on finding links with accents', () => {
    // Node's own URL.canParse stops doing so once it is optimised.
    const found = Array.from({ length: 30_000 }, () => findLinks('https://café.fr/go/k1').length);
    expect(found.every((count) => count === 1)).toBe(true);
  });
});

describe('shortLink', () => {
  it.each([
    ['https://hub.example.org/', 16, 'hub.example.org'],
    ['https://hub.example.org/go/k1', 16, 'hub.example.org/go/k1'],
    ['https://hub.example.org/hub/go/k7x2m4p9q1rs', 16, 'hub.example.org/hub/go/k7x2m4p…'],
    ['http://localhost:1337?q=1', 16, 'localhost:1337?q=1'],
  ])('shows %s within %i characters of path', (url, path, shown) => {
    expect(shortLink(url, path)).toBe(shown);
  });
});
