import { createHash } from 'node:crypto';

import type { BrandView } from '../pages';
import { type BrandColours, brandColours, type SchemeColours } from './colours';
import { BASE, TONES } from './css/base';
import { LEAF } from './css/cards';
import { OPEN_STATE } from './css/item';
import { HUB_RULES } from './css/rules';
import { FACE_RULES } from './fonts/faces';
import { FRAMES } from './frames/style';
import { SCREEN } from './screen/style';

/** One stylesheet: its text, the hash of it, and its path under the hub's base. */
export interface Stylesheet {
  css: string;
  hash: string;
  /** `/assets/<name>.<hash>.css`. */
  path: string;
}

/** Rules of each stylesheet: of the hub's pages, of frames on other pages, of screens in stores. */
const SHEETS = {
  hub: () => HUB_RULES,
  frame: (colours: BrandColours) => [BASE, chosenThemes(colours), FRAMES].join('\n'),
  screen: (colours: BrandColours) => [BASE, chosenThemes(colours), LEAF, OPEN_STATE, SCREEN].join('\n'),
} as const;
export type SheetName = keyof typeof SHEETS;
export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[];

type Coloured = Pick<BrandView, 'primaryColor' | 'accentColor'>;

const made = new Map<string, Stylesheet>();

/**
 * The hub's stylesheet in a brand's colours. It is a file of its own, with its hash in its name, so
 * that it is cached for ever and a strict Content-Security-Policy needs no inline style.
 */
export function hubCss(brand: Coloured, name: SheetName = 'hub'): Stylesheet {
  const key = `${name}|${brand.primaryColor}|${brand.accentColor}`;
  const known = made.get(key);
  if (known) return known;
  const colours = brandColours(brand.primaryColor, brand.accentColor);
  const css = [FACE_RULES, variables(colours), SHEETS[name](colours)].join('\n');
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
  const sheet = { css, hash, path: `/assets/${name}.${hash}.css` };
  made.set(key, sheet);
  return sheet;
}

function variables({ fill, onFill, accent, light, dark }: BrandColours): string {
  return `:root{--fill:${fill};--on-fill:${onFill};--accent:${accent};${grounds(light)}}
@media (prefers-color-scheme:dark){:root{${grounds(dark)}}}`;
}

/** A page that says its theme keeps it, whatever the device prefers. */
function chosenThemes({ light, dark }: BrandColours): string {
  return `:root[data-theme=light]{color-scheme:light;${grounds(light)};${TONES.light}}
:root[data-theme=dark]{color-scheme:dark;${grounds(dark)};${TONES.dark}}`;
}

function grounds({ paper, card, soft, ink }: SchemeColours): string {
  return `--paper:${paper};--card:${card};--soft:${soft};--ink:${ink}`;
}
