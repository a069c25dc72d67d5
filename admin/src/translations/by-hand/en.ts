/** Sentences about what only a person can do on a network, and about copies that are left there. */
export const byHand = {
  'hand.waiting': '{count, plural, one {# post is for you to do by hand} other {# posts are for you to do by hand}}',
  'hand.show': 'To do by hand',
  'hand.publish': 'Post this on {network}',
  'hand.update': 'Change it on {network}: what is new is marked',
  'hand.remove': 'Take this down on {network}',
  'hand.copy-text': 'Copy the text',
  'hand.copied': 'Copied',
  'hand.picture': 'Download picture {number}',
  'hand.picture.alt': 'Description: {alt}',
  'copies.waiting':
    '{count, plural, one {# copy is left on a network although its item is gone} other {# copies are left on networks although their items are gone}}',
  'copies.show': 'To take down',
  'diff.title': 'What the live text would change to',
  'diff.removed': 'removed:',
  'diff.added': 'added:',
} as const satisfies Record<string, string>;
