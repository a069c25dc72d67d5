/** Sentences about how a page looks where it is found and shared. What is found stands in shared/head-texts. */
export const head = {
  'head.title': 'How it looks elsewhere',
  'head.network': 'Network',
  'head.open': 'All networks',
  'head.fine': 'Nothing to improve.',
  'head.more': '{count, plural, one {and # remark more} other {and # remarks more}}',
} as const;
