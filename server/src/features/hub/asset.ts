import type { BrandView } from '../pages';
import { FACES } from './fonts/faces';
import { NEAR_SCRIPT, NEAR_SCRIPT_PATH } from './near/script';
import { hubCss, SHEET_NAMES } from './stylesheet';

/** A file under `/assets/` of the hub. */
export interface HubAsset {
  mime: string;
  body: string | Buffer;
  /** True when the name says exactly this content: it may be cached for ever. */
  lasting: boolean;
}

/**
 * The file of a name, or null. A page from before a change of colours asks for the stylesheet that
 * was: it gets the present one, which must then not be cached.
 */
export function hubAsset(name: string, brand: Pick<BrandView, 'primaryColor' | 'accentColor'>): HubAsset | null {
  const face = FACES.find(({ file }) => file === name);
  if (face) return { mime: 'font/woff2', body: face.bytes, lasting: true };
  if (`/assets/${name}` === NEAR_SCRIPT_PATH) {
    return { mime: 'text/javascript; charset=utf-8', body: NEAR_SCRIPT, lasting: true };
  }
  const sheetName = SHEET_NAMES.find((one) => new RegExp(`^${one}\\.[a-z0-9]+\\.css$`).test(name));
  if (!sheetName) return null;
  const sheet = hubCss(brand, sheetName);
  return { mime: 'text/css; charset=utf-8', body: sheet.css, lasting: sheet.path === `/assets/${name}` };
}
