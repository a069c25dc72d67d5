import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { FIGTREE } from '../../../features/hub/fonts/figtree';
import { FRAUNCES } from '../../../features/hub/fonts/fraunces';
import { FAMILIES } from '../../../features/metadata';

/** One font file as an engine registers it. */
export interface FontFile {
  name: string;
  weight?: number;
  data: Uint8Array;
}

export interface Fonts {
  files: FontFile[];
  /** Matches a letter that none of the files can write. */
  missing: RegExp;
}

/** Font packages: the subsets that are registered, the family they join, the letters they bring. */
const PACKAGES = [
  {
    name: '@fontsource/noto-sans-arabic',
    family: FAMILIES.world,
    subsets: ['latin', 'latin-ext', 'arabic'],
    weights: [500, 700],
    letters: '\\p{Script=Arabic}',
  },
  {
    name: '@fontsource/noto-sans-hebrew',
    family: FAMILIES.world,
    subsets: ['hebrew'],
    weights: [500, 700],
    letters: '\\p{Script=Hebrew}',
  },
  // Large, so an app that writes these scripts installs them itself.
  {
    name: '@fontsource/noto-sans',
    family: FAMILIES.world,
    subsets: ['cyrillic', 'cyrillic-ext', 'greek', 'vietnamese', 'devanagari'],
    weights: [500, 700],
    letters: '\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Devanagari}\u1EA0-\u1EF1',
  },
  {
    name: '@fontsource/noto-sans-jp',
    family: 'Noto Sans JP',
    subsets: ['japanese'],
    weights: [700],
    letters: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
  },
  {
    name: '@fontsource/noto-sans-sc',
    family: 'Noto Sans SC',
    subsets: ['chinese-simplified'],
    weights: [700],
    letters: '\\p{Script=Han}',
  },
  {
    name: '@fontsource/noto-sans-kr',
    family: 'Noto Sans KR',
    subsets: ['korean'],
    weights: [700],
    letters: '\\p{Script=Hangul}',
  },
] as const;

/** Latin without the letters of Vietnamese, which our files lack. */
const LATIN = '\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}';

/** Our own typefaces and the font packages that are installed. `appRoot` is the app's folder. */
export async function findFonts(appRoot: string): Promise<Fonts> {
  const own: FontFile[] = [
    { name: FAMILIES.display, data: Buffer.from(FRAUNCES, 'base64') },
    { name: FAMILIES.text, data: Buffer.from(FIGTREE, 'base64') },
  ];
  const found = await Promise.all(PACKAGES.map(async (entry) => ({ ...entry, files: await filesOf(entry, appRoot) })));
  const installed = found.filter(({ files }) => files.length > 0);
  const vietnamese = installed.some(({ name }) => name === '@fontsource/noto-sans') ? '' : '|[\u1EA0-\u1EF1]';
  const letters = LATIN + installed.map((entry) => entry.letters).join('');
  return {
    files: [...own, ...installed.flatMap(({ files }) => files)],
    missing: new RegExp(`(?![${letters}])[\\p{L}\\p{Nd}]${vietnamese}`, 'u'),
  };
}

async function filesOf(entry: (typeof PACKAGES)[number], appRoot: string): Promise<FontFile[]> {
  const folder = packageFolder(entry.name, appRoot);
  if (folder === null) return [];
  const short = entry.name.replace('@fontsource/', '');
  const wanted = entry.subsets.flatMap((subset) => entry.weights.map((weight) => ({ subset, weight })));
  return Promise.all(
    wanted.map(async ({ subset, weight }) => ({
      name: entry.family,
      weight,
      data: await readFile(join(folder, 'files', `${short}-${subset}-${weight}-normal.woff2`)),
    })),
  );
}

/** Folder of an installed package, seen from this plugin or from the app; null where it is not there. */
export function packageFolder(name: string, appRoot: string): string | null {
  const fromApp = createRequire(join(appRoot, 'package.json')).resolve;
  // Built as an ES module there is no `require`; npm's flat folders show our dependencies to the app.
  for (const resolve of typeof require === 'function' ? [require.resolve, fromApp] : [fromApp]) {
    try {
      return dirname(resolve(`${name}/package.json`));
    } catch {
      // The next one may see it.
    }
  }
  return null;
}
