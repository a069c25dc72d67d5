import type { PostEventName, PostEventPayload } from '../../../../../shared/contracts/post-events';
import type { Account, AccountStore } from '../ports';
import { levelOf, type MoveLevel, type MoveRecord, recordOf } from './move-record';
import type { HearMoved, Moved } from './moved';
import { eventsOf, payloadOf } from './post-event';

export interface TellPorts {
  accounts: Pick<AccountStore, 'everConnected'>;
  log(level: MoveLevel, record: MoveRecord): void;
  emit(name: PostEventName, payload: PostEventPayload): Promise<void>;
  onError(error: unknown): void;
}

/** Tells the log and whoever listens to events what became of posts, one write after the other. */
export interface MovedTeller {
  hear: HearMoved;
  /** Resolves once everything heard so far is told. Never rejects. */
  settled(): Promise<void>;
}

export function createMovedTeller(ports: TellPorts): MovedTeller {
  let known = new Map<number, Account>();
  let told: Promise<void> = Promise.resolve();

  /** An account may have been renamed, which events tell; the log names only what never changes. */
  const readAccounts = async (moved: readonly Moved[]) => {
    if (moved.every((one) => eventsOf(one).length === 0 && known.has(one.after.accountId))) return;
    known = new Map((await ports.accounts.everConnected()).map((account) => [account.id, account]));
  };
  const tell = async (moved: Moved) => {
    const account = known.get(moved.after.accountId) ?? null;
    const record = recordOf(moved, account);
    if (record) ports.log(levelOf(moved), record);
    for (const name of eventsOf(moved)) await ports.emit(name, payloadOf(moved, account));
  };
  const next = (work: () => Promise<void>) => {
    told = told.then(work).catch(ports.onError);
  };
  return {
    hear(moved) {
      if (moved.length > 0) next(() => readAccounts(moved));
      for (const one of moved) next(() => tell(one));
    },
    settled: () => told,
  };
}
