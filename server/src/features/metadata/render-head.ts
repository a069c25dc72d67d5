import { escapeMarkup, isPlainMarkup, jsonTextForScript } from '../../core/escape';
import { unreachable } from '../../core/result';
import type { Head, HeadTag } from './head';
import { remembered } from './language';

/** The head as HTML: one element a line, structured data last. */
export function renderHead({ tags, jsonLd }: Head): string {
  const html = renderTags(tags);
  return jsonLd['@graph'].length > 0 ? `${html}\n${renderGraph(jsonLd)}` : html;
}

/** The tags of a head as HTML, one element a line, without its structured data. */
export function renderTags(tags: readonly HeadTag[]): string {
  const escaped: Escaped = new Map();
  let html = '';
  for (const tag of tags) html += html === '' ? renderTag(tag, escaped) : `\n${renderTag(tag, escaped)}`;
  return html;
}

/** The texts of one head that had to be escaped: its title stands in it seven times. */
type Escaped = Map<string, string>;

function renderTag(tag: HeadTag, escaped: Escaped): string {
  switch (tag.tag) {
    case 'title':
      return `<title>${escapeMarkup(tag.content ?? '')}</title>`;
    case 'meta':
      return renderMeta(tag.attrs, escaped);
    case 'link':
      return kept(tag, () => renderLink(tag.attrs, escaped));
    default:
      return unreachable(tag.tag);
  }
}

function renderMeta({ property, name = '', content = '' }: HeadTag['attrs'], escaped: Escaped): string {
  const open = property === undefined ? openOf('name', name, names) : openOf('property', property, properties);
  return `${open}${once(content, escaped)}">`;
}

/** Everything before the content. Our code names the metas, so they are few. */
function openOf(by: 'name' | 'property', key: string, known: Map<string, string>): string {
  return remembered(known, key, () => `<meta ${by}="${escapeMarkup(key)}" content="`);
}
const names = new Map<string, string>();
const properties = new Map<string, string>();

function renderLink(attrs: HeadTag['attrs'], escaped: Escaped): string {
  let open = '<link';
  for (const name in attrs) open += ` ${name}="${once(attrs[name] ?? '', escaped)}"`;
  return `${open}>`;
}

function once(text: string, escaped: Escaped): string {
  if (isPlainMarkup(text)) return text;
  return remembered(escaped, text, () => escapeMarkup(text));
}

function renderGraph(jsonLd: Head['jsonLd']): string {
  let nodes = '';
  for (const node of jsonLd['@graph']) nodes += `${nodes === '' ? '' : ','}${kept(node, () => JSON.stringify(node))}`;
  const graph = jsonTextForScript(nodes);
  return `<script type="application/ld+json">{"@context":"${jsonLd['@context']}","@graph":[${graph}]}</script>`;
}

/** Who speaks is the same on every page, and frozen: what cannot change keeps its text. */
const texts = new WeakMap<object, string>();

function kept(thing: object, write: () => string): string {
  const known = texts.get(thing);
  if (known !== undefined) return known;
  const text = write();
  if (Object.isFrozen(thing)) texts.set(thing, text);
  return text;
}
