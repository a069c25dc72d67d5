import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { graphemes } from '../../../core/text-measure';

/** A piece of a text: letters, or one emoji as a picture. */
export type TextPiece = { text: string } | { emoji: Uint8Array };

/** Twemoji's drawings on disk; no network draws an emoji for us. */
export interface EmojiSet {
  /** Cuts a text where an emoji stands. An emoji nobody drew is left out. */
  pieces(text: string): Promise<TextPiece[]>;
}

const EMOJI =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Extended_Pictographic}\u200D|[#*0-9]\uFE0F?\u20E3|\p{RI}\p{RI}/u;

export function createEmojiSet(folder: string | null): EmojiSet {
  const known = new Map<string, Promise<Uint8Array | null>>();
  const drawing = (letter: string): Promise<Uint8Array | null> => {
    const name = fileName(letter);
    const before = known.get(name);
    if (before) return before;
    const file = folder === null ? Promise.resolve(null) : readFile(join(folder, `${name}.svg`)).catch(() => null);
    known.set(name, file);
    return file;
  };
  return {
    async pieces(text) {
      if (!EMOJI.test(text)) return [{ text }];
      const pieces: TextPiece[] = [];
      for (const letter of graphemes(text)) {
        if (EMOJI.test(letter)) {
          const emoji = await drawing(letter);
          if (emoji) pieces.push({ emoji });
          continue;
        }
        const last = pieces.at(-1);
        if (last && 'text' in last) last.text += letter;
        else pieces.push({ text: letter });
      }
      return pieces;
    },
  };
}

/** `1f469-200d-1f3ed`: code points, the emoji mark only where the drawing has it (in joined ones). */
function fileName(letter: string): string {
  const kept = letter.includes('\u200D') ? letter : letter.replaceAll('\uFE0F', '');
  return [...kept].map((point) => point.codePointAt(0)?.toString(16)).join('-');
}
