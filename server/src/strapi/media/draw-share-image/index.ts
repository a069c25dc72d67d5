import type { ImageEngine } from '../../../features/metadata';
import { createEmojiSet } from './emoji';
import { findFonts, packageFolder } from './fonts';
import { createTakumiEngine } from './takumi-engine';

export { createDrawShareImage } from './draw';
export { plainCard } from './prepare-pictures';

/** The engine with the fonts that are installed. Rejects where this machine has no build of it. */
export async function loadEngine(appRoot: string): Promise<ImageEngine> {
  return createTakumiEngine(await findFonts(appRoot), createEmojiSet(packageFolder('@twemoji/svg', appRoot)));
}
