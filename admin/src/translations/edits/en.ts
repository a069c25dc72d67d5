/** Sentences about items that come back, and about edits that a network cannot take. */
export const edits = {
  'again.question':
    '{count, plural, one {This item was on one page before. Share it again?} other {This item was on # pages before. Share it again?}}',
  'again.tick':
    '{count, plural, one {This item was on one page before.} other {This item was on # pages before.}} Tick where it goes again. Where nothing is ticked, you are asked once it is public.',
  'again.share': 'Share again',
  'again.share.done': 'It will be shared again',
  'again.cancel': 'Do not share',
  'again.cancel.done': 'It will not be shared again',
} as const satisfies Record<string, string>;
