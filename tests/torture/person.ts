import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Clock } from '../../server/src/core/clock';
import { shortId } from '../../server/src/core/ids';
import { createPostDecisions, POLICY, type Post } from '../../server/src/features/syndication';
import { createAccountStore } from '../../server/src/strapi/store/account-store';
import { createPostStore } from '../../server/src/strapi/store/post-store';
import type { PostAction } from '../../shared/contracts/posts';
import { REVERSING_CIPHER } from '../support/syndication/small-hub';
import { postHistory } from './post-history';

const RANDOM = { bytes: (length: number) => randomBytes(length) };

/** What a person who looks at the networks decides about posts that nothing else can settle. */
export interface Answers {
  /** Posts of which nobody but a person could tell, by account id, each with its history. */
  questions: Map<number, string[]>;
  /** Posts whose removal was on its way when they were wanted again: shared anew by hand. */
  sharedAgain: number;
  /** Posts tried again or settled: the dispatcher has work again. */
  decided: number;
}

const PERSON = { name: 'Somebody', id: 1 };

/** Answers every question once, by what stands on the network; `stands` says whether a post's link is there. */
export async function answerAll(knex: Knex, clock: Clock, stands: (post: Post) => boolean): Promise<Answers> {
  const decisions = createPostDecisions({
    posts: createPostStore(knex),
    accounts: createAccountStore(knex, REVERSING_CIPHER),
    clock,
    policy: POLICY,
    newKey: () => shortId(RANDOM),
  });
  const answers: Answers = { questions: new Map(), sharedAgain: 0, decided: 0 };
  for (const post of await everyPost(knex)) {
    const action = answerTo(post, stands);
    if (!action) continue;
    const { accountId, presence } = post;
    const question = presence === 'uncertain' ? await postHistory(knex, post) : null;
    const decided = await decisions.decide(post, { action, by: PERSON, url: null, reason: null });
    if (!decided.ok) continue;
    answers.decided += 1;
    if (action === 'share') answers.sharedAgain += 1;
    if (question !== null) answers.questions.set(accountId, [...(answers.questions.get(accountId) ?? []), question]);
  }
  return answers;
}

function answerTo(post: Post, stands: (post: Post) => boolean): PostAction | null {
  if (post.presence === 'uncertain') return stands(post) ? 'confirm-live' : 'confirm-absent';
  if (post.presence === 'removed' && post.desired === 'present') return 'share';
  return post.work === 'failed' && !cannotFollow(post) ? 'retry' : null;
}

/** Nothing that a person presses here changes it: the copy is on the list of those left. */
export function cannotFollow({ problem }: Post): boolean {
  const code = problem?.code;
  return code === 'edit' || code === 'cannot-update' || code === 'cannot-remove';
}

export async function everyPost(knex: Knex): Promise<Post[]> {
  const store = createPostStore(knex);
  const posts: Post[] = [];
  let after: Parameters<typeof store.list>[1]['after'];
  do {
    const page = await store.list({}, { limit: 500, ...(after ? { after } : {}) });
    posts.push(...page.posts);
    after = page.next ?? undefined;
  } while (after);
  return posts;
}
