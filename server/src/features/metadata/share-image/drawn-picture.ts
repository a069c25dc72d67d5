import type { ItemView, Urls } from '../../pages';
import type { SharePicture } from '../share-picture';
import type { ShareImageFacts } from './facts';
import { IMAGE_SIZE } from './node';
import { shareImageVersion } from './version';

/**
 * The drawn image of a page, for its head; null where the editor chose a picture for sharing, or
 * where there are no letters for what would be written. `canWrite` is the engine's.
 */
export function drawnPicture(
  view: ItemView,
  facts: ShareImageFacts,
  urls: Urls,
  canWrite: (text: string) => boolean,
): SharePicture | null {
  if (view.shareOverride.image) return null;
  if (!wordsOf(facts).every(canWrite)) return null;
  const url = urls.image(view.kind, view.locale, view.slug, shareImageVersion(facts));
  return { url, mime: 'image/jpeg', ...IMAGE_SIZE, alt: altOf(facts) };
}

function wordsOf({ title, label, notice, leaf, lines, chips, brand }: ShareImageFacts): string[] {
  return [title, label, notice ?? '', ...Object.values(leaf ?? {}), ...lines, ...chips, brand.name];
}

/** The words on the image, for those who cannot see it. */
function altOf({ label, title, notice, lines, chips }: ShareImageFacts): string {
  const said = `${label}: ${title}`;
  return [notice ? `${said} (${notice})` : said, ...lines, ...chips].join(' · ').slice(0, 400);
}
