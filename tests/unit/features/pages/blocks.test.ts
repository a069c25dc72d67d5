import type { Json } from '../../../../server/src/core/json';
import { blocksToHtml, blocksToText, cleanBlocks, cleanHref } from '../../../../server/src/features/pages';

const addresses = { file: (url: string) => `https://f.example${url}`, link: (url: string) => url };
const html = (...blocks: Json[]) => blocksToHtml(cleanBlocks(blocks), addresses);
const text = (...blocks: Json[]) => blocksToText(cleanBlocks(blocks));
const t = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });
const p = (...children: Json[]) => ({ type: 'paragraph', children });
const item = (value: string) => ({ type: 'list-item', children: [t(value)] });
const link = (url: string, value = 'here') => ({ type: 'link', url, children: [t(value)] });

test.each([
  ['a paragraph', p(t('Hello')), '<p>Hello</p>'],
  ['a line break', p(t('a\nb')), '<p>a<br>b</p>'],
  ['an empty paragraph', p(t('')), ''],
  ['marks', p(t('x', { bold: true, italic: true })), '<p><strong><em>x</em></strong></p>'],
  [
    'all marks',
    p(t('x', { bold: true, italic: true, underline: true, strikethrough: true, code: true })),
    '<p><strong><em><u><s><code>x</code></s></u></em></strong></p>',
  ],
  ['a heading of level 1, because the title has it', { type: 'heading', level: 1, children: [t('T')] }, '<h2>T</h2>'],
  ['a heading of level 4', { type: 'heading', level: 4, children: [t('T')] }, '<h4>T</h4>'],
  ['a quote', { type: 'quote', children: [t('Q')] }, '<blockquote><p>Q</p></blockquote>'],
  ['code', { type: 'code', children: [t('if (a < b) {\n}')] }, '<pre><code>if (a &lt; b) {\n}</code></pre>'],
  ['a link', p(link('https://a.example/?x=1&y=2')), '<p><a href="https://a.example/?x=1&amp;y=2">here</a></p>'],
  [
    'a list in a list, inside the item before it',
    {
      type: 'list',
      format: 'ordered',
      children: [item('a'), { type: 'list', format: 'unordered', children: [item('b')] }, item('c')],
    },
    '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
  ],
  [
    'a picture',
    {
      type: 'image',
      image: { url: '/u/a.jpg', alternativeText: 'A "tree"', caption: 'C', width: 40, height: 30 },
      children: [],
    },
    '<figure><img src="https://f.example/u/a.jpg" alt="A &quot;tree&quot;" width="40" height="30" loading="lazy" decoding="async"><figcaption>C</figcaption></figure>',
  ],
  ['a block nobody knows, by its text', { type: 'embed', html: '<script>', children: [t('kept')] }, '<p>kept</p>'],
] as [string, Json, string][])('writes %s', (_name, block, expected) => {
  expect(html(block)).toBe(expected);
});

test('text of people never becomes markup', () => {
  const hostile = `</p><script>alert("1")</script>'&\u0000`;
  expect(html(p(t(hostile)), { type: 'code', children: [t(hostile)] }, { type: 'quote', children: [t(hostile)] })).toBe(
    ['<p>', '<pre><code>', '<blockquote><p>']
      .map((open) => `${open}&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;`)
      .map((line, index) => line + ['</p>', '</code></pre>', '</p></blockquote>'][index])
      .join('\n'),
  );
});

describe('links', () => {
  test.each([
    'https://a.example/x',
    'http://a.example',
    'mailto:a@b.example',
    'tel:+33400000000',
    '/hub/en/events',
    'page?x=1#y',
    '#part',
  ])('%s may stand', (address) => {
    expect(cleanHref(address)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://a.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://',
    '',
  ])('%j may not', (address) => {
    expect(cleanHref(address)).toBeNull();
  });

  test('that may not stand leave their words behind', () => {
    expect(html(p(t('Click '), link('javascript:alert(1)')))).toBe('<p>Click here</p>');
  });

  test('cannot break out of their attribute', () => {
    expect(html(p(link('/x" onclick="alert(1)')))).toBe('<p><a href="/x&quot; onclick=&quot;alert(1)">here</a></p>');
  });
});

test('a picture with an unsafe address is left out', () => {
  expect(html({ type: 'image', image: { url: 'javascript:x' }, children: [] })).toBe('');
});

test('anything at all can be given without an exception', () => {
  const odd: Json[] = [
    null,
    1,
    'x',
    [],
    {},
    { type: 'list' },
    { type: 'image' },
    { type: 'paragraph', children: 'no' },
  ];
  expect(html(...odd)).toMatch(/^(\s|<ul><\/ul>)*$/);
  expect(cleanBlocks(null)).toEqual([]);
});

test('plain text keeps lines, list dashes and the words of links', () => {
  const list = {
    type: 'list',
    format: 'unordered',
    children: [item('a'), { type: 'list', format: 'ordered', children: [item('b')] }],
  };
  expect(text(p(t('One '), link('https://a.example', 'two')), p(t('')), list)).toBe('One two\n- a\n  - b');
});
