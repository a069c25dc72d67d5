import fc from 'fast-check';
import { pathKey, type RedirectGround, readRedirects, writeRedirects } from '../../../../../server/src/features/pages';

const GROUND: RedirectGround = { publicUrl: 'https://www.example.org', reserved: ['admin', 'api'] };
const read = (csv: string) => readRedirects(csv, GROUND);
const rows = (...lines: string[]) => read(['from,to,status', ...lines].join('\n'));

test('a row without a status is for ever, one without a target is gone', () => {
  expect(rows('/about.html,/hub/en/info/about,', '/old,,')).toEqual({
    redirects: [
      { from: '/about.html', to: '/hub/en/info/about', status: 301 },
      { from: '/old', to: null, status: 410 },
    ],
    problems: [],
    warnings: [],
  });
});

test('addresses of this site are paths, others stay whole', () => {
  const { redirects } = rows(
    'https://www.example.org/a,https://www.example.org/b,301',
    '/c,https://jobs.example.com/x?y=1,302',
  );
  expect(redirects).toEqual([
    { from: '/a', to: '/b', status: 301 },
    { from: '/c', to: 'https://jobs.example.com/x?y=1', status: 302 },
  ]);
});

describe('where a proxy takes a path off the public address', () => {
  const under = (...lines: string[]) =>
    readRedirects(['from,to', ...lines].join('\n'), { ...GROUND, publicUrl: 'https://www.example.org/community' });

  test.each([
    ['/community/a.html,/community/hub/en', '/a.html', '/hub/en'],
    ['/a.html,/hub/en', '/a.html', '/hub/en'],
    ['https://www.example.org/community/a.html,https://www.example.org/community/hub/en', '/a.html', '/hub/en'],
    ['https://www.example.org/a.html,https://www.example.org/shop', '/a.html', 'https://www.example.org/shop'],
    ['/community-2019,/community?x=1', '/community-2019', '/?x=1'],
  ])('%s is read with and without it', (line, from, to) => {
    expect(under(line)).toEqual({ redirects: [{ from, to, status: 301 }], problems: [], warnings: [] });
  });

  test('both spellings are one address, and nothing of Strapi is taken over', () => {
    expect(under('/a,/x', '/community/a,/y').problems).toEqual([
      { line: 3, field: 'from', message: expect.stringContaining('line 2') },
    ]);
    for (const line of ['/community,/x', '/community/admin,/x', 'https://www.example.org/community,/x']) {
      expect(under(line).problems).toMatchObject([{ line: 2, field: 'from' }]);
    }
  });
});

test.each([
  ['about.html,/x,', 'from', 'about.html is no address of this site'],
  ['https://elsewhere.example/a,/x,', 'from', 'is no address of this site'],
  ['//evil.example/a,/x,', 'from', 'is no address of this site'],
  ['/admin/login,/x,', 'from', '/admin is answered by Strapi itself'],
  ['/API/items,/x,', 'from', 'is answered by Strapi itself'],
  ['/,/x,', 'from', 'first page'],
  ['/./,/x,', 'from', 'first page'],
  ['/x/../admin,/x,', 'from', '/admin is answered by Strapi itself'],
  [',/x,', 'from', 'from is empty'],
  ['/a,http://elsewhere.example/,', 'to', 'must be a path from the root, or an address that starts with https://'],
  ['/a,javascript:alert(1),', 'to', 'must be a path'],
  ['/a,//evil.example/,', 'to', 'must be a path'],
  ['/a,,301', 'to', 'to is empty'],
  ['/a,/b,410', 'to', 'leave to empty'],
  ['/a,/b,307', 'status', '307 is no status'],
  ['/a,/a/,', 'to', '/a leads to itself'],
])('%s is refused at %s: %s', (line, field, words) => {
  const { redirects, problems } = rows(line);
  expect(redirects).toEqual([]);
  expect(problems).toEqual([{ line: 2, field, message: expect.stringContaining(words) }]);
});

test('two spellings of one address are one address', () => {
  const { problems } = rows('/caf%C3%A9/,/x,', '/café,/y,');
  expect(problems).toEqual([{ line: 3, field: 'from', message: expect.stringContaining('line 2') }]);
});

test('a chain is led straight to its end, and says so', () => {
  const { redirects, warnings, problems } = rows('/a,/b,', '/b,/c,', '/c,https://x.example/,302', '/d,/e,', '/e,,410');
  expect(problems).toEqual([]);
  expect(redirects.map(({ from, to, status }) => [from, to, status])).toEqual([
    ['/a', 'https://x.example/', 301],
    ['/b', 'https://x.example/', 301],
    ['/c', 'https://x.example/', 302],
    ['/d', null, 410],
    ['/e', null, 410],
  ]);
  expect(warnings.map(({ line }) => line)).toEqual([2, 3, 5]);
});

test('a circle is refused with its line', () => {
  const { problems } = rows('/a,/b,', '/b,/c,', '/c,/a,');
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [2, 'to'],
    [3, 'to'],
    [4, 'to'],
  ]);
});

test('a file without its header, or with foreign columns, says which it wants', () => {
  expect(read('/a,/b').problems).toEqual([
    { line: 1, field: 'file', message: expect.stringContaining('from,to,status') },
  ]);
  expect(read('from,to,hits\n/a,/b,3').problems[0]?.message).toContain('"hits"');
  expect(read('').problems[0]?.field).toBe('file');
});

test('semicolons and a byte order mark are read as spreadsheets write them', () => {
  expect(read('\uFEFFfrom;to;status\r\n/a;/b;302\r\n').redirects).toEqual([{ from: '/a', to: '/b', status: 302 }]);
});

test('whatever is written is read back the same', () => {
  const path = fc.webPath({ size: 'small' }).filter((text) => text.length > 2 && !text.startsWith('//'));
  fc.assert(
    fc.property(fc.uniqueArray(path, { selector: pathKey, maxLength: 20 }), (paths) => {
      const file = writeRedirects(paths.map((from) => ({ from, to: 'https://x.example/', status: 301 })));
      const { redirects, problems } = read(file);
      const kept = paths.filter(
        (from) => !['admin', 'api'].includes(pathKey(from).split(/[/?]/)[1]?.toLowerCase() ?? ''),
      );
      expect(redirects.map(({ from }) => from)).toEqual(kept.filter((from) => pathKey(from) !== '/'));
      expect(redirects.length + problems.length).toBe(paths.length);
    }),
  );
});
