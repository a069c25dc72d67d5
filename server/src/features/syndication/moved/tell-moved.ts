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

  const accountOf = async (id: number, isFresh: boolean): Promise<Account | null> => {
    if (isFresh || !known.has(id)) {
      known = new Map((await ports.accounts.everConnected()).map((account) => [account.id, account]));
    }
    return known.get(id) ?? null;
  };
  const tell = async (moved: Moved) => {
    const names = eventsOf(moved);
    // An account may have been renamed; the log names only what never changes.
    const account = await accountOf(moved.after.accountId, names.length > 0);
    const record = recordOf(moved, account);
    if (record) ports.log(levelOf(moved), record);
    for (const name of names) await ports.emit(name, payloadOf(moved, account));
  };
  return {
    hear(moved) {
      for (const one of moved) told = told.then(() => tell(one)).catch(ports.onError);
    },
    settled: () => told,
  };
}
