import type { ShareImageFacts } from './facts';
import { textLine } from './fit-title';
import { box, type DrawNode } from './node';
import type { Ground } from './palette';
import { familyFor, lineHeightFor } from './typeface';

export const LOGO = 'logo';
export const photoName = (index: number) => `photo-${index}`;

const LOGO_SIZE = 52;

/** A small filled sign: the kind, a state nobody may miss, a fact of a job. */
function sign(text: string, colours: { back: string; text: string }, locale: string, size = 24): DrawNode {
  return box({ backgroundColor: colours.back, borderRadius: 999, padding: '7px 20px', flexShrink: 0 }, [
    {
      type: 'text',
      text,
      style: {
        fontFamily: familyFor(text, 'text', locale),
        fontWeight: 700,
        fontSize: size,
        lineHeight: 1.25,
        color: colours.text,
        whiteSpace: 'nowrap',
      },
    },
  ]);
}

const ALERT = { back: '#b3261e', text: '#ffffff' } as const;

/** Kind, then state. */
export function signs({ label, notice, locale }: ShareImageFacts, ground: Ground): DrawNode {
  return box({ gap: 12, alignItems: 'center' }, [
    sign(label, ground.sign, locale),
    notice ? sign(notice, ALERT, locale) : null,
  ]);
}

/** Logo on a plate of its own, and the name. */
export function brandMark({ brand, locale }: ShareImageFacts, colour: string): DrawNode {
  return box({ alignItems: 'center', gap: 16, maxWidth: '100%' }, [
    brand.logo
      ? { type: 'picture', name: LOGO, style: { width: LOGO_SIZE, height: LOGO_SIZE, borderRadius: 12, flexShrink: 0 } }
      : null,
    {
      type: 'text',
      text: brand.name,
      style: {
        fontFamily: familyFor(brand.name, 'text', locale),
        fontWeight: 700,
        fontSize: 27,
        lineHeight: 1.3,
        color: colour,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      },
    },
  ]);
}

/** When and where, a line each; or the short facts of a job. */
export function factsBlock({ lines, chips, locale }: ShareImageFacts, ground: Ground): DrawNode | null {
  if (chips.length > 0) {
    const colours = { back: ground.chip, text: ground.title };
    return box(
      { flexWrap: 'wrap', gap: 12 },
      chips.slice(0, 4).map((chip) => sign(chip, colours, locale, 26)),
    );
  }
  if (lines.length === 0) return null;
  const style = { fontSize: 30, color: ground.text };
  return box(
    { flexDirection: 'column', gap: 6, width: '100%' },
    lines.slice(0, 3).map((line) => textLine(shortLine(line), style, 'text', locale)),
  );
}

/** Two lines at most of a fact, whatever was typed. */
function shortLine(line: string): string {
  return line.length <= 90
    ? line
    : `${line
        .slice(0, 88)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}

/** A leaf of a calendar: month, day, weekday. */
export function calendarLeaf({ leaf, brand, locale }: ShareImageFacts, scale: number, band: string): DrawNode | null {
  if (!leaf) return null;
  const word = (text: string, size: number, colour: string, weight: number): DrawNode => ({
    type: 'text',
    text,
    style: {
      fontFamily: familyFor(text, weight === 600 ? 'display' : 'text', locale),
      fontWeight: weight,
      fontSize: Math.round(size * scale),
      lineHeight: weight === 600 ? 1.05 : Math.max(1.2, lineHeightFor(text)),
      color: colour,
      whiteSpace: 'nowrap',
    },
  });
  const column = { flexDirection: 'column', alignItems: 'center', justifyContent: 'center' } as const;
  return box(
    {
      ...column,
      width: Math.round(200 * scale),
      borderRadius: Math.round(22 * scale),
      backgroundColor: '#ffffff',
      overflow: 'hidden',
      position: 'relative',
    },
    [
      box({ ...column, width: '100%', backgroundColor: band, padding: `${Math.round(7 * scale)}px 0` }, [
        word(leaf.month.toLocaleUpperCase(locale.slice(0, 2)), 32, brand.onFill, 700),
      ]),
      box({ ...column, width: '100%', padding: `${Math.round(2 * scale)}px 0 ${Math.round(14 * scale)}px` }, [
        word(leaf.day, 108, '#16181b', 600),
        word(leaf.weekday, 28, '#4a4f55', 500),
      ]),
    ],
  );
}
