import type { Json } from '../../core/json';
import { cleanHref } from './safe-href';

/** One run of text with its marks. */
export interface TextNode {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strikethrough?: true;
  code?: true;
}
/** A link whose address is http, https, mailto, tel or relative. */
export interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
}
export type InlineNode = TextNode | LinkNode;

export interface ListNode {
  type: 'list';
  format: 'ordered' | 'unordered';
  children: (ListItemNode | ListNode)[];
}
export interface ListItemNode {
  type: 'list-item';
  children: InlineNode[];
}
/** A picture inside a text; `url` as stored, with its file's number where the store is private. */
export interface ImageNode {
  type: 'image';
  image: {
    url: string;
    alternativeText: string;
    caption: string | null;
    width: number;
    height: number;
    mime: string;
    fileId?: number;
  };
  children: InlineNode[];
}
export type Block =
  | { type: 'paragraph'; children: InlineNode[] }
  | { type: 'heading'; level: number; children: InlineNode[] }
  | { type: 'quote'; children: InlineNode[] }
  | { type: 'code'; language: string | null; children: InlineNode[] }
  | ListNode
  | ImageNode;

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;
type Loose = { [key: string]: Json };

/**
 * Strapi blocks as they may be shown: known nodes with known attributes only. What cannot be read
 * is left out, an unsafe link keeps its text, and of a picture only what the public may see remains.
 */
export function cleanBlocks(body: readonly Json[] | null): Block[] {
  return objects(body).flatMap(cleanBlock);
}

function cleanBlock(node: Loose): Block[] {
  const children = inlines(node.children);
  switch (node.type) {
    case 'paragraph':
    case 'quote':
      return [{ type: node.type, children }];
    case 'heading':
      return [{ type: 'heading', level: clampLevel(node.level), children }];
    case 'code':
      return [{ type: 'code', language: text(node.language) || null, children }];
    case 'list':
      return [cleanList(node)];
    case 'image':
      return cleanImage(node, children);
    default:
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  }
}

function cleanList(node: Loose): ListNode {
  const children = objects(node.children).map((child): ListItemNode | ListNode =>
    child.type === 'list' ? cleanList(child) : { type: 'list-item', children: inlines(child.children) },
  );
  return { type: 'list', format: node.format === 'ordered' ? 'ordered' : 'unordered', children };
}

function cleanImage(node: Loose, children: InlineNode[]): ImageNode[] {
  const image = isObject(node.image) ? node.image : {};
  const url = cleanHref(text(image.url), ['http:', 'https:']);
  if (url === null) return [];
  const size = { width: positive(image.width), height: positive(image.height), mime: text(image.mime) };
  const words = { alternativeText: text(image.alternativeText), caption: text(image.caption) || null };
  const fileId = positive(image.fileId);
  return [{ type: 'image', image: { url, ...words, ...size, ...(fileId > 0 ? { fileId } : {}) }, children }];
}

function inlines(value: Json | undefined): InlineNode[] {
  return objects(value).flatMap((node): InlineNode[] => {
    if (node.type === 'text') return [cleanText(node)];
    if (node.type !== 'link') return [];
    const children = objects(node.children).map(cleanText);
    const url = cleanHref(text(node.url));
    return url === null ? children : [{ type: 'link', url, children }];
  });
}

function cleanText(node: Loose): TextNode {
  const marks = Object.fromEntries(MARKS.filter((mark) => node[mark] === true).map((mark) => [mark, true as const]));
  return { type: 'text', text: text(node.text), ...marks };
}

function clampLevel(level: Json | undefined): number {
  return typeof level === 'number' ? Math.min(6, Math.max(1, Math.round(level))) : 2;
}

function objects(value: Json | readonly Json[] | undefined | null): Loose[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: Json | undefined): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function positive(value: Json | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;
}
