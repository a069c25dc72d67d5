import fc from 'fast-check';

/** What people and networks have written to break a format that holds it. */
const ATTACKS = [
  '</script><script>alert(1)</script>',
  ']]><!-- ',
  '<![CDATA[',
  '&amp;&#0;&nbsp;',
  '\r\nBEGIN:VEVENT\r\nUID:evil',
  '\rEND:VCALENDAR',
  '\\n;,:"^\'',
  '\u0000\u0007\u001B\u007F\uFFFE\uFFFF',
  '\uD83D',
  '\uDE00\uD83D',
  '\u2028\u2029\u00A0\u202E',
  '👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈'.repeat(20),
  'é'.repeat(80),
  '日本語のタイトル'.repeat(12),
  ' "onload="x" ',
  'x'.repeat(10_000),
] as const;

/** Hostile pieces among ordinary ones, never only blanks. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...ATTACKS),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 90 }),
  );
  return fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `a${pieces.join('')}z`);
}
