/** A colour as red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

/** Grounds the hub is drawn on; contrast is measured against the darker or lighter of each pair. */
export const GROUNDS = { light: '#ffffff', dark: '#14171a' } as const;

/** Colours of a brand that are safe to read: each is at least 4.5:1 (WCAG 2.2 AA) where it is used. */
export interface BrandColours {
  /** Filled areas, as the brand chose it. */
  fill: string;
  /** Text on a filled area. */
  onFill: string;
  /** Links and small signs on the light and on the dark ground. */
  inkLight: string;
  inkDark: string;
  accent: string;
}

const DEFAULTS = { primary: '#1f5c4d', accent: '#e0a43a' } as const;
const READABLE = 4.5;

/** Derives readable colours from the two a brand chose, or from ours. */
export function brandColours(primary: string | null, accent: string | null): BrandColours {
  const fill = primary ?? DEFAULTS.primary;
  const onFill = contrast(fill, '#ffffff') >= contrast(fill, '#16181b') ? '#ffffff' : '#16181b';
  return {
    fill,
    onFill,
    inkLight: towards(fill, '#000000', GROUNDS.light),
    inkDark: towards(fill, '#ffffff', GROUNDS.dark),
    accent: accent ?? (primary === null ? DEFAULTS.accent : fill),
  };
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The colour itself where it can be read on the ground, else mixed with black or white until it can. */
function towards(colour: string, end: string, ground: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, end, share);
    if (contrast(mixed, ground) >= READABLE) return mixed;
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
