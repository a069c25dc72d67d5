/** What syndication needs from outside, as interfaces over plain data. */

export type { Account, AccountPatch, AccountStore, Cipher } from './account';
export type {
  AccountCounts,
  PostFilter,
  PostPosition,
  PostStore,
  Reach,
  SettingsStore,
  Unasked,
} from './desk';
export type { DispatchStore, ItemNow, ItemReader, Lease } from './dispatch';
export type { PlanRow, PlanSlot, PlanStore, PlanTable, PlanTarget } from './plan';
export type {
  Approval,
  Attempt,
  AttemptOutcome,
  Decision,
  DeferReason,
  EditAnswer,
  NewPost,
  Operation,
  OperationKind,
  Person,
  Post,
  PostChange,
  Problem,
  SkipReason,
} from './post';
