import { parseUrl } from '../../core/parse-url';

/**
 * Sites that write `/@name` in addresses and are not in the fediverse: as they stood 2026-11. A wrong guess
 * shows nothing, since Mastodon prints a creator only where the profile names our site in return
 * (mastodon PR 30398).
 */
const NOT_FEDIVERSE = /(^|\.)(youtube\.com|tiktok\.com|medium\.com|substack\.com|t\.me|snapchat\.com)$/;
const X = /^(www\.)?(x|twitter)\.com$/;

/** `@ines@social.example` of a profile's address `https://social.example/@ines`; null for other addresses. */
export function fediverseHandle(profile: string | null | undefined): string | null {
  const url = profile?.includes('/@') ? parseUrl(profile) : undefined;
  const name = url && /^\/@([\w.-]+)\/?$/.exec(url.pathname)?.[1];
  return name && !NOT_FEDIVERSE.test(url.hostname) ? `@${name}@${url.host}` : null;
}

/** `@ines` of `https://x.com/ines`; null for other addresses. */
export function xHandle(profile: string | null | undefined): string | null {
  const url = profile?.includes('.com/') ? parseUrl(profile) : undefined;
  const name = url && X.test(url.hostname) ? /^\/(\w{1,15})\/?$/.exec(url.pathname)?.[1] : undefined;
  return name ? `@${name}` : null;
}

/** A handle as an editor typed it, with its `@`. */
export function withAt(handle: string | null): string | null {
  const plain = handle?.trim() ?? '';
  return plain === '' || plain.startsWith('@') ? plain || null : `@${plain}`;
}
