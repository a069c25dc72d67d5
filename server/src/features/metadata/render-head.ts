import { escapeMarkup, jsonForScript } from '../../core/escape';
import type { Head, HeadTag } from './head';

/** The head as HTML: one element a line, structured data last. */
export function renderHead(head: Head): string {
  const graph = head.jsonLd['@graph'].length > 0 ? [renderGraph(head)] : [];
  return [...head.tags.map(renderTag), ...graph].join('\n');
}

function renderTag({ tag, attrs, content }: HeadTag): string {
  const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  const open = `<${tag}${written.join('')}>`;
  return tag === 'title' ? `${open}${escapeMarkup(content ?? '')}</title>` : open;
}

function renderGraph(head: Head): string {
  return `<script type="application/ld+json">${jsonForScript(head.jsonLd)}</script>`;
}
