import { countActions, problemsFirst } from '../../../admin/src/features/content/import-state';
import type { ImportAction, ImportOutcome } from '../../../shared/contracts/import';

const outcome = (line: number, action: ImportAction, warnings: string[] = []): ImportOutcome => ({
  line,
  identifier: null,
  title: null,
  action,
  changed: [],
  problems: [],
  warnings: warnings.map((message) => ({ field: '', message })),
});

describe('the report of an import', () => {
  const outcomes = [
    outcome(2, 'create'),
    outcome(3, 'refused'),
    outcome(4, 'update', ['look']),
    outcome(5, 'refused'),
    outcome(6, 'unchanged'),
  ];

  it('shows refused rows first, then those with a warning, each in the order of the file', () => {
    expect(problemsFirst(outcomes).map(({ line }) => line)).toEqual([3, 5, 4, 2, 6]);
  });

  it('counts every action, also those that no row has', () => {
    expect(countActions(outcomes)).toEqual({ create: 1, update: 1, unchanged: 1, refused: 2 });
    expect(countActions([])).toEqual({ create: 0, update: 0, unchanged: 0, refused: 0 });
  });
});
