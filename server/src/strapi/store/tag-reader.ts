import type { Kind } from '../../../../shared/kinds';
import type { Read } from './page-reader';

/** A tag as it is stored and how many pages carry it. */
export interface TagCount {
  tag: string;
  count: number;
}

export interface TagReader {
  /** Tags of the pages of some kinds in a locale, most used first. */
  used(locale: string, kinds: readonly Kind[], limit: number): Promise<TagCount[]>;
}

export function createTagReader(read: Read): TagReader {
  return {
    used: (locale, kinds, limit) =>
      read(async (db) => {
        const rows = await db('community_hub_page_tags as tag')
          .join('community_hub_pages as page', (on) =>
            on.on('page.document_id', 'tag.document_id').andOn('page.locale', 'tag.locale'),
          )
          .where('tag.locale', locale)
          .whereIn('page.kind', [...kinds])
          .groupBy('tag.tag')
          .orderByRaw('count(*) desc, tag.tag asc')
          .limit(limit)
          .select('tag.tag', db.raw('count(*) as uses'));
        // PostgreSQL counts in big integers, which arrive as text.
        return rows.map((row) => ({ tag: row.tag, count: Number(row.uses) }));
      }),
  };
}
