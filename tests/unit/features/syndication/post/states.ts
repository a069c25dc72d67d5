import type { Fault } from '../../../../../server/src/core/fault';
import type { Operation, Person, Post } from '../../../../../server/src/features/syndication';
import type { PostEvent } from '../../../../../server/src/features/syndication/post/post-events';

export const NOW = '2026-11-22T10:00:00.000Z';
export const EARLIER = '2026-11-22T09:00:00.000Z';
export const LATER = '2026-11-22T11:00:00.000Z';
const LONG_AGO = '2026-11-21T09:00:00.000Z';

export const POST: Post = {
  id: 1,
  version: 1,
  key: 'k1',
  kind: 'event',
  documentId: 'doc',
  subject: '',
  locale: 'en',
  accountId: 1,
  occasion: 'announce',
  generation: 1,
  desired: 'present',
  desiredRev: 2,
  sentRev: 0,
  presence: 'none',
  work: 'due',
  at: NOW,
  problem: null,
  text: null,
  title: 'Open day',
  operation: null,
  sentPayload: null,
  livePayload: null,
  receipt: null,
  steps: {},
  approval: null,
  pictures: null,
  editAnswer: null,
  attempts: 0,
  failures: 0,
  createdAt: EARLIER,
  updatedAt: EARLIER,
};

const ANA: Person = { name: 'Ana', id: 1 };
const BEN: Person = { name: 'Ben', id: 2 };

export function operation(kind: Operation['kind'], change: Partial<Operation> = {}): Operation {
  return {
    kind,
    rev: 2,
    firstStartedAt: EARLIER,
    startedAt: EARLIER,
    absentAt: null,
    settle: null,
    repeats: 0,
    unsure: 0,
    ...change,
  };
}

/** What her approval is asked for. */
function proposed(rev: number): Post['approval'] {
  return { state: 'proposed', rev, proposer: ANA, proposedAt: EARLIER, due: LATER, answer: null };
}

function problem(
  code:
    | 'not-asked'
    | 'by-hand'
    | 'person'
    | 'approval'
    | 'rejected'
    | 'gone'
    | 'superseded'
    | 'drift'
    | 'dry-run'
    | 'edit',
) {
  return { code, detail: 'words', hint: null, field: null };
}

const sending = { work: 'sending', sentPayload: { text: 'hello' } } as const satisfies Partial<Post>;
const receipt = { remoteId: 'r1', url: 'https://social.example/r1', at: EARLIER };
const live = {
  presence: 'live',
  sentRev: 2,
  receipt,
  sentPayload: { text: 'hello' },
  livePayload: { text: 'hello' },
} as const satisfies Partial<Post>;
const removed = { ...live, presence: 'removed', livePayload: null } as const satisfies Partial<Post>;

