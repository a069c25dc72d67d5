/** Longest tag that every network takes (Bluesky: 64 graphemes). */
const LONGEST = 64;

/** `open day` as `#OpenDay`: only letters, digits and underscore, one capital a word so that screen readers can tell them apart; undefined where nothing is left. */
export function hashtag(tag: string): string | undefined {
  const words = tag
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}_]+/u)
    .filter((word) => word !== '');
  const name = words.length === 1 ? (words[0] ?? '') : words.map(capitalised).join('');
  if (!/\p{L}/u.test(name) || name.length > LONGEST) return undefined;
  return `#${name}`;
}

function capitalised(word: string): string {
  const [first = '', ...rest] = word;
  return first.toLocaleUpperCase() + rest.join('');
}
