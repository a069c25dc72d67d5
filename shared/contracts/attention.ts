/** What needs a person: shown on the overview, and told by mail. */

/** Why posts wait for a person; `reply` counts the replies to them that nobody has answered. */
export const NEEDS = [
  'failed',
  'unsure',
  'approval',
  'by-hand',
  'not-asked',
  'edit',
  'drift',
  'dry-run',
  'copies-left',
  'reply',
] as const;
export type Need = (typeof NEEDS)[number];

/** A post whose time has come and gone, and that nobody sends. */
export interface StuckRow {
  id: number;
  title: string;
  /** Label of its account. */
  account: string;
  /** When it should have gone out (ISO 8601). */
  since: string;
}

/** GET /attention */
export interface AttentionResponse {
  data: {
    /** Nothing is sent: `syndication.dryRun`. */
    dryRun: boolean;
    /** Posts that wait for a person, by why. */
    needs: Record<Need, number>;
    stuck: {
      total: number;
      /** The longest late first, some of them. */
      posts: StuckRow[];
      /** No process has tried to send anything for a while. */
      nothingSends: boolean;
    };
  };
}
