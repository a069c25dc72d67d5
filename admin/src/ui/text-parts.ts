export interface TextPart {
  kind: 'plain' | 'link' | 'tag';
  text: string;
  /** Where the part stands in the text, in UTF-16 units: a stable key. */
  at: number;
}

// Closing punctuation after an address belongs to the sentence.
const MARKED = /(?<link>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]»”])|(?<tag>#[\p{L}\p{N}_]+)/gu;

/** Cuts a post's text into plain text, links and hashtags, in order and without losing a character. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > end) parts.push({ kind: 'plain', text: text.slice(end, match.index), at: end });
    parts.push({ kind: match.groups?.link ? 'link' : 'tag', text: match[0], at: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'plain', text: text.slice(end), at: end });
  return parts;
}