/** One post for each state that can be told apart. */
export const STATES = {
  'none planned': { ...POST, work: 'planned', at: LATER },
  'none due': POST,
  'none waiting': { ...POST, work: 'waiting', at: LATER },
  'none sending': { ...POST, ...sending, operation: operation('publish') },
  'none settling': { ...POST, ...sending, operation: operation('publish', { settle: 'any' }) },
  'none looking': { ...POST, ...sending, operation: operation('publish', { settle: 'probe', absentAt: LONG_AGO }) },
  'none held': { ...POST, work: 'held', at: null, problem: problem('not-asked') },
  'none proposed': { ...POST, work: 'held', at: null, problem: problem('approval'), approval: proposed(2) },
  'none handed': { ...POST, work: 'held', at: null, problem: problem('by-hand'), sentPayload: { text: 'hello' } },
  'none rehearsed': { ...POST, work: 'held', at: null, problem: problem('dry-run'), sentPayload: { text: 'hello' } },
  'none failed': { ...POST, work: 'failed', at: null, problem: problem('rejected') },
  'none cancelled': { ...POST, work: 'cancelled', at: null },
  'none skipped': { ...POST, work: 'skipped', at: null },
  'live idle': { ...POST, ...live, work: 'idle', at: null },
  'live replaced': { ...POST, ...live, work: 'idle', at: null, problem: problem('superseded') },
  'live due': { ...POST, ...live, desiredRev: 3 },
  'live planned': { ...POST, ...live, desiredRev: 3, work: 'planned', at: LATER },
  'live waiting': { ...POST, ...live, desiredRev: 3, work: 'waiting', at: LATER },
  'live updating': { ...POST, ...live, ...sending, sentRev: 1, operation: operation('update') },
  'live updating unseen': {
    ...POST,
    ...live,
    ...sending,
    sentRev: 1,
    livePayload: null,
    operation: operation('update'),
  },
  'live removing': { ...POST, ...live, work: 'sending', desired: 'absent', operation: operation('remove') },
  'live proposed': {
    ...POST,
    ...live,
    desiredRev: 3,
    work: 'held',
    at: null,
    problem: problem('approval'),
    approval: proposed(3),
  },
  'live handed': {
    ...POST,
    ...live,
    desiredRev: 3,
    sentPayload: { text: 'new' },
    work: 'held',
    at: null,
    problem: problem('by-hand'),
  },
  'live asking': {
    ...POST,
    ...live,
    desiredRev: 3,
    sentPayload: { text: 'new' },
    work: 'held',
    at: null,
    problem: problem('edit'),
  },
  'live unhanded': {
    ...POST,
    ...live,
    desired: 'absent',
    desiredRev: 3,
    work: 'held',
    at: null,
    problem: problem('by-hand'),
  },
  'live rehearsed': {
    ...POST,
    ...live,
    desiredRev: 3,
    sentPayload: { text: 'new' },
    work: 'held',
    at: null,
    problem: problem('dry-run'),
  },
  'live unrehearsed': {
    ...POST,
    ...live,
    desired: 'absent',
    desiredRev: 3,
    work: 'held',
    at: null,
    problem: problem('dry-run'),
  },
  'live left': { ...POST, ...live, desired: 'absent', work: 'failed', at: null, problem: problem('rejected') },
  'live failed': { ...POST, ...live, desiredRev: 3, work: 'failed', at: null, problem: problem('rejected') },
  'live drifted': { ...POST, ...live, work: 'held', at: null, problem: problem('drift') },
  'live drifted and edited': { ...POST, ...live, desiredRev: 3, work: 'held', at: null, problem: problem('drift') },
  'uncertain held': {
    ...POST,
    ...sending,
    presence: 'uncertain',
    work: 'held',
    at: null,
    problem: problem('person'),
    operation: operation('publish', { settle: 'probe', unsure: 8 }),
  },
  'removed idle': { ...POST, ...removed, desired: 'absent', work: 'idle', at: null },
  'removed cancelled': { ...POST, ...removed, work: 'cancelled', at: null, problem: problem('gone') },
  'removed failed': { ...POST, ...removed, work: 'failed', at: null, problem: problem('gone') },
  'removed drifted': { ...POST, ...removed, work: 'held', at: null, problem: problem('drift') },
  'removed held': { ...POST, ...removed, work: 'held', at: null, problem: problem('not-asked') },
} as const satisfies Record<string, Post>;
export type StateName = keyof typeof STATES;

const times = { retryAt: LATER, settleAt: LATER };
const fault = (one: Fault, canProbe = true): PostEvent => ({ type: 'faulted', fault: one, canProbe, ...times });
const because = { reason: 'words' };

