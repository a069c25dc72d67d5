/** Names that COLOR takes (RFC 7986 section 5.9: those of CSS Color 3); the sixteen basic ones and some between. */
const COLOURS = {
  black: 0x000000,
  silver: 0xc0c0c0,
  gray: 0x808080,
  white: 0xffffff,
  maroon: 0x800000,
  red: 0xff0000,
  purple: 0x800080,
  fuchsia: 0xff00ff,
  green: 0x008000,
  lime: 0x00ff00,
  olive: 0x808000,
  yellow: 0xffff00,
  navy: 0x000080,
  blue: 0x0000ff,
  teal: 0x008080,
  aqua: 0x00ffff,
  orange: 0xffa500,
  tomato: 0xff6347,
  crimson: 0xdc143c,
  chocolate: 0xd2691e,
  gold: 0xffd700,
  seagreen: 0x2e8b57,
  steelblue: 0x4682b4,
  royalblue: 0x4169e1,
  indigo: 0x4b0082,
  orchid: 0xda70d6,
  pink: 0xffc0cb,
} as const satisfies Record<string, number>;

/** The CSS name nearest to `#rrggbb`, as the straight distance in red, green and blue. */
export function nearestColourName(hex: string): string {
  const wanted = channels(Number.parseInt(hex.slice(1), 16));
  let best = { name: 'gray', distance: Number.POSITIVE_INFINITY };
  for (const [name, value] of Object.entries(COLOURS)) {
    const distance = Math.hypot(...channels(value).map((channel, index) => channel - (wanted[index] ?? 0)));
    if (distance < best.distance) best = { name, distance };
  }
  return best.name;
}

function channels(value: number): number[] {
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
