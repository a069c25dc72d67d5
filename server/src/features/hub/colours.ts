import { mix, readableOn } from '../../core/colour';
import { type BrandFill, brandFill } from '../metadata';

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
export interface BrandColours extends Record<Scheme, SchemeColours>, BrandFill {}

/** Derives readable colours from the two a brand chose, or from ours. */
export function brandColours(primary: string | null, accent: string | null): BrandColours {
  const filled = brandFill(primary, accent);
  return { ...filled, light: schemeOf(filled.fill, 'light'), dark: schemeOf(filled.fill, 'dark') };
}

function schemeOf(fill: string, scheme: Scheme): SchemeColours {
  const { paper, card, tint, end } = GROUNDS[scheme];
  const soft = mix(paper, fill, tint);
  return { paper, card, soft, ink: readableOn(fill, [paper, card, soft], end) };
}
