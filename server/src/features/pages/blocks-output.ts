import { escapeMarkup } from '../../core/escape';
import { unreachable } from '../../core/result';
import type { Block, ImageNode, InlineNode, LinkNode, ListItemNode, ListNode, TextNode } from './blocks';

/** How to make stored addresses absolute. */
export interface BlockAddresses {
  file(url: string): string;
  /** Of relative links; absolute ones are left alone. */
  link(url: string): string;
}

/** Safe HTML of cleaned blocks. Headings start at level 2, because the page's title is the only h1. */
export function blocksToHtml(blocks: readonly Block[], addresses: BlockAddresses): string {
  return blocks.map((block) => blockHtml(block, addresses)).join('\n');
}

/** Plain text of cleaned blocks: one paragraph a line, list items with a dash. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((line) => line !== '')
    .join('\n');
}

function blockHtml(block: Block, addresses: BlockAddresses): string {
  switch (block.type) {
    case 'paragraph':
      return wrapFilled('p', block.children, addresses);
    case 'heading':
      return wrapFilled(`h${Math.max(2, block.level)}`, block.children, addresses);
    case 'quote':
      return `<blockquote><p>${inlineHtml(block.children, addresses)}</p></blockquote>`;
    case 'code':
      return `<pre><code>${escapeMarkup(inlineText(block.children))}</code></pre>`;
    case 'list':
      return listHtml(block, addresses);
    case 'image':
      return imageHtml(block, addresses);
    default:
      return unreachable(block);
  }
}

/** Editors leave empty paragraphs behind as spacing: spacing is the stylesheet's work. */
function wrapFilled(tag: string, children: readonly InlineNode[], addresses: BlockAddresses): string {
  const html = inlineHtml(children, addresses);
  return html.trim() === '' ? '' : `<${tag}>${html}</${tag}>`;
}

function listHtml(list: ListNode, addresses: BlockAddresses): string {
  const tag = list.format === 'ordered' ? 'ol' : 'ul';
  return `<${tag}>${groupItems(list.children)
    .map(({ item, nested }) => {
      const inner = item ? inlineHtml(item.children, addresses) : '';
      return `<li>${inner}${nested.map((one) => listHtml(one, addresses)).join('')}</li>`;
    })
    .join('')}</${tag}>`;
}

/** Strapi writes a nested list beside the item it belongs to; HTML wants it inside. */
function groupItems(children: ListNode['children']): { item: ListItemNode | null; nested: ListNode[] }[] {
  const groups: { item: ListItemNode | null; nested: ListNode[] }[] = [];
  for (const child of children) {
    if (child.type === 'list-item') groups.push({ item: child, nested: [] });
    else if (groups.length === 0) groups.push({ item: null, nested: [child] });
    else groups.at(-1)?.nested.push(child);
  }
  return groups;
}

function imageHtml({ image }: ImageNode, addresses: BlockAddresses): string {
  const size = image.width > 0 && image.height > 0 ? ` width="${image.width}" height="${image.height}"` : '';
  const source = escapeMarkup(addresses.file(image.url));
  const img = `<img src="${source}" alt="${escapeMarkup(image.alternativeText)}"${size} loading="lazy" decoding="async">`;
  const caption = image.caption ? `<figcaption>${escapeMarkup(image.caption)}</figcaption>` : '';
  return `<figure>${img}${caption}</figure>`;
}

function inlineHtml(nodes: readonly InlineNode[], addresses: BlockAddresses): string {
  return nodes.map((node) => (node.type === 'link' ? linkHtml(node, addresses) : textHtml(node))).join('');
}

function linkHtml(link: LinkNode, addresses: BlockAddresses): string {
  const href = escapeMarkup(addresses.link(link.url));
  return `<a href="${href}">${link.children.map(textHtml).join('')}</a>`;
}

const MARK_TAGS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

function textHtml(node: TextNode): string {
  const plain = escapeMarkup(node.text).replace(/\r?\n/g, '<br>');
  return MARK_TAGS.reduce((html, [mark, tag]) => (node[mark] && html ? `<${tag}>${html}</${tag}>` : html), plain);
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return listText(block, '');
    case 'image':
      return block.image.caption ?? '';
    default:
      return inlineText(block.children).trim();
  }
}

function listText(list: ListNode, indent: string): string {
  return list.children
    .map((child) =>
      child.type === 'list' ? listText(child, `${indent}  `) : `${indent}- ${inlineText(child.children).trim()}`,
    )
    .join('\n');
}

function inlineText(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (node.type === 'link' ? inlineText(node.children) : node.text)).join('');
}
