import { POLICY, type Post } from '../server/src/features/syndication';
import type { PostEvent } from '../server/src/features/syndication/post/post-events';
import { move } from '../server/src/features/syndication/post/post-state';
import { EVENTS, NOW, STATES } from '../tests/unit/features/syndication/post/states';

type EventName = Exclude<PostEvent['type'], 'faulted'> | Extract<PostEvent, { type: 'faulted' }>['fault']['kind'];

/** How the guide says each event. */
const WORDS: Record<EventName, string> = {
  edited: 'edited',
  asked: 'shared by hand',
  returned: 'public again',
  withdrawn: 'unpublished',
  proposed: 'asks for approval',
  unapproved: 'needs approval',
  approve: 'Approve',
  refuse: 'Refuse',
  began: 'attempt begins',
  repeated: 'sent again under its key',
  looking: 'looking',
  stepped: 'step done',
  parked: 'network processes it',
  abandoned: 'process died',
  stands: 'network confirms',
  'taken-down': 'taken down',
  'in-step': 'nothing to send',
  left: 'network cannot follow',
  deferred: 'not yet',
  rehearsed: 'dry run',
  handed: 'a person does it',
  refused: 'may not go out',
  unfit: 'no text from its template',
  stumbled: 'trouble of ours',
  'not-found': 'looked up and absent',
  unsure: 'look-up unsure',
  'given-up': 'nobody can tell',
  retry: 'Try again',
  share: 'Share now',
  reschedule: 'Change the time',
  cancel: 'Do not send',
  'confirm-live': 'It is there',
  'confirm-absent': 'It is not there',
  'confirm-removed': 'I took it down',
  'mark-live': 'Posted by hand',
  'mark-edited': 'Edited by hand',
  drifted: 'changed or gone there',
  undrifted: 'as sent again',
  'accept-drift': 'Leave it so',
  'restore-drift': 'Make it right again',
  superseded: 'replaced',
  unfollowed: 'edit not taken',
  replaced: 'Replace it',
  retryable: 'not reached',
  'rate-limited': 'limit',
  'auth-broken': 'access refused',
  rejected: 'content refused',
  duplicate: 'already there',
  gone: 'vanished',
  ambiguous: 'no answer',
};

/** The columns of a post that the guide draws. */
export const DRAWN = ['presence', 'work'] as const;
type Drawn = (typeof DRAWN)[number];

const MARK = { begin: (column: Drawn) => `<!-- moves of ${column}: npm run gen -->`, end: '<!-- end of the moves -->' };

/** Every move of one column, from each state that can be told apart by each sort of event. */
export function picture(column: Drawn): string {
  const moves = new Map<string, Set<string>>();
  for (const state of Object.values<Post>(STATES)) {
    for (const event of Object.values<PostEvent>(EVENTS)) {
      const after = move(state, event, { now: NOW, policy: POLICY });
      if (!after || after[column] === state[column]) continue;
      const arrow = `${state[column]} --> ${after[column]}`;
      moves.set(arrow, (moves.get(arrow) ?? new Set()).add(WORDS[nameOf(event)]));
    }
  }
  const lines = [...moves].sort().map(([arrow, words]) => `    ${arrow}: ${[...words].join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', '    direction LR', ...lines, '```'].join('\n');
}

/** The guide with its pictures drawn anew. */
export function withPictures(guide: string): string {
  return DRAWN.reduce((text, column) => {
    const [before, rest] = cut(text, MARK.begin(column));
    const [, after] = cut(rest, MARK.end);
    return `${before}${MARK.begin(column)}\n${picture(column)}\n${MARK.end}${after}`;
  }, guide);
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`The guide has no line ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

function nameOf(event: PostEvent): EventName {
  return event.type === 'faulted' ? event.fault.kind : event.type;
}
