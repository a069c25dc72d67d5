/** Strapi's blocks, as far as the demo writes them. */
export type Inline = { type: 'text'; text: string; bold?: true } | { type: 'link'; url: string; children: Inline[] };
export type Block =
  | { type: 'paragraph' | 'quote'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3; children: Inline[] }
  | { type: 'list'; format: 'unordered' | 'ordered'; children: { type: 'list-item'; children: Inline[] }[] };

/**
 * Blocks from plain lines: `## ` and `### ` headings, `- ` and `1. ` lists, `> ` quotes, the rest
 * paragraphs; inside them `**bold**` and `[words](address)`.
 */
export function blocks(text: string): Block[] {
  const result: Block[] = [];
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue;
    const item = /^(- |\d+\. )(.*)$/.exec(line);
    const last = result.at(-1);
    if (item) {
      const format = item[1] === '- ' ? 'unordered' : 'ordered';
      const entry = { type: 'list-item' as const, children: inline(item[2] ?? '') };
      if (last?.type === 'list' && last.format === format) last.children.push(entry);
      else result.push({ type: 'list', format, children: [entry] });
    } else if (line.startsWith('### ')) result.push({ type: 'heading', level: 3, children: inline(line.slice(4)) });
    else if (line.startsWith('## ')) result.push({ type: 'heading', level: 2, children: inline(line.slice(3)) });
    else if (line.startsWith('> ')) result.push({ type: 'quote', children: inline(line.slice(2)) });
    else result.push({ type: 'paragraph', children: inline(line) });
  }
  return result;
}

function inline(text: string): Inline[] {
  const parts: Inline[] = [];
  const pattern = /\*\*(.+?)\*\*|\[(.+?)\]\((.+?)\)/g;
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push({ type: 'text', text: text.slice(from, match.index) });
    const [whole, bold, words, url] = match;
    if (bold) parts.push({ type: 'text', text: bold, bold: true });
    else parts.push({ type: 'link', url: url ?? '', children: [{ type: 'text', text: words ?? '' }] });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push({ type: 'text', text: text.slice(from) });
  return parts;
}
