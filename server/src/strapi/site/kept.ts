/** Makes a thing once for all who ask for it while their ages are the same. */
export type Once = <T>(age: string, key: string, make: () => Promise<T>, sizeOf?: (made: T) => number) => Promise<T>;

/** Keeps what was made for one age: it is forgotten as a whole by another age, or when it is more than `most`. */
export function createKept(most: number): Once {
  let kept = { age: '', made: new Map<string, Promise<unknown>>(), size: 0 };
  return async <T>(age: string, key: string, make: () => Promise<T>, sizeOf: (made: T) => number = () => 1) => {
    if (kept.age !== age) kept = { age, made: new Map(), size: 0 };
    const into = kept;
    const known = into.made.get(key) as Promise<T> | undefined;
    if (known) return known;
    const making = make();
    into.made.set(key, making);
    try {
      into.size += sizeOf(await making);
      if (into.size > most) Object.assign(into, { made: new Map(), size: 0 });
    } catch {
      into.made.delete(key);
    }
    return making;
  };
}

/** One reading at a time, for all who asked before it began: nobody is told what was so before they asked. */
export function inTurns<T>(read: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    if (next) return next;
    const turn = last.then(() => {
      next = null;
      return read();
    });
    next = turn;
    last = turn.catch(() => {});
    return turn;
  };
}
