import type { AccountContext, Channel, Context, Fields } from '../../../channels/kit/contract';
import type { Clock } from '../../../core/clock';
import type { Random } from '../../../core/ids';
import type { RenderPost } from '../compose/render-post';
import type { Policy } from '../policy';
import type { Account, DispatchStore, ItemReader } from '../ports';

/** What a channel's call may use apart from the post's own key and steps. */
export type CallContext = AccountContext<Fields> & Pick<Context<Fields>, 'media'>;

/** Everything the dispatcher needs from outside. */
export interface DispatchPorts {
  store: DispatchStore;
  items: ItemReader;
  /** By id. */
  channels: ReadonlyMap<string, Channel>;
  render: RenderPost;
  /** Null when the account's stored secrets cannot be read any more. */
  contextFor(
    account: Account,
    channel: Channel,
    call: { signal: AbortSignal; now: string },
  ): Promise<CallContext | null>;
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
