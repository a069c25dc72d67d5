/** Sentences about what needs a person. */
export const attention = {
  'stuck.title': '{count, plural, one {# post} other {# posts}} should have gone out and did not',
  'stuck.text':
    'Nothing holds them, and posts of other pages go out. Each says what is known; the server log may say more.',
  'stuck.nothing-sends':
    'Nothing sends posts: no process has tried any. See whether the app, or its worker, runs and whether syndication.enabled is false.',
  'stuck.more': '{count, plural, one {and # more} other {and # more}}',
  'needs.title': 'What needs you',
  'needs.none': 'Nothing waits for anybody.',
  'needs.failed': '{count, plural, one {# post} other {# posts}} failed',
  'needs.unsure': '{count, plural, one {# post} other {# posts}} may or may not stand on a network',
  'needs.approval': '{count, plural, one {# post waits} other {# posts wait}} for an approval',
  'needs.by-hand': '{count, plural, one {# post is} other {# posts are}} to be done by hand',
  'needs.not-asked': '{count, plural, one {# post waits} other {# posts wait}} because nobody asked to share',
  'needs.copies-left': '{count, plural, one {# copy stands} other {# copies stand}} although the item is gone',
  'needs.reply': '{count, plural, one {# reply waits} other {# replies wait}} for an answer',
  'needs.edit':
    '{count, plural, one {# post shows} other {# posts show}} an older text that the network does not change',
  'needs.drift': '{count, plural, one {# post is} other {# posts are}} not as sent any more',
  'needs.dry-run': '{count, plural, one {# post} other {# posts}} would have been sent: it was a dry run',
  'dry-run.title': 'Dry run: nothing is sent',
  'dry-run.text':
    'Posts are planned, made and recorded, and no network is changed (syndication.dryRun). What would have been sent then waits for you.',
  'dry-run.rehearsed': '{count, plural, one {# post} other {# posts}} would have been sent',
  'dry-run.rehearsed.text': 'Nothing of it goes out by itself. Say what becomes of it.',
  'dry-run.show': 'Show them',
  'problem.dry-run': 'Would have been sent: it was a dry run.',
  'outcome.dry-run': 'Would have been sent',
  'webhooks.title': 'Webhooks',
  'webhooks.subtitle': 'Which webhooks of Strapi are called for what becomes of posts',
  'webhooks.manage': 'Webhooks of Strapi',
  'webhooks.empty':
    'There is no webhook yet. Make one in the settings of Strapi, then choose here what it is called for.',
  'webhooks.off': '{url} (switched off)',
  'webhooks.saved': 'Webhook saved',
  'webhooks.community-hub.post.live': 'A post stands on its network',
  'webhooks.community-hub.post.failed': 'A post failed',
  'webhooks.community-hub.post.held': 'A post waits for a person',
} as const;
