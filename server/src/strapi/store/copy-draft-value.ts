import type { Knex } from 'knex';

/**
 * Gives the published version of an item the value that its draft has. Below Strapi, which would give it a
 * new date of change, too: by that date the Content Manager tells whether the draft holds changes.
 */
export async function copyDraftValue(
  trx: Knex.Transaction,
  { table, column }: { table: string; column: string },
  { documentId, locale }: { documentId: string; locale: string },
): Promise<void> {
  const versions = () => trx(table).where({ document_id: documentId, ...(locale === '' ? {} : { locale }) });
  const draft = await versions().whereNull('published_at').first(column);
  if (draft)
    await versions()
      .whereNotNull('published_at')
      .update({ [column]: draft[column] });
}
