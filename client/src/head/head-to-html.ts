import type { Head, HeadTag } from '../contract/head';
import { escapeHtml } from './escape';
import { jsonLdOf } from './json-ld';

/** The head as HTML for inside `<head>`: one element a line in the hub's order, escaped, structured data last. */
export function headToHtml(head: Head): string {
  const lines = head.tags.map(elementOf);
  if (head.jsonLd['@graph'].length > 0) lines.push(`<script type="application/ld+json">${jsonLdOf(head)}</script>`);
  return lines.join('\n');
}

function elementOf({ tag, attrs, content = '' }: HeadTag): string {
  if (tag === 'title') return `<title>${escapeHtml(content)}</title>`;
  const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${tag}${written.join('')}>`;
}
