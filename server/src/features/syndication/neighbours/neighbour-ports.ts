import type { Instant } from '../../../core/clock';
import type { Post } from '../ports';

/** Posts of one account that stand near another one, in time or in words. */
export interface NeighbourStore {
  /** Posts that went out since, or may have; the newest ones of very many. */
  sent(account: number, since: Instant): Promise<Post[]>;
  /** Posts that are yet to go out, those with a time first and soonest first; the next ones of very many. */
  planned(account: number): Promise<Post[]>;
}
