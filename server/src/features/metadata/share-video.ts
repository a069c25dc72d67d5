import type { ItemView } from '../pages';

/** A video file that a network may play in its card. */
export interface ShareVideo {
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
}

/** Types that browsers play, by the end of a file's name (IANA media types, 2026-11). */
const MIMES: Readonly<Record<string, string>> = { mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm' };

/**
 * The item's own video, where it is a file. A video of another site is a page, not a film: saying it in the
 * card would promise a player that we do not have.
 */
export function shareVideoOf({ video }: Pick<ItemView, 'video'>): ShareVideo | null {
  if (video === null) return null;
  const mime = video.mime ?? MIMES[/\.(\w+)(?:[?#]|$)/.exec(video.url.slice(-60))?.[1]?.toLowerCase() ?? ''];
  return mime?.startsWith('video/') ? { url: video.url, mime, width: video.width, height: video.height } : null;
}
