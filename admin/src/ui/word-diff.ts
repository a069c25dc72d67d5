export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Above so many pairs of words the two texts are shown whole: drawing must not make anybody wait. */
const MOST_PAIRS = 4_000_000;

/** What changed between two texts, word by word, in reading order; together the parts hold both texts whole. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = words(before);
  const fresh = words(after);
  if (old.length * fresh.length > MOST_PAIRS) return joined([part('removed', before), part('added', after)]);
  const lengths = commonLengths(old, fresh);
  const parts: DiffPart[] = [];
  let [from, to] = [0, 0];
  while (from < old.length || to < fresh.length) {
    const [gone = '', come = ''] = [old[from], fresh[to]];
    if (from < old.length && to < fresh.length && gone === come) {
      parts.push(part('same', gone));
      from += 1;
      to += 1;
    } else if (from < old.length && (to === fresh.length || at(lengths, from + 1, to) >= at(lengths, from, to + 1))) {
      parts.push(part('removed', gone));
      from += 1;
    } else {
      parts.push(part('added', come));
      to += 1;
    }
  }
  return joined(parts);
}

/** Words and what stands between them, so that no character is lost. */
function words(text: string): string[] {
  return text.match(/\s+|\S+/gu) ?? [];
}

/** Longest common run of words from each pair of places to the ends. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let to = fresh.length - 1; to >= 0; to -= 1) {
      const row = rows[from] as Uint16Array;
      const longer = Math.max(at(rows, from + 1, to), at(rows, from, to + 1));
      row[to] = old[from] === fresh[to] ? at(rows, from + 1, to + 1) + 1 : longer;
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], from: number, to: number): number {
  return rows[from]?.[to] ?? 0;
}

function part(kind: DiffPart['kind'], text: string): DiffPart {
  return { kind, text };
}

/** Neighbours of one sort as one part. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const done: DiffPart[] = [];
  for (const { kind, text } of parts) {
    const last = done.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else done.push({ kind, text });
  }
  return done;
}
