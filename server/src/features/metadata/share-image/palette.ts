import { contrast, mix, READABLE, readableOn } from '../../../core/colour';
import type { BrandFill } from '../brand-colours';

/** Colours of a part of the image: text reads at 4.5:1 on `back`. */
export interface Ground {
  back: string;
  title: string;
  text: string;
  /** Small filled signs and the text on them. */
  sign: { back: string; text: string };
  /** Ground of quieter signs, on which `title` reads. */
  chip: string;
}

const PAPER = '#fbf9f5';
const INK = '#16181b';

/** Light paper with a breath of the brand's colour. */
export function paperGround({ fill, onFill }: BrandFill): Ground {
  const back = mix(PAPER, fill, 0.05);
  const text = readableOn(mix(INK, back, 0.3), [back], '#000000');
  return { back, title: INK, text, sign: { back: fill, text: onFill }, chip: mix(back, fill, 0.12) };
}

/** The brand's own colour. */
export function fillGround({ fill, onFill }: BrandFill): Ground {
  const soft = readableOn(mix(onFill, fill, 0.2), [fill], onFill);
  const away = onFill === '#ffffff' ? '#000000' : '#ffffff';
  return {
    back: fill,
    title: onFill,
    text: soft,
    sign: { back: onFill, text: fillText(fill, onFill) },
    chip: mix(fill, away, 0.18),
  };
}

/** Dark glass over a photo: light text reads on it even where the photo is white. */
export function glassOver(fill: string): { colour: string; share: number } {
  const colour = mix(fill, '#0b0c0e', 0.82);
  let share = 0.5;
  while (share < 0.95 && contrast('#ffffff', mix('#ffffff', colour, share)) < READABLE + 1) share += 0.02;
  return { colour, share };
}

function fillText(fill: string, onFill: string): string {
  return readableOn(fill, [onFill], onFill === '#ffffff' ? '#000000' : '#ffffff');
}

/** `rgba(…)` of `#rrggbb`. */
export function withAlpha(colour: string, alpha: number): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return `rgba(${(value >> 16) & 255},${(value >> 8) & 255},${value & 255},${alpha.toFixed(3)})`;
}
