import fc from 'fast-check';
import {
  blocksToHtml,
  blocksToText,
  cleanBlocks,
  markdownToBlocks,
  textToBlocks,
} from '../../../../server/src/features/pages';

const plain = { file: (url: string) => url, link: (url: string) => url };
const html = (blocks: ReturnType<typeof textToBlocks>) => blocksToHtml(cleanBlocks(blocks), plain);

describe('plain text as blocks', () => {
  it('parts paragraphs at empty lines and keeps single line breaks', () => {
    const [first, second, ...rest] = textToBlocks('One\r\ntwo\r\n\r\n\r\nThree  ');
    expect(first).toEqual({ type: 'paragraph', children: [{ type: 'text', text: 'One\ntwo' }] });
    expect(second).toEqual({ type: 'paragraph', children: [{ type: 'text', text: 'Three' }] });
    expect(rest).toEqual([]);
  });

  it('makes no block of nothing, and no mark-up of signs', () => {
    expect(textToBlocks(' \n\n ')).toEqual([]);
    expect(html(textToBlocks('# not a heading <b>'))).toBe('<p># not a heading &lt;b&gt;</p>');
  });
});

describe('markdown as blocks', () => {
  it.each([
    ['## Why we meet ##', '<h2>Why we meet</h2>'],
    ['# A\ntext', '<h2>A</h2>\n<p>text</p>'],
    ['- one\n* two', '<ul><li>one</li><li>two</li></ul>'],
    ['1. one\n2) two', '<ol><li>one</li><li>two</li></ol>'],
    ['> said\n> twice', '<blockquote><p>said<br>twice</p></blockquote>'],
    ['**bold** and _slanted_ and `code`', '<p><strong>bold</strong> and <em>slanted</em> and <code>code</code></p>'],
    ['[us](https://a.example/b)', '<p><a href="https://a.example/b">us</a></p>'],
    ['[us](javascript:alert)', '<p>us</p>'],
    ['snake_case_name and 2 * 3 * 4', '<p>snake_case_name and 2 * 3 * 4</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['![alt](https://a.example/x.png)', '<p>!<a href="https://a.example/x.png">alt</a></p>'],
  ])('reads %s', (markdown, expected) => {
    expect(html(markdownToBlocks(markdown))).toBe(expected);
  });

  it('keeps code as it is written', () => {
    const [before, code, after] = markdownToBlocks('a\n\n```js\n# no heading\n\n**x**\n```\n\nb');
    expect(code).toEqual({ type: 'code', language: 'js', children: [{ type: 'text', text: '# no heading\n\n**x**' }] });
    expect([before, after]).toEqual(
      ['a', 'b'].map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
    );
  });

  it('never fails, and loses no word of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 20 }), (lines) => {
        const words = `start${lines.map((line) => line.replace(/[^a-z ]/gi, '')).join('\n')}end`;
        markdownToBlocks(lines.join('\n'));
        const text = blocksToText(cleanBlocks(markdownToBlocks(words)));
        expect(text.replace(/\s+/g, '')).toBe(words.replace(/\s+/g, ''));
      }),
    );
  });

  it('reads a hostile text in time that grows with its length only', () => {
    const hostile = `${'['.repeat(20_000)}${'**'.repeat(20_000)}${'`'.repeat(20_000)}`;
    expect(blocksToText(cleanBlocks(markdownToBlocks(hostile)))).toBe(hostile);
  });
});
