/** Plans of items and where they are kept. */

import type { SharedKind } from '../../../../../shared/kinds';
import type { Occasion } from '../../../../../shared/occasions';
import type { Instant } from '../../../core/clock';
import type { Account } from './account';
import type { NewPost, Post, PostChange } from './post';

/** One post that may be planned for an item in a language. */
export interface PlanSlot {
  accountId: number;
  /** '' for the item itself, and for every run of it that has no row of its own. */
  subject: string;
  occasion: Occasion;
}

/** What an editor planned for one account and one locale of an item. */
export interface PlanRow extends PlanSlot {
  /** Null: the editor has not said, the default holds. */
  ticked: boolean | null;
  /** The editor's own text; null takes the composed one. */
  text: string | null;
  /** The time she chose; null takes the default one. */
  at: Instant | null;
  /** Upload file ids that she chose; null takes the item's own pictures. */
  pictures: number[] | null;
  /** Reserved for the post, so that a preview's link is the link that is sent. */
  postKey: string;
}

/** Whose plan it is. Before its first save an item has none: the plan is `new:<admin user id>`'s. */
export interface PlanTarget {
  documentId: string;
  kind: SharedKind;
  locale: string;
}

/** Storage of the planner, bound to the publish transaction. Rows it reads stay locked until commit. */
export interface PlanStore {
  /** Connected accounts, whatever their state, and what is planned on them for one item, by locale. */
  connected(documentId: string): Promise<{ accounts: Account[]; plans: Map<string, PlanRow[]> }>;
  posts(documentId: string): Promise<Post[]>;
  /** Rows with the same identity already there are left as they are. */
  insert(posts: readonly NewPost[]): Promise<void>;
  /** Announcements that were ticked are so no longer: nobody has said anything about them. */
  forgetTicks(documentId: string, locales: readonly string[]): Promise<void>;
  /** One statement for those that change alike. Throws when one was changed since it was read. */
  update(changes: readonly PostChange[]): Promise<void>;
}

/** Plans as the side panel reads and writes them. */
export interface PlanTable {
  read(target: PlanTarget): Promise<PlanRow[]>;
  /** Keeps the reserved key of a row that is there. */
  write(target: PlanTarget, rows: readonly Omit<PlanRow, 'postKey'>[]): Promise<PlanRow[]>;
  /**
   * Keys under which these posts would be sent, in the order asked for: that of the post that is there
   * and not removed, else the reserved one, reserved now where there is none.
   */
  keys(target: PlanTarget, slots: readonly PlanSlot[]): Promise<string[]>;
}
