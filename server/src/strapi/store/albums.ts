import type { PlanAlbumsResponse } from '../../../../shared/contracts/plan';
import type { Page } from '../../features/pages';
import type { Read } from './page-reader';

/** Albums that an editor may take pictures from. */
const OFFERED = 20;

/** The newest public albums of a language with their pictures, as upload file ids. */
export function createAlbums(read: Read): (locale: string) => Promise<PlanAlbumsResponse['data']> {
  return (locale) =>
    read(async (db) => {
      const rows = await db('community_hub_pages')
        .where({ kind: 'album', locale })
        .orderBy('first_published_at', 'desc')
        .limit(OFFERED)
        .select('data');
      const albums: Page<'album'>[] = rows.map((row) => JSON.parse(row.data));
      return albums.map(({ documentId, title, facts }) => ({
        documentId,
        title,
        pictures: facts.photos.map(({ fileId }) => fileId),
      }));
    });
}
