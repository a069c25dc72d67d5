import { stopAfter, type WhyWords } from './words';

export const en = {
  presence: {
    none: (account) => `${account} does not show it.`,
    live: (account, since) => `It stands on ${account}${since === null ? '' : ` since ${since}`}.`,
    uncertain: (account) => `Nobody knows whether it stands on ${account}.`,
    removed: (account) => `It stood on ${account} and has been taken down.`,
  },
  task: { publish: 'Posting it', update: 'Changing what stands there', remove: 'Taking it down' },
  work: {
    idle: () => 'Nothing remains to be done.',
    planned: (task, at) => `${task} is planned for ${at}.`,
    due: (task, at) => `${task} is due since ${at} and comes as soon as its turn comes.`,
    sending: (task) => `${task} is under way.`,
    waiting: (task, at) => `${task} waits until ${at}; then it is tried again without anybody.`,
    held: (task) => `${task} waits for a person.`,
    failed: (task) => `${task} failed, and is not tried again before a person says so.`,
    cancelled: () => 'It is not sent.',
    skipped: () => 'It was not made.',
  },
  late: {
    'nothing-sends':
      'Nothing sends posts: no process has tried any for a while. See whether the app or its worker runs, and whether syndication.enabled is false.',
    late: 'That is late, and nothing holds it: the server log may say why.',
  },
  now: 'now',
  problem: {
    retryable: 'The network could not be reached, or did not work.',
    'rate-limited': 'The network asked us to slow down.',
    'auth-broken': 'The network no longer accepts our access.',
    rejected: 'The content was refused: change it, then try again.',
    duplicate: 'The network says that it has this post already.',
    gone: 'The post is no longer on the network.',
    ambiguous: 'It was sent and no answer came, so it is looked up before anything is sent again.',
    'not-asked': 'Nobody asked to share it: press Share, or Do not send.',
    approval: 'Its account asks for an approval first.',
    account: 'The account cannot take posts now.',
    person: 'The network cannot say whether it arrived. Look there, then say whether you found it.',
    'by-hand': 'Only a person can do it on this network: do it there, then say so here.',
    'dry-run': 'Dry run: it would have been sent, and nothing was (syndication.dryRun).',
    drift: 'What stands on the network is not what was sent there: say which one is right.',
    'quiet-hours': 'The account is quiet at these hours.',
    'minimum-gap': 'The account keeps some time between two posts.',
    'daily-cap': 'The account has made as many posts as it may in a day.',
    'rate-limit': 'What the network allows in a while is used up.',
    'circuit-open': 'The network failed several times in a row and is left alone for a while.',
    'earlier-copy': 'The post that it takes the place of is taken down first.',
    'unpublished-before-sending': 'The item was unpublished before it was sent.',
    'deleted-before-sending': 'The item was deleted before it was sent.',
    'not-public': 'The item was not public when it was to be sent.',
    past: 'The date it is about had passed.',
    closed: 'The offer was closed.',
    'too-early': 'What it is about was not over yet.',
    'cannot-update': 'This network cannot change a post, so the old text stays.',
    'cannot-remove': 'This network cannot remove a post: remove it there by hand, then say so here.',
    'not-approved': 'It was refused when somebody was asked for an approval.',
    superseded: 'A newer post takes its place.',
    edit: 'The network does not take this edit: say whether the post stays as it is, is answered by a correction, or is replaced.',
    corrected: 'The network does not take its edit, so a correction stands below it.',
  },
  detail: (words) => `In its own words: “${words}”${stopAfter(words)}`,
  account: {
    paused: (account, until) =>
      until === '' ? `${account} is paused by a person.` : `${account} is paused until ${until}.`,
    broken: (account, reason) => `${account} needs new access${reason === '' ? '' : `: “${reason}”`}. Its posts wait.`,
    copy: (account) => `${account} is paused, because this installation may be a copy of another one.`,
    disconnected: (account) => `${account} is disconnected: nothing is sent there any more.`,
  },
  outcome: {
    live: 'the network has it',
    removed: 'it was removed',
    waiting: 'the network was still preparing it',
    unknown: 'no answer came',
    absent: 'it was looked for and not found',
    'dry-run': 'it was a dry run, and nothing was sent',
    unsure: 'a look-up could not tell',
    retryable: 'the network was not reached',
    'rate-limited': 'the network asked to slow down',
    'auth-broken': 'the access was refused',
    rejected: 'the content was refused',
    duplicate: 'the network had it already',
    gone: 'the post was gone',
    ambiguous: 'no answer came',
  },
  running: 'it is still running',
  attempts: (count, at, outcome) =>
    `${count === 1 ? 'There was one attempt,' : `There were ${count} attempts, the last`} on ${at}: ${outcome}.`,
  decision: {
    retry: 'try again',
    share: 'share it',
    resend: 'post it anew',
    reschedule: 'send it at another time',
    cancel: 'do not send it',
    'mark-live': 'it was posted by hand',
    'mark-edited': 'it was changed by hand',
    leave: 'leave it as it is',
    correct: 'reply with a correction',
    replace: 'take it down for a new one',
    'confirm-live': 'it is there',
    'confirm-absent': 'it is not there',
    'confirm-removed': 'it was taken down by hand',
    'restore-drift': 'make it right again',
    'accept-drift': 'leave it as it is there',
    approve: 'approved',
    refuse: 'refused',
  },
  decided: (by, at, what) => `Last decision, by ${by} on ${at}: ${what}.`,
  proposed: (by, at) => `Proposed by ${by} on ${at}.`,
  hub: 'the hub',
  itemTime: {
    publish: (at) => `The item goes public by itself on ${at} (publishAt).`,
    unpublish: (at) =>
      `The item stops being public by itself on ${at} (unpublishAt), and its posts are taken down then.`,
  },
  stopped: {
    publish: (at) =>
      `The item was to go public by itself on ${at} (publishAt), and was refused: mend its draft and save it.`,
    unpublish: (at) =>
      `The item was to stop being public by itself on ${at} (unpublishAt), and was refused: mend its draft and save it.`,
  },
  absence: {
    'not-public': ({ locale }, { account }) =>
      `It is not on ${account}: the item is not public in ${locale}, and nothing is shared before it is.`,
    'never-shared-kind': (_, { account }) => `It is not on ${account}: standing information is never shared.`,
    'hidden-kind': (_, { account }) =>
      `It is not on ${account}: this kind is hidden (hub.hiddenKinds), so a post would lead nowhere.`,
    'other-locale': ({ locale, speaks }, { account }) =>
      `It is not on ${account} in ${locale}: that page speaks ${speaks}, and takes of an item the translation nearest to that, or none.`,
    'not-ticked': (_, { account }) =>
      `It is not on ${account}: it is not ticked. Tick it in the side panel and share it.`,
    'ticked-since': (_, { account }) =>
      `It is not on ${account}: it is ticked, and nobody shared it since. Press Share now in the side panel, or publish the item again.`,
    'kind-not-chosen': (_, { account }) =>
      `It is not on ${account}: that page does not take this kind by itself, and nobody ticked it. Tick it in the side panel, or choose the kind for the page.`,
    'connected-later': ({ connectedAt, publishedAt }, { account, time }) =>
      `It is not on ${account}: the item was published on ${time(publishedAt)}, before the page was connected on ${time(connectedAt)}. What stands already is never posted by itself: tick it in the side panel and share it.`,
    'not-asked': (_, { account }) =>
      `It is not on ${account}: the item became public without anybody asking for a post, as by an import, a seed or a restored database. Tick it in the side panel and share it.`,
  },
} as const satisfies WhyWords;
