import type { Head } from '../contract/head';

/** The meta elements of a head by name or property, each handed out once. */
export interface Metas {
  /** First content; undefined where there is none. */
  take(key: string): string | undefined;
  takeAll(key: string): string[];
  /** What nobody took. */
  rest(): Record<string, string | string[]>;
}

export function metasOf(head: Head): Metas {
  const contents = new Map<string, string[]>();
  for (const { tag, attrs } of head.tags) {
    const key = attrs.property ?? attrs.name;
    if (tag !== 'meta' || key === undefined) continue;
    contents.set(key, [...(contents.get(key) ?? []), attrs.content ?? '']);
  }
  const takeAll = (key: string) => {
    const found = contents.get(key) ?? [];
    contents.delete(key);
    return found;
  };
  return {
    takeAll,
    take: (key) => takeAll(key)[0],
    rest: () => Object.fromEntries([...contents].map(([key, all]) => [key, all.length === 1 ? (all[0] ?? '') : all])),
  };
}

/** Without the keys that have no value: several readers take `undefined` for a word. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
