import type { Migration } from './run';

/** What was said about edits that a network does not take. */
export const editAnswers: Migration = {
  name: '0021-edit-answers',
  async up(trx) {
    await trx.schema.alterTable('community_hub_posts', (table) => {
      /** JSON: which wording was left or corrected; null: none. */
      table.text('edit_answer');
    });
  },
};
