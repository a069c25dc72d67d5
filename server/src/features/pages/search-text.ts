import type { Page } from './page';

/** The longest word that is kept: what is longer is no word of a language. */
const WORD_MAX = 40;
/** Scripts that part no words: every two neighbours are a word instead. */
const UNPARTED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const RUNS = new RegExp(`(?:(?=[\\p{L}\\p{N}])${UNPARTED.source})+|(?:(?!${UNPARTED.source})[\\p{L}\\p{N}])+`, 'gu');

/** What a search may find a page by: folded words, parted by one space. */
export function searchTextOf(page: Page): string {
  const text = [page.title, page.summary ?? '', page.tags.join(' '), plainText(page.body)].join(' ');
  return [...new Set(runsOf(text).flatMap((run) => [...partsOf(run), ...lastOf(run)]))].join(' ');
}

/** What someone searches: words that must all be there, the last one perhaps not written to its end. */
export interface SearchWords {
  whole: string[];
  beginning: string | null;
}

/** Reads a search the same way as the texts it looks in; null when it holds no word. */
export function searchWords(q: string): SearchWords | null {
  const words = [...new Set(runsOf(q).flatMap((run) => partsOf(run)))];
  const beginning = words.pop();
  return beginning === undefined ? null : { whole: words, beginning };
}

/** Lower case, without accents, full width as half width. */
function runsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKC');
  return folded.match(RUNS) ?? [];
}

function partsOf(run: string): string[] {
  if (!UNPARTED.test(run)) return [[...run].slice(0, WORD_MAX).join('')];
  const letters = [...run];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** The last letter of such a run begins no pair, and must be found by itself. */
function lastOf(run: string): string[] {
  return UNPARTED.test(run) ? [...run].slice(-1) : [];
}

function plainText(node: unknown): string {
  if (Array.isArray(node)) return node.map(plainText).join(' ');
  if (node === null || typeof node !== 'object') return '';
  const { text, children } = node as { text?: unknown; children?: unknown };
  return typeof text === 'string' ? text : plainText(children);
}
