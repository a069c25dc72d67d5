import type { RebuildDifference } from '../../../../shared/contracts/rebuild';
import type { DocumentWalk, WalkPosition } from './document-walk';
import type { Sweep } from './sweep';

/** What the comparison did. */
export interface Comparison {
  rebuilt: number;
  /** Documents whose published row cannot be shown, with the reason. */
  refused: string[];
  /** So much differs that the boot does not wait for the rest: the job does it. */
  more: boolean;
}

/** Documents that a boot rebuilds at most. */
const BOOT_LIMIT = 500;

/**
 * Makes pages equal to the published rows where lists show that they are not: after an import, a
 * restored dump, a time with the plugin off, a new version of the builder, another map or setting.
 */
export async function comparePages(walk: DocumentWalk, sweep: Sweep): Promise<Comparison> {
  const comparison: Comparison = { rebuilt: 0, refused: [], more: false };
  let position: WalkPosition | null = walk.first();
  let looked = 0;
  while (position) {
    const { documents, next } = await walk.batch(position);
    for (const document of await sweep.differing(documents)) {
      if (looked === BOOT_LIMIT) return { ...comparison, more: true };
      looked += 1;
      const differences = await sweep.rebuild(document);
      const refused = differences.filter(({ change }) => change === 'refused');
      comparison.refused.push(...refused.map(sentence));
      if (differences.length > refused.length) comparison.rebuilt += 1;
    }
    position = next;
  }
  return comparison;
}

function sentence({ kind, title, locale, reasons }: RebuildDifference): string {
  return `${kind} "${title}" (${locale}): ${reasons.join('; ')}`;
}
