import { cleanBlocks } from './blocks';
import type { PageCommon } from './page';

/** What stays of a picture's address when its host, folder, signature and ending change: the upload's own name. */
export function pictureName(url: string): string {
  const path = url.split(/[?#]/)[0] ?? '';
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(/\.[^.]*$/, '');
}

/** Names of the pictures inside a page's text, each once. */
export function textPicturesOf({ body }: Pick<PageCommon, 'body'>): string[] {
  const names = cleanBlocks(body).flatMap((block) => (block.type === 'image' ? [pictureName(block.image.url)] : []));
  return [...new Set(names)];
}
