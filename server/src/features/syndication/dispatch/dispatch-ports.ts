import type { AccountContext, Channel, Context, Fields } from '../../../channels/kit/contract';
import type { RecordExchange } from '../../../channels/kit/http-contract';
import type { Clock, Instant } from '../../../core/clock';
import type { Random } from '../../../core/ids';
import type { Json } from '../../../core/json';
import type { RenderPost } from '../compose/render-post';
import type { Policy } from '../policy';
import type { Account, DeferReason, DispatchStore, ItemReader, Lease, OperationKind, Post } from '../ports';

/** What a channel's call may use apart from the post's own key and steps. */
export type CallContext = AccountContext<Fields> & Pick<Context<Fields>, 'media'>;

/** Why a ready post may not be sent yet. */
export interface Deferral {
  until: Instant;
  reason: DeferReason;
  detail: string;
}

/** A call that is about to be made. */
export interface GatedCall {
  account: Account;
  channel: Channel;
  post: Post;
  /** `repeat` and `probe` settle a publication whose outcome is unknown: it may stand there already. `look` only reads. */
  operation: OperationKind | 'repeat' | 'probe' | 'look';
  /** What a publication or an update sends. */
  payload: Json | null;
}

/**
 * Asked right before the fence of a call, in the order of the list; the first deferral counts. A gate that
 * counts what passes (a rate) counts here, before the call: a crash wastes one and never exceeds. So it is last.
 */
export type Gate = (call: GatedCall, lease: Lease, now: Instant) => Promise<Deferral | null>;

/** Everything the dispatcher needs from outside. */
export interface DispatchPorts {
  store: DispatchStore;
  items: ItemReader;
  /** By id. */
  channels: ReadonlyMap<string, Channel>;
  render: RenderPost;
  gates: readonly Gate[];
  /** Asks the network once more whether it refuses an account: a proxy's single refusal breaks nothing. */
  isRefused(account: Account, channel: Channel): Promise<boolean>;
  /** Null when the account's stored secrets cannot be read any more. */
  contextFor(
    account: Account,
    channel: Channel,
    call: { signal: AbortSignal; now: string; record: RecordExchange },
  ): Promise<CallContext | null>;
  /** True: posts are planned and rendered, gates are asked, and nothing that changes a network is called. */
  dryRun?: boolean;
  clock: Clock;
  random: Random;
  /** Resolves after the given milliseconds, or as soon as the signal is aborted. Never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  policy: Policy;
  /** Accounts served at the same time. */
  lanes: number;
  /** Seconds between looks at the table when nothing wakes the dispatcher. */
  sweepSeconds: number;
  /** A bug or a failing database; the dispatcher goes on. Never throws. */
  onError(error: unknown, about: { accountId?: number; postId?: number }): void;
}
