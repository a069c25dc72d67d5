import { escapeHtml } from '../emulator';
import { MASTODON_FACTS } from './facts';

/**
 * How the server reads a text, after its own rules and not after the plugin's: links as twitter-text
 * finds them (a dotted name with a letters-only end), each counted as 23, everything else by grapheme.
 */
const PATH = String.raw`[a-z0-9!*';:=+,.$/%#\[\]_~&|@\p{Script=Cyrillic}\u00c0-\u024f-]`;
const PATH_END = String.raw`[a-z0-9=_#/+\p{Script=Cyrillic}\u00c0-\u024f-]`;
const PARENS = String.raw`\(${PATH}+\)`;
const QUERY = String.raw`[a-z0-9!?*'();:&=+$/%#\[\]_.,~|@-]`;
const DOMAIN = String.raw`(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z]{2,}(?![a-z0-9@-])`;
const URL_RULE = String.raw`https?://${DOMAIN}(?::\d+)?(?:/(?:(?:${PATH}*(?:${PARENS}${PATH}*)*(?:${PATH_END}|${PARENS}))|@${PATH}+/)?)*(?:\?${QUERY}*[a-z0-9_&=#/-])?`;
const COUNTED = new RegExp(`(?<![a-z0-9@$#_＠＃])${URL_RULE}`, 'giu');
/** The page also links what a person would click in the demo, where the hub runs on this machine. */
const SHOWN = new RegExp(
  String.raw`${URL_RULE}|https?://(?:localhost|127\.0\.0\.1):\d+[^\s<>"]*|#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*|(?<![\w/])@[a-z0-9_]+(?:@[\w.-]+(?::\d+)?)?`,
  'giu',
);

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function countedLength(text: string): number {
  const counted = text.replace(COUNTED, 'x'.repeat(MASTODON_FACTS.linkCost));
  return [...segmenter.segment(counted)].length;
}

/** `content` of a status: paragraphs, links with the hidden parts that Mastodon adds, hashtags. */
export function statusHtml(text: string, origin: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    let html = '';
    let at = 0;
    for (const match of paragraph.matchAll(SHOWN)) {
      html += escapeHtml(paragraph.slice(at, match.index)) + linkHtml(match[0], origin);
      at = match.index + match[0].length;
    }
    return `<p>${(html + escapeHtml(paragraph.slice(at))).replace(/\n/g, '<br />')}</p>`;
  });
  return paragraphs.join('');
}

function linkHtml(found: string, origin: string): string {
  if (found.startsWith('@')) {
    const [, name = ''] = found.split('@');
    const href = `${origin}/@${name}`;
    return `<span class="h-card" translate="no"><a href="${escapeHtml(href)}" class="u-url mention">@<span>${escapeHtml(name)}</span></a></span>`;
  }
  if (found.startsWith('#')) {
    const name = found.slice(1);
    const href = `${origin}/tags/${encodeURIComponent(name)}`;
    return `<a href="${escapeHtml(href)}" class="mention hashtag" rel="tag">#<span>${escapeHtml(name)}</span></a>`;
  }
  const bare = found.replace(/^https?:\/\//, '');
  const shown = bare.slice(0, 30);
  const scheme = `<span class="invisible">${escapeHtml(found.slice(0, found.length - bare.length))}</span>`;
  const middle = `<span class="${bare.length > 30 ? 'ellipsis' : ''}">${escapeHtml(shown)}</span>`;
  const rest = `<span class="invisible">${escapeHtml(bare.slice(30))}</span>`;
  return `<a href="${escapeHtml(found)}" target="_blank" rel="nofollow noopener" translate="no">${scheme}${middle}${rest}</a>`;
}
