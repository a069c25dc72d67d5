/** Units in which networks count text. */
export type TextUnit = 'grapheme' | 'utf16' | 'byte';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const encoder = new TextEncoder();

export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Length of a text in a network's own unit. */
export function measure(text: string, unit: TextUnit): number {
  switch (unit) {
    case 'grapheme':
      return graphemes(text).length;
    case 'utf16':
      return text.length;
    case 'byte':
      return byteLength(text);
  }
}
