import { toInstant } from '../../../core/clock';
import type { Engine } from '../engine/engine';
import type { DispatchPorts } from './dispatch-ports';

/** Accounts told of at once; the workers' sweeps find the others. */
const MOST = 100;

/**
 * For a process that leaves sending to others: `wake` looks what is due and hints it. Never throws;
 * calls that come while it looks are one look more.
 */
export function createHinter(
  engine: Pick<Engine, 'hint'>,
  {
    store,
    clock,
    onError,
  }: Pick<DispatchPorts, 'clock' | 'onError'> & { store: Pick<DispatchPorts['store'], 'accountsDue'> },
): { wake(): void; stop(): Promise<void> } {
  let asked = false;
  let looking: Promise<void> | null = null;
  const look = async () => {
    while (asked) {
      asked = false;
      const due = await store.accountsDue(toInstant(clock.now()), MOST);
      if (due.length > 0) await engine.hint(due);
    }
  };
  return {
    wake() {
      asked = true;
      looking ??= look()
        .catch((error: unknown) => onError(error, {}))
        .finally(() => {
          looking = null;
        });
    },
    async stop() {
      asked = false;
      await looking;
    },
  };
}
