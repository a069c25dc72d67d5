import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { POLICY, type Post } from '../../../server/src/features/syndication';
import type { PostEvent } from '../../../server/src/features/syndication/post/post-events';
import { move } from '../../../server/src/features/syndication/post/post-state';
import { PRESENCES, WORKS } from '../../../shared/contracts/posts';
import { EVENTS, NOW, STATES } from '../features/syndication/post/states';

type EventName = Exclude<PostEvent['type'], 'faulted'> | Extract<PostEvent, { type: 'faulted' }>['fault']['kind'];

/** How the guide says each event. */
const WORDS: Record<EventName, string> = {
  edited: 'edited',
  asked: 'shared by hand',
  returned: 'public again',
  withdrawn: 'unpublished',
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
  refused: 'may not go out',
  stumbled: 'trouble of ours',
  'not-found': 'looked up and absent',
  unsure: 'look-up unsure',
  'given-up': 'nobody can tell',
  retry: 'Try again',
  share: 'Share now',
  cancel: 'Do not send',
  'confirm-live': 'It is there',
  'confirm-absent': 'It is not there',
  superseded: 'replaced',
  retryable: 'not reached',
  'rate-limited': 'limit',
  'auth-broken': 'access refused',
  rejected: 'content refused',
  duplicate: 'already there',
  gone: 'vanished',
  ambiguous: 'no answer',
};

const guide = readFileSync(resolve(__dirname, '../../../docs/guide/sharing.md'), 'utf8');

/** Every move of one column, from each state that can be told apart by each sort of event. */
function picture(column: 'presence' | 'work'): string {
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

function nameOf(event: PostEvent): EventName {
  return event.type === 'faulted' ? event.fault.kind : event.type;
}

describe('the guide about sharing', () => {
  it.each(['presence', 'work'] as const)('draws every move of %s that the rules make', (column) => {
    expect(guide).toContain(picture(column));
  });

  it('explains every presence and every work', () => {
    for (const state of [...PRESENCES, ...WORKS]) expect(guide).toContain(`| \`${state}\` |`);
  });
});
