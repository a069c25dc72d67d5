import { textOn } from '../../core/colour';

const DEFAULTS = { primary: '#1f5c4d', accent: '#e0a43a' } as const;

/** The filled areas of a brand, and text that reads on them at 4.5:1. */
export interface BrandFill {
  fill: string;
  onFill: string;
  accent: string;
}

/** The two colours a brand chose, or ours. */
export function brandFill(primary: string | null, accent: string | null): BrandFill {
  const fill = primary ?? DEFAULTS.primary;
  return { fill, onFill: textOn(fill), accent: accent ?? (primary === null ? DEFAULTS.accent : fill) };
}
