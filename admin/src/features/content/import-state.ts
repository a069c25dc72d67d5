import { IMPORT_ACTIONS, type ImportAction, type ImportOutcome } from '../../../../shared/contracts/import';
import type { Kind } from '../../../../shared/kinds';

/** What a person chose before the file. */
export interface ImportChoice {
  kind: Kind;
  locale: string;
  publish: boolean;
  all: boolean;
}

/** Where an import stands. */
export type ImportState =
  | { phase: 'idle' }
  | { phase: 'failed'; error: unknown }
  | { phase: 'running'; dryRun: boolean; file: File; outcomes: ImportOutcome[]; total: number | null }
  | { phase: 'reported'; dryRun: boolean; file: File; outcomes: ImportOutcome[]; total: number };

/** Rows by what happens to them. */
export function countActions(outcomes: readonly ImportOutcome[]): Record<ImportAction, number> {
  const counts = Object.fromEntries(IMPORT_ACTIONS.map((action) => [action, 0])) as Record<ImportAction, number>;
  for (const { action } of outcomes) counts[action] += 1;
  return counts;
}

/** Refused rows first, then those with a warning, then the others, each in the order of the file. */
export function problemsFirst(outcomes: readonly ImportOutcome[]): ImportOutcome[] {
  const rank = ({ action, warnings }: ImportOutcome) => (action === 'refused' ? 0 : warnings.length > 0 ? 1 : 2);
  return [...outcomes].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
}
