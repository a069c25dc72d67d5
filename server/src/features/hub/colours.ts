/** A colour as red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

/** What the hub is drawn on in each scheme; `tint` is how much of the brand's colour its soft areas take. */
export const GROUNDS = {
  light: { paper: '#fbf9f5', card: '#ffffff', tint: 0.07, end: '#000000' },
  dark: { paper: '#14171a', card: '#1c2024', tint: 0.14, end: '#ffffff' },
} as const;
export type Scheme = keyof typeof GROUNDS;

/** Colours of a brand in one scheme: links and small signs read at 4.5:1 (WCAG 2.2 AA) on every ground. */
export interface SchemeColours {
  paper: string;
  card: string;
  soft: string;
  ink: string;
}

/** Filled areas as the brand chose them, text on them that reads at 4.5:1, and both schemes. */
export interface BrandColours extends Record<Scheme, SchemeColours> {
  fill: string;
  onFill: string;
  accent: string;
}

const DEFAULTS = { primary: '#1f5c4d', accent: '#e0a43a' } as const;
const READABLE = 4.5;

/** Derives readable colours from the two a brand chose, or from ours. */
export function brandColours(primary: string | null, accent: string | null): BrandColours {
  const fill = primary ?? DEFAULTS.primary;
  return {
    fill,
    // One of the two always reaches 4.58:1, whatever the colour.
    onFill: contrast(fill, '#ffffff') >= READABLE ? '#ffffff' : '#000000',
    accent: accent ?? (primary === null ? DEFAULTS.accent : fill),
    light: schemeOf(fill, 'light'),
    dark: schemeOf(fill, 'dark'),
  };
}

function schemeOf(fill: string, scheme: Scheme): SchemeColours {
  const { paper, card, tint, end } = GROUNDS[scheme];
  const soft = mix(paper, fill, tint);
  return { paper, card, soft, ink: readableOn(fill, [paper, card, soft], end) };
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The colour itself where it can be read on every ground, else mixed with black or white until it can. */
function readableOn(colour: string, grounds: readonly string[], end: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, end, share);
    if (grounds.every((ground) => contrast(mixed, ground) >= READABLE)) return mixed;
  }
  return end;
}

function mix(colour: string, end: string, share: number): string {
  const to = parse(end);
  const channels = parse(colour).map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
