import type { Instant } from '../../../core/clock';

/** When an account publishes, besides one post that is asked about. */
export interface SlotTimes {
  /**
   * Publications since `since` that stand or may stand on the network, and posts that are to be published after
   * `now`. In no order; of very many planned ones the next.
   */
  taken(account: number, span: { since: Instant; now: Instant }, besides: number | null): Promise<TakenTimes>;
}

interface TakenTimes {
  sent: Instant[];
  planned: Instant[];
}
