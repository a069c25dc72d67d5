import type { Json } from '../../core/json';

/**
 * Text of a type that knows no blocks, as Strapi blocks. Empty lines part paragraphs; a single line
 * break stays one.
 */
export function textToBlocks(text: string): Json[] {
  return parts(text).map((part) => paragraph([{ type: 'text', text: part }]));
}

/**
 * Markdown as Strapi's rich text field writes it, as blocks: headings, lists of one level, quotes,
 * code, bold, italic and links. Everything else stays the text that it is; HTML is shown, never run.
 */
export function markdownToBlocks(markdown: string): Json[] {
  const blocks: Json[] = [];
  for (const section of markdown.replace(/\r\n?/g, '\n').split(/^(```[^\n]*\n[\s\S]*?\n```)$/m)) {
    const code = /^```([^\n]*)\n([\s\S]*?)\n```$/.exec(section);
    if (code)
      blocks.push({
        type: 'code',
        language: code[1]?.trim() || null,
        children: [{ type: 'text', text: code[2] ?? '' }],
      });
    else blocks.push(...parts(section).flatMap(markdownPart));
  }
  return blocks;
}

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const BULLET = /^\s*[-*+]\s+/;
const NUMBER = /^\s*\d{1,9}[.)]\s+/;
const QUOTE = /^\s*>\s?/;

/** Lines of one part, which may change from heading to list to text without an empty line between. */
function markdownPart(part: string): Json[] {
  const blocks: Json[] = [];
  let lines: string[] = [];
  let kind: LineKind = 'text';
  const flush = () => {
    if (lines.length > 0) blocks.push(blockOf(kind, lines));
    lines = [];
  };
  for (const line of part.split('\n')) {
    const next = kindOf(line);
    if (next !== kind || next === 'heading') flush();
    kind = next;
    lines.push(line);
  }
  flush();
  return blocks;
}

type LineKind = 'heading' | 'bullets' | 'numbers' | 'quote' | 'text';

function kindOf(line: string): LineKind {
  if (HEADING.test(line)) return 'heading';
  if (BULLET.test(line)) return 'bullets';
  if (NUMBER.test(line)) return 'numbers';
  return QUOTE.test(line) ? 'quote' : 'text';
}

function blockOf(kind: LineKind, lines: readonly string[]): Json {
  switch (kind) {
    case 'heading': {
      const [, marks = '#', words = ''] = HEADING.exec(lines[0] ?? '') ?? [];
      return { type: 'heading', level: marks.length, children: inlines(words) };
    }
    case 'bullets':
      return list('unordered', lines, BULLET);
    case 'numbers':
      return list('ordered', lines, NUMBER);
    case 'quote':
      return { type: 'quote', children: inlines(lines.map((line) => line.replace(QUOTE, '')).join('\n')) };
    case 'text':
      return paragraph(inlines(lines.join('\n')));
  }
}

function list(format: 'ordered' | 'unordered', lines: readonly string[], mark: RegExp): Json {
  const children = lines.map((line) => ({ type: 'list-item', children: inlines(line.replace(mark, '')) }));
  return { type: 'list', format, children };
}

/** Bounded, so that no text makes them slow: a mark that is not closed in reach is a character. */
const INLINE =
  /\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)|\*\*([^*\n]{1,1000})\*\*|(?<![\w*])[*_](?=\S)([^*_\n]{1,1000})(?<=\S)[*_](?![\w*])|`([^`\n]{1,500})`/g;

function inlines(words: string): Json[] {
  const nodes: Json[] = [];
  let from = 0;
  for (const found of words.matchAll(INLINE)) {
    const [whole, label, url, bold, italic, code] = found;
    if (found.index > from) nodes.push({ type: 'text', text: words.slice(from, found.index) });
    if (label !== undefined && url !== undefined)
      nodes.push({ type: 'link', url, children: [{ type: 'text', text: label }] });
    else if (bold !== undefined) nodes.push({ type: 'text', text: bold, bold: true });
    else if (italic !== undefined) nodes.push({ type: 'text', text: italic, italic: true });
    else if (code !== undefined) nodes.push({ type: 'text', text: code, code: true });
    from = found.index + whole.length;
  }
  if (from < words.length || nodes.length === 0) nodes.push({ type: 'text', text: words.slice(from) });
  return nodes;
}

function paragraph(children: Json[]): Json {
  return { type: 'paragraph', children };
}

function parts(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part.trim() !== '');
}
