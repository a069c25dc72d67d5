import { graphemes } from '../../../core/text-measure';
import { box, type DrawNode, type DrawStyle, type MeasureHeight } from './node';
import { familyFor, lineHeightFor } from './typeface';

/** Room for a title, in pixels, and how it is written. */
export interface TitleRoom {
  width: number;
  height: number;
  /** Font sizes to try, largest first. */
  sizes: readonly number[];
  colour: string;
  locale: string;
}

export interface FittedTitle {
  node: DrawNode;
  height: number;
}

/**
 * The title in the largest size whose lines fit; in the smallest, cut between two graphemes with
 * an ellipsis. The engine's own clamping loses whole titles that end in an emoji.
 */
export async function fitTitle(title: string, room: TitleRoom, measure: MeasureHeight): Promise<FittedTitle> {
  for (const size of room.sizes) {
    const fitted = await measured(title, size, room, measure);
    if (fitted.height <= room.height) return fitted;
  }
  return cutTitle(title, room, measure);
}

async function cutTitle(title: string, room: TitleRoom, measure: MeasureHeight): Promise<FittedTitle> {
  const size = room.sizes.at(-1) ?? 40;
  const letters = graphemes(title);
  let kept = await measured('…', size, room, measure);
  let [low, high] = [1, letters.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const tried = await measured(cutAt(letters, middle), size, room, measure);
    const fits = tried.height <= room.height;
    if (fits) kept = tried;
    [low, high] = fits ? [middle + 1, high] : [low, middle - 1];
  }
  return kept;
}

/** At the end of a word where one is near. */
function cutAt(letters: readonly string[], count: number): string {
  const cut = letters.slice(0, count);
  const space = cut.lastIndexOf(' ');
  const kept = space > count - 16 && space > 0 ? cut.slice(0, space) : cut;
  return `${kept.join('').replace(/[\s,;:.–-]+$/u, '')}…`;
}

async function measured(text: string, size: number, room: TitleRoom, measure: MeasureHeight): Promise<FittedTitle> {
  const node = textLine(text, { fontSize: size, color: room.colour }, 'display', room.locale);
  return { node, height: await measure(node, room.width) };
}

/** A paragraph that breaks even inside a word that is too long. */
export function textLine(text: string, style: DrawStyle, role: 'display' | 'text', locale: string): DrawNode {
  return box({ display: 'block', width: '100%' }, [
    {
      type: 'text',
      text,
      style: {
        fontFamily: familyFor(text, role, locale),
        fontWeight: role === 'display' ? 600 : 500,
        lineHeight: lineHeightFor(text) + (role === 'display' ? 0 : 0.15),
        overflowWrap: 'anywhere',
        ...style,
      },
    },
  ]);
}
