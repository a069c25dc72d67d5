import type { HeadFinding } from '../../../../../shared/contracts/head';
import { checkGraph } from './check-graph';
import { checkPicture } from './check-picture';
import { checkTags } from './check-tags';
import { checkWords } from './check-words';
import type { CheckedHead } from './checked-head';

export { previewHead } from './card';
export type { CheckedHead } from './checked-head';

const RANK = { error: 0, warn: 1, hint: 2 } as const;

/**
 * What is wrong with a head or could be better, worst first, each thing once. Works on any head, ours or
 * parsed from HTML, and knows nothing of how ours are made.
 */
export function checkHead(head: CheckedHead): HeadFinding[] {
  const found = [...checkWords(head), ...checkPicture(head), ...checkTags(head), ...checkGraph(head)];
  const whole = found.map((one): HeadFinding => ({ network: null, field: null, data: {}, ...one }));
  const once = new Map(whole.map((one) => [JSON.stringify(one), one]));
  return [...once.values()].sort((a, b) => RANK[a.level] - RANK[b.level]);
}