/** One event of each sort. */
export const EVENTS = {
  edited: { type: 'edited', title: 'New', text: 'own', pictures: null, due: NOW },
  asked: { type: 'asked', title: 'New', text: 'own', pictures: null, due: NOW },
  returned: { type: 'returned', title: 'New', due: NOW, question: '' },
  withdrawn: { type: 'withdrawn', reason: 'unpublished-before-sending' },
  proposed: { type: 'proposed', by: ANA },
  unapproved: { type: 'unapproved' },
  approve: { type: 'approve', by: BEN, reason: null },
  refuse: { type: 'refuse', by: BEN, reason: 'Not now' },
  'began publish': { type: 'began', kind: 'publish', payload: { text: 'hello' }, lookAt: LATER },
  'began update': { type: 'began', kind: 'update', payload: { text: 'hello' }, lookAt: LATER },
  'began remove': { type: 'began', kind: 'remove', payload: null, lookAt: LATER },
  repeated: { type: 'repeated', lookAt: LATER },
  looking: { type: 'looking', lookAt: LATER },
  stepped: { type: 'stepped', step: 'k1/media', value: 'm1' },
  parked: { type: 'parked', until: LATER },
  abandoned: { type: 'abandoned' },
  stands: { type: 'stands', receipt },
  'taken-down': { type: 'taken-down' },
  'in-step': { type: 'in-step' },
  'left as it is': { type: 'left', code: 'cannot-update', detail: 'words' },
  'left corrected': { type: 'left', code: 'corrected', detail: '' },
  'left standing': { type: 'left', code: 'cannot-remove', detail: 'words' },
  deferred: { type: 'deferred', until: LATER, reason: 'quiet-hours', detail: 'words' },
  'rehearsed publish': { type: 'rehearsed', kind: 'publish', payload: { text: 'new' } },
  'rehearsed update': { type: 'rehearsed', kind: 'update', payload: { text: 'new' } },
  'rehearsed remove': { type: 'rehearsed', kind: 'remove', payload: null },
  handed: { type: 'handed', payload: { text: 'new' } },
  'handed removal': { type: 'handed', payload: null },
  refused: { type: 'refused', reason: 'past', detail: 'words' },
  unfit: { type: 'unfit', field: 'template', detail: 'words' },
  stumbled: { type: 'stumbled', detail: 'words', retryAt: LATER },
  retryable: fault({ kind: 'retryable', ...because }),
  'rate-limited': fault({ kind: 'rate-limited', until: LATER, ...because }),
  'auth-broken': fault({ kind: 'auth-broken', ...because }),
  rejected: fault({ kind: 'rejected', ...because }),
  'duplicate, can look': fault({ kind: 'duplicate', ...because }),
  'duplicate, named': fault({ kind: 'duplicate', remoteId: 'r9', ...because }, false),
  'duplicate, unnamed': fault({ kind: 'duplicate', ...because }, false),
  gone: fault({ kind: 'gone', ...because }),
  ambiguous: fault({ kind: 'ambiguous', ...because }),
  'not-found': { type: 'not-found', believedSince: EARLIER, lookAgainAt: LATER },
  unsure: { type: 'unsure', detail: 'words', lookAgainAt: LATER },
  'given-up': { type: 'given-up', detail: 'words' },
  'drifted, changed': { type: 'drifted', kind: 'changed' },
  'drifted, gone': { type: 'drifted', kind: 'gone' },
  undrifted: { type: 'undrifted' },
  'accept-drift': { type: 'accept-drift' },
  'restore-drift': { type: 'restore-drift' },
  retry: { type: 'retry' },
  share: { type: 'share' },
  reschedule: { type: 'reschedule', at: LATER },
  cancel: { type: 'cancel' },
  'confirm-live': { type: 'confirm-live', url: null },
  'confirm-absent': { type: 'confirm-absent' },
  'confirm-removed': { type: 'confirm-removed' },
  'mark-live': { type: 'mark-live', url: 'https://social.example/9' },
  'mark-edited': { type: 'mark-edited' },
  superseded: { type: 'superseded' },
  unfollowed: { type: 'unfollowed', payload: { text: 'new' }, detail: 'words' },
  replaced: { type: 'replaced' },
} as const satisfies Record<string, PostEvent>;
export type EventName = keyof typeof EVENTS;
