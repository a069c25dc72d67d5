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
  'problem.edit': 'The network does not take your edit. What shall become of the post?',
  'problem.corrected': 'The network does not take its edit: a correction stands below it.',
  'post-action.leave': 'Leave it as it is',
  'post-action.leave.done': 'Noted: the post stays as it is',
  'post-action.correct': 'Reply with a correction',
  'post-action.correct.text':
    'The post stays, and a reply below it says what the item says now. Its words come from the template “Correction”.',
  'post-action.correct.confirm': 'Reply',
  'post-action.correct.done': 'The correction will be posted',
  'post-action.replace': 'Replace it',
  'post-action.replace.text':
    'The post is taken down with its likes and answers, and a new one says what the item says now.',
  'post-action.replace.confirm': 'Take down and post anew',
  'post-action.replace.done': 'It will be taken down and posted anew',
  'edits.waiting':
    '{count, plural, one {One edit waits: its network does not take it} other {# edits wait: their networks do not take them}}',
  'edits.show': 'To answer',
  'edits.corrections': 'Corrections on {name}',
  'rules.edits': 'When the network does not take an edit',
  'rules.edits.help': 'Where it has no way to do what is chosen here, you are asked.',
  'rules.edits.ask': 'Ask me each time',
  'rules.edits.leave': 'Leave the post as it is',
  'rules.edits.reply': 'Reply with a correction',
  'rules.edits.replace': 'Take it down and post anew',
  'occasion.correction': 'Correction',
  'diff.pictures': 'What would change in its pictures',
  'diff.picture.added': 'New picture',
  'diff.picture.removed': 'Taken out',
  'diff.picture.described': 'Described anew',
} as const satisfies Record<string, string>;
