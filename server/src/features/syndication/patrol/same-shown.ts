import type { Shown } from '../../../channels/kit/contract';
import { parseUrl } from '../../../core/parse-url';

/**
 * Whether people read the same. What networks rewrite by themselves counts as the same: white space, invisible
 * characters, the spelling of addresses, the server behind a mention, and a description where we gave none.
 */
export function sameShown(ours: Shown, theirs: Shown): boolean {
  if (plain(ours.text) !== plain(theirs.text) || ours.alts.length !== theirs.alts.length) return false;
  if (!ours.alts.every((alt, index) => plain(alt) === '' || plain(alt) === plain(theirs.alts[index] ?? '')))
    return false;
  return listed(ours.links) === listed(theirs.links);
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/https?:\/\/\S+/giu, (address) => parseUrl(address)?.href ?? address)
    .replace(/(@[\w.-]+)@[\w.-]+/gu, '$1')
    .trim();
}

function listed(links: readonly string[]): string {
  return [...new Set(links.map((link) => parseUrl(link)?.href ?? link))].sort().join(' ');
}
