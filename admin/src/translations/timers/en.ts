/** Sentences about items that are published and unpublished by themselves. */
export const timers = {
  'timers.title': 'Goes out by itself',
  'timers.publish':
    'Goes out on {when} ({zone}){posts, plural, =0 {} one { with # post} other { with # posts}}, as it was last saved.',
  'timers.unpublish': 'Leaves the page on {when} ({zone}), and its posts with it.',
  'timers.stopped.publish': 'It could not go out on {when} ({zone})',
  'timers.stopped.unpublish': 'It could not be taken away on {when} ({zone})',
  'timers.mend': 'Mend it and save: it is tried again at once.',
  'timers.stopped.title':
    '{count, plural, one {An item could not go out or be taken away at its time} other {# items could not go out or be taken away at their time}}',
  'timers.stopped.text': 'Open it, mend what is named here and save: it is tried again at once.',
} as const;
