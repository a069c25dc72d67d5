import { createHash } from 'node:crypto';

import type { BrandView } from '../pages';
import { type BrandColours, brandColours, type SchemeColours } from './colours';
import { HUB_RULES } from './css/rules';
import { FACE_RULES } from './fonts/faces';

/** One stylesheet: its text, the hash of it, and its path under the hub's base. */
export interface Stylesheet {
  css: string;
  hash: string;
  /** `/assets/hub.<hash>.css`. */
  path: string;
}

type Coloured = Pick<BrandView, 'primaryColor' | 'accentColor'>;

const made = new Map<string, Stylesheet>();

/**
 * The hub's stylesheet in a brand's colours. It is a file of its own, with its hash in its name, so
 * that it is cached for ever and a strict Content-Security-Policy needs no inline style.
 */
export function hubCss(brand: Coloured): Stylesheet {
  const key = `${brand.primaryColor}|${brand.accentColor}`;
  const known = made.get(key);
  if (known) return known;
  const css = [FACE_RULES, variables(brandColours(brand.primaryColor, brand.accentColor)), HUB_RULES].join('\n');
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
  const sheet = { css, hash, path: `/assets/hub.${hash}.css` };
  made.set(key, sheet);
  return sheet;
}

function variables({ fill, onFill, accent, light, dark }: BrandColours): string {
  return `:root{--fill:${fill};--on-fill:${onFill};--accent:${accent};${grounds(light)}}
@media (prefers-color-scheme:dark){:root{${grounds(dark)}}}`;
}

function grounds({ paper, card, soft, ink }: SchemeColours): string {
  return `--paper:${paper};--card:${card};--soft:${soft};--ink:${ink}`;
}
