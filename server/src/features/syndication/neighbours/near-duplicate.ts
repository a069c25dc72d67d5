/** Words that stand side by side are compared: one word that differs then counts as often as it has neighbours. */
const SHINGLE = 3;

/**
 * Texts that share more than this part of their shingles are nearly the same. A post has some thirty words, so
 * about twenty-eight shingles; two words that differ touch six of them on either side: 22 / 34 = 0.65. Posts of
 * one template about different items share its set phrases only, which is far less.
 */
const NEARLY_THE_SAME = 0.6;

/** Whether two posts read nearly the same: links, case, accents and punctuation do not count. */
export function isNearDuplicate(one: string, other: string): boolean {
  return similarity(one, other) > NEARLY_THE_SAME;
}

/** Shared shingles of two texts by all of theirs: 1 for the same words in the same order, 0 where one has no word. */
export function similarity(one: string, other: string): number {
  const [a, b] = [shinglesOf(wordsOf(one)), shinglesOf(wordsOf(other))];
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

const LINK = /https?:\/\/\S+/giu;
/** Scripts that put no space between words: each sign counts as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{L}\p{N}]|$)/gu;

/** The words of a text as they are compared. */
export function wordsOf(text: string): string[] {
  const plain = text.replace(LINK, ' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(WORD) ?? [];
}

function shinglesOf(words: readonly string[]): Set<string> {
  if (words.length === 0) return new Set();
  const last = Math.max(0, words.length - SHINGLE);
  return new Set(Array.from({ length: last + 1 }, (_, start) => words.slice(start, start + SHINGLE).join(' ')));
}
