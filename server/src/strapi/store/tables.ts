/** Names of the plain tables of syndication, as the migrations made them. */
export const TABLES = {
  accounts: 'community_hub_accounts',
  plans: 'community_hub_plans',
  planOccasions: 'community_hub_plan_occasions',
  templates: 'community_hub_templates',
  posts: 'community_hub_posts',
  attempts: 'community_hub_attempts',
  looks: 'community_hub_looks',
  attemptTotals: 'community_hub_attempt_totals',
  decisions: 'community_hub_decisions',
  replies: 'community_hub_replies',
  threads: 'community_hub_threads',
  replyLanes: 'community_hub_reply_lanes',
  practice: 'community_hub_practice',
  alerts: 'community_hub_alerts',
  settings: 'community_hub_settings',
} as const;
