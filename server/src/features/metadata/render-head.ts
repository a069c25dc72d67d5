import { escapeMarkup, jsonForScript } from '../../core/escape';
import type { Head, HeadTag } from './head';

/** The head as HTML: one element a line, structured data last. */
export function renderHead(head: Head): string {
  let html = '';
  for (const tag of head.tags) html += `${renderTag(tag)}\n`;
  return head.jsonLd['@graph'].length > 0 ? html + renderGraph(head) : html.trimEnd();
}

function renderTag({ tag, attrs, content }: HeadTag): string {
  let open = `<${tag}`;
  for (const name in attrs) open += ` ${name}="${escapeMarkup(attrs[name] ?? '')}"`;
  return tag === 'title' ? `${open}>${escapeMarkup(content ?? '')}</title>` : `${open}>`;
}

function renderGraph(head: Head): string {
  return `<script type="application/ld+json">${jsonForScript(head.jsonLd)}</script>`;
}
