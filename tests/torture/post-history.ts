import type { Knex } from 'knex';
import type { Post } from '../../server/src/features/syndication';

/** A post in one line: its state, its problem, and how each attempt ended. What a verdict against it is looked into with. */
export async function postHistory(
  knex: Knex,
  { id, accountId, key, createdAt, presence, work, problem }: Post,
): Promise<string> {
  const attempts: { operation: string; outcome: string | null; detail: string | null; started_at: string }[] =
    await knex('community_hub_attempts').where({ post_id: id }).orderBy('number');
  const told = attempts.map(({ operation, outcome, detail, started_at }) =>
    [started_at, operation, outcome ?? 'no outcome', ...(detail ? [`(${detail})`] : [])].join(' '),
  );
  const state = [presence, work, ...(problem ? [`${problem.code} (${problem.detail})`] : [])].join(' ');
  return `post ${key} of account ${accountId}, made ${createdAt}, ${state}: ${told.join('; ') || 'no attempt'}`;
}
