import { escapeMarkup, isPlainMarkup, jsonTextForScript } from '../../core/escape';
import { unreachable } from '../../core/result';
import type { Head, HeadTag } from './head';
import type { GraphNode } from './json-ld/node';

/** The head as HTML: one element a line, structured data last. */
export function renderHead({ tags, jsonLd }: Head): string {
  const html = renderTags(tags);
  return jsonLd['@graph'].length > 0 ? `${html}\n${renderGraph(jsonLd)}` : html;
}

/** The tags of a head as HTML, one element a line, without its structured data. */
export function renderTags(tags: readonly HeadTag[]): string {
  const escaped: Escaped = new Map();
  let html = '';
  for (const tag of tags) html += renderTag(tag, escaped);
  return html.slice(1);
}

/** The texts of one head that had to be escaped: its title stands in it seven times. */
type Escaped = Map<string, string>;

/** One element after the end of a line. Pieces are few and put together once: pieces are what a head costs. */
function renderTag(tag: HeadTag, escaped: Escaped): string {
  switch (tag.tag) {
    case 'title':
      return `\n<title>${escapeMarkup(tag.content ?? '')}</title>`;
    case 'meta':
      return `${openOf(tag.attrs)}${once(tag.attrs.content ?? '', escaped)}">`;
    case 'link':
      return texts.get(tag) ?? keep(tag, renderLink(tag.attrs, escaped));
    default:
      return unreachable(tag.tag);
  }
}

/** Everything before the content. Our code names the metas, so they are few. */
function openOf({ property, name = '' }: HeadTag['attrs']): string {
  if (property === undefined)
    return names.get(name) ?? remember(names, name, `\n<meta name="${escapeMarkup(name)}" content="`);
  return (
    properties.get(property) ?? remember(properties, property, `\n<meta property="${escapeMarkup(property)}" content="`)
  );
}
const names = new Map<string, string>();
const properties = new Map<string, string>();

function remember(known: Map<string, string>, key: string, text: string): string {
  known.set(key, text);
  return text;
}

function renderLink(attrs: HeadTag['attrs'], escaped: Escaped): string {
  let open = '\n<link';
  for (const name in attrs) open += ` ${name}="${once(attrs[name] ?? '', escaped)}"`;
  return `${open}>`;
}

function once(text: string, escaped: Escaped): string {
  if (isPlainMarkup(text)) return text;
  return escaped.get(text) ?? remember(escaped, text, escapeMarkup(text));
}

function renderGraph(jsonLd: Head['jsonLd']): string {
  let nodes = '';
  for (const node of jsonLd['@graph'])
    nodes += `${nodes === '' ? '' : ','}${texts.get(node) ?? keep(node, renderNode(node))}`;
  return `<script type="application/ld+json">{"@context":"${jsonLd['@context']}","@graph":[${nodes}]}</script>`;
}

function renderNode(node: GraphNode): string {
  return jsonTextForScript(JSON.stringify(node));
}

/** Who speaks is the same on every page, and frozen: what cannot change keeps its text. */
const texts = new WeakMap<object, string>();

function keep(thing: object, text: string): string {
  if (Object.isFrozen(thing)) texts.set(thing, text);
  return text;
}
