import { createHash } from 'node:crypto';

import { FIGTREE } from './figtree';
import { FRAUNCES } from './fraunces';

/** One font file and how the stylesheet names it. */
interface Face {
  family: string;
  weights: string;
  /** Beside the stylesheet, with the hash of its bytes. */
  file: string;
  bytes: Buffer;
}

/** Latin, the range both files cover; other scripts take the visitor's own fonts. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

/** Headings in Fraunces, text in Figtree: 37 kB in all, from our own address. */
export const FACES: readonly Face[] = [
  face('Hub Display', '600', 'display', FRAUNCES),
  face('Hub Text', '300 900', 'text', FIGTREE),
];

/** The `@font-face` rules, with addresses relative to the stylesheet. */
export const FACE_RULES = FACES.map(
  ({ family, weights, file }) =>
    `@font-face{font-family:"${family}";font-style:normal;font-weight:${weights};font-display:swap;src:url(${file}) format("woff2");unicode-range:${LATIN}}`,
).join('\n');

function face(family: string, weights: string, name: string, base64: string): Face {
  const bytes = Buffer.from(base64, 'base64');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { family, weights, file: `${name}.${hash}.woff2`, bytes };
}
