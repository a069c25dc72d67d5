import { useRef, useState } from 'react';

import type { ImportOutcome, ImportQuery } from '../../../../shared/contracts/import';
import { useImportHubRowsMutation } from '../../api/import';
import type { ImportChoice, ImportState } from './import-state';

/** Rows of one call: few enough to show progress, and to stop soon. */
const CALL_ROWS = 25;

/** Sends a file call by call. What was written stays when somebody stops. */
export function useImport() {
  const [send] = useImportHubRowsMutation();
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  const stopped = useRef(false);

  const run = async (file: File, choice: ImportChoice, dryRun: boolean) => {
    stopped.current = false;
    const outcomes: ImportOutcome[] = [];
    let total: number | null = null;
    try {
      for (let offset: number | null = 0; offset !== null && !stopped.current; ) {
        setState({ phase: 'running', dryRun, file, outcomes: [...outcomes], total });
        const answer = await send({ file, query: queryOf(choice, dryRun, offset) }).unwrap();
        outcomes.push(...answer.data);
        total = answer.meta.total;
        offset = answer.meta.next;
      }
      setState({ phase: 'reported', dryRun, file, outcomes, total: total ?? outcomes.length });
    } catch (error) {
      setState({ phase: 'failed', error });
    }
  };

  return {
    state,
    run,
    stop: () => {
      stopped.current = true;
    },
    reset: () => setState({ phase: 'idle' }),
  };
}

function queryOf({ kind, locale, publish, all }: ImportChoice, dryRun: boolean, offset: number): ImportQuery {
  const flag = (value: boolean) => (value ? 'true' : 'false');
  return {
    kind,
    locale,
    publish: flag(publish),
    dryRun: flag(dryRun),
    ...(kind === 'event' ? { timezone: browserZone() } : {}),
    ...(all ? { all: 'true' } : { offset: String(offset), limit: String(CALL_ROWS) }),
  };
}

/** The zone that times of a calendar are taken in where it names none. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
