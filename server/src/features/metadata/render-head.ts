import { escapeMarkup, jsonForScript } from '../../core/escape';
import { unreachable } from '../../core/result';
import type { Head, HeadTag } from './head';

/** The head as HTML: one element a line, structured data last. */
export function renderHead(head: Head): string {
  let html = '';
  for (const tag of head.tags) html += `${renderTag(tag)}\n`;
  return head.jsonLd['@graph'].length > 0 ? html + renderGraph(head) : html.trimEnd();
}

function renderTag({ tag, attrs, content = '' }: HeadTag): string {
  switch (tag) {
    case 'title':
      return `<title>${escapeMarkup(content)}</title>`;
    case 'meta': {
      const by = attrs.property === undefined ? 'name' : 'property';
      return `<meta ${by}="${escapeMarkup(attrs[by] ?? '')}" content="${escapeMarkup(attrs.content ?? '')}">`;
    }
    case 'link':
      return renderLink(attrs);
    default:
      return unreachable(tag);
  }
}

function renderLink(attrs: HeadTag['attrs']): string {
  let open = '<link';
  for (const name in attrs) open += ` ${name}="${escapeMarkup(attrs[name] ?? '')}"`;
  return `${open}>`;
}

function renderGraph({ jsonLd }: Head): string {
  const nodes = jsonLd['@graph'].map(renderNode).join(',');
  return `<script type="application/ld+json">{"@context":"${jsonLd['@context']}","@graph":[${nodes}]}</script>`;
}

/** Who speaks is the same on every page, and frozen: what cannot change keeps its text. */
const texts = new WeakMap<object, string>();

function renderNode(node: object): string {
  const known = texts.get(node);
  if (known !== undefined) return known;
  const text = jsonForScript(node);
  if (Object.isFrozen(node)) texts.set(node, text);
  return text;
}
