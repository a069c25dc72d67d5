import type { DispatchStore, PlanStore, PostStore } from '../ports';
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
  };
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
    async replace(before, after, next, decision) {
      const made = await store.replace(before, after, next, decision);
      if (made) {
        hear([
          { before, after, attempt: null },
          { before: null, after: made, attempt: null },
        ]);
      }
      return made;
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
      await later(posts.map((after) => ({ before: null, after, attempt: null })));
    },
    async update(changes) {
      await store.update(changes);
      await later(changes.map((change) => ({ ...change, attempt: null })));
    },
  };
}
