/** One palette for every picture, so that the hub looks like one house. */
export const COLORS = {
  night: '#14263a',
  dusk: '#2b3f5c',
  plum: '#5d4162',
  deep: '#1f4149',
  teal: '#2f6b66',
  lagoon: '#5b9a97',
  moss: '#4f7f5a',
  sage: '#8fb191',
  mint: '#cfe3d2',
  sky: '#bfdde3',
  cream: '#fbf1de',
  sand: '#efd8ae',
  honey: '#f2c469',
  ochre: '#e2a144',
  orange: '#df7b3e',
  brick: '#bf5238',
  blush: '#f3bda4',
  rose: '#e58f86',
  wood: '#b27a4a',
  bark: '#6b4a36',
  ink: '#22303a',
  steel: '#8b9aa3',
  snow: '#f4f8f8',
  white: '#ffffff',
} as const;

export const SKINS = ['#f4cfb2', '#e3ab82', '#c98a5e', '#9a623d', '#6d4330'] as const;
export const HAIRS = ['#2a211f', '#55382a', '#8a5a33', '#c99a55', '#b9b4ae', '#a8442f'] as const;

/** The colour `share` (0 to 1) of the way from one to the other. */
export function mix(from: string, to: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const blend = (at: number) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share);
  return `#${[1, 3, 5].map((at) => blend(at).toString(16).padStart(2, '0')).join('')}`;
}

/** Lighter with a positive share, darker with a negative one. */
export function shade(color: string, share: number): string {
  return share >= 0 ? mix(color, COLORS.cream, share) : mix(color, COLORS.night, -share);
}
