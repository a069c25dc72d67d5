import type { Knex } from 'knex';
import { SHARED_KINDS, type SharedKind } from '../../../../shared/kinds';
import type { Page } from '../../features/pages';
import type { Read } from './page-reader';

/** Items that an editor may try a template with. */
const OFFERED = 20;

/** Public items of a kind ('' for any that is shared) in some languages, newest first. */
export function createNewestItems(read: Read) {
  return (
    kind: SharedKind | '',
    locales: readonly string[],
  ): Promise<Pick<Page, 'documentId' | 'locale' | 'title'>[]> =>
    read(async (db: Knex) => {
      const rows = await db('community_hub_pages')
        .whereIn('kind', kind === '' ? [...SHARED_KINDS] : [kind])
        .whereIn('locale', [...locales])
        .whereRaw('source_locale = locale')
        .orderBy('first_published_at', 'desc')
        .limit(OFFERED)
        .select('data');
      return rows.map((row) => {
        const { documentId, locale, title }: Page = JSON.parse(row.data);
        return { documentId, locale, title };
      });
    });
}
