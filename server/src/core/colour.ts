/** A colour as red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

/** Smallest contrast at which text can be read (WCAG 2.2 AA). */
export const READABLE = 4.5;

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** White or black, whichever can be read on a filled area: one of the two always reaches 4.58:1. */
export function textOn(fill: string): '#ffffff' | '#000000' {
  return contrast(fill, '#ffffff') >= READABLE ? '#ffffff' : '#000000';
}

/** The colour itself where it can be read on every ground, else mixed with `end` until it can. */
export function readableOn(colour: string, grounds: readonly string[], end: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, end, share);
    if (grounds.every((ground) => contrast(mixed, ground) >= READABLE)) return mixed;
  }
  return end;
}

/** A colour moved towards another: 0 is itself, 1 the other. */
export function mix(colour: string, end: string, share: number): string {
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
