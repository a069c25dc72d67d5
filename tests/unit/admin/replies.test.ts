import { lookInterval, shownReplies } from '../../../admin/src/content-manager/replies/reply-list';
import type { ReplyRow } from '../../../shared/contracts/replies';

function reply(id: number, change: Partial<ReplyRow> = {}): ReplyRow {
  return {
    ...{ id, postId: 1, account: { id: 1, label: 'Team', channel: 'mastodon' } },
    ...{ author: { handle: '@eve', name: 'Eve', url: null }, text: 'Hello', url: null },
    ...{ at: '2026-11-22T10:00:00.000Z', editedAt: null, state: 'open', doneBy: null },
    ...{ answer: null, greeting: '', canAnswer: true },
    ...change,
  };
}

const answer = { post: 2, by: 'Ana', text: 'Hi', presence: 'none', at: null, problem: null, url: null } as const;

describe('replies in the side panel', () => {
  it('shows who waits, and everybody on demand', () => {
    const all = [
      reply(1),
      reply(2, { state: 'answered' }),
      reply(3, { state: 'done' }),
      reply(4, { state: 'deleted' }),
    ];
    expect(shownReplies(all, false).map(({ id }) => id)).toEqual([1]);
    expect(shownReplies(all, true)).toBe(all);
  });

  it('looks often while an answer is on its way, and now and then otherwise', () => {
    expect(lookInterval([reply(1, { answer: { ...answer, work: 'sending' } })])).toBe(1500);
    expect(lookInterval([reply(1), reply(2, { answer: { ...answer, work: 'failed' } })])).toBe(30_000);
  });
});
