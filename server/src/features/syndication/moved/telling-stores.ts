import type { DispatchStore, NewPost, PlanStore, PostStore } from '../ports';
import type { ReplyDeskStore } from '../replies/reply-desk-ports';
import type { HearMoved, Moved } from './moved';

/** The dispatcher's store, which tells of each post it wrote. */
export function tellingDispatchStore(store: DispatchStore, hear: HearMoved): DispatchStore {
  return {
    ...store,
    async save(lease, before, after, attempt) {
      const result = await store.save(lease, before, after, attempt);
      if (result.saved) hear([{ before, after: result.post, attempt: attempt ?? null }]);
      return result;
    },
    async answer(lease, before, after, decision, next) {
      const result = await store.answer(lease, before, after, decision, next);
      if (result.saved) hear([{ before, after: result.post, attempt: null }, ...(next ? [made(next)] : [])]);
      return result;
    },
  };
}

/** A post that was not there before. */
function made(after: NewPost): Moved {
  return { before: null, after, attempt: null };
}

/** The desk's store, which tells of each post it wrote. */
export function tellingPostStore(store: PostStore, hear: HearMoved): PostStore {
  return {
    ...store,
    async write(before, after, decision) {
      const written = await store.write(before, after, decision);
      if (written) hear([{ before, after: written, attempt: null }]);
      return written;
    },
    async reschedule(before, after, at, decision) {
      const written = await store.reschedule(before, after, at, decision);
      if (written) hear([{ before, after: written, attempt: null }]);
      return written;
    },
    async replace(before, after, next, decision) {
      const written = await store.replace(before, after, next, decision);
      if (written) hear([{ before, after, attempt: null }, made(written)]);
      return written;
    },
  };
}

/** The store of replies, which tells of each answer that was written. */
export function tellingReplyStore(store: ReplyDeskStore, hear: HearMoved): ReplyDeskStore {
  return {
    ...store,
    async answer(reply, post, former, by) {
      const written = await store.answer(reply, post, former, by);
      if (written) hear([...(former ? [{ ...former, attempt: null }] : []), made(post)]);
      return written;
    },
  };
}

/** The planner's store, which tells once its transaction is committed: `afterCommit` waits for that. */
export function tellingPlanStore(
  store: PlanStore,
  hear: HearMoved,
  afterCommit: (work: () => void) => Promise<void>,
): PlanStore {
  const later = async (moved: readonly Moved[]) => {
    if (moved.length > 0) await afterCommit(() => hear(moved));
  };
  return {
    ...store,
    async insert(posts) {
      await store.insert(posts);
      await later(posts.map(made));
    },
    async update(changes) {
      await store.update(changes);
      await later(changes.map((change) => ({ ...change, attempt: null })));
    },
  };
}
