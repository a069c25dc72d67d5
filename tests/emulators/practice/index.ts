import type { PracticeEntry, PracticePayload, PracticeTimeline } from '../../../server/src/channels/practice';

export interface MemoryTimeline extends PracticeTimeline {
  /** What stands there now, newest first. */
  posts(): (PracticeEntry & { editedAt: string | null })[];
}

/** The practice network's timeline kept in memory: the port's rules without a database. */
export function memoryTimeline(): MemoryTimeline {
  const posts = new Map<string, PracticeEntry & { editedAt: string | null }>();
  return {
    posts: () => [...posts.values()].reverse(),
    async add(entry) {
      const known = posts.get(entry.id);
      if (known) return { postedAt: known.postedAt };
      posts.set(entry.id, { ...entry, editedAt: null });
      return { postedAt: entry.postedAt };
    },
    async edit(id: string, payload: PracticePayload, editedAt: string) {
      const known = posts.get(id);
      if (known) Object.assign(known, { payload, editedAt });
      return known !== undefined;
    },
    async remove(id) {
      posts.delete(id);
    },
    async find(id) {
      const known = posts.get(id);
      return known ? { postedAt: known.postedAt, payload: known.payload } : null;
    },
  };
}
