import { POLICY } from '../../../../../server/src/features/syndication';
import { move } from '../../../../../server/src/features/syndication/post/post-state';
import { EVENTS, type EventName, NOW, STATES, type StateName } from './states';

/** Presence, work and problem after each event; a state that is not named has no such move. */
const MOVES: Record<EventName, { [state in StateName]?: string }> = {
  edited: {
    'none planned': 'none due',
    'none due': 'none due',
    'none waiting': 'none waiting',
    'none sending': 'none sending',
    'none settling': 'none sending',
    'none looking': 'none sending',
    'none held': 'none held not-asked',
    'none failed': 'none due',
    'none cancelled': 'none cancelled',
    'none skipped': 'none skipped',
    'live idle': 'live planned',
    'live due': 'live planned',
    'live planned': 'live planned',
    'live waiting': 'live waiting',
    'live updating': 'live sending',
    'live removing': 'live sending',
    'live failed': 'live planned',
    'uncertain held': 'uncertain held person',
  },
  asked: {
    'none planned': 'none due',
    'none due': 'none due',
    'none waiting': 'none waiting',
    'none sending': 'none sending',
    'none settling': 'none sending',
    'none looking': 'none sending',
    'none held': 'none due',
    'none failed': 'none due',
    'none cancelled': 'none due',
    'none skipped': 'none due',
    'live idle': 'live planned',
    'live due': 'live planned',
    'live planned': 'live planned',
    'live waiting': 'live waiting',
    'live updating': 'live sending',
    'live removing': 'live sending',
    'live failed': 'live planned',
    'uncertain held': 'uncertain held person',
  },
  returned: {
    'none skipped': 'none held not-asked',
  },
  withdrawn: {
    'none planned': 'none skipped unpublished-before-sending',
    'none due': 'none skipped unpublished-before-sending',
    'none waiting': 'none skipped unpublished-before-sending',
    'none sending': 'none sending',
    'none settling': 'none sending',
    'none looking': 'none sending',
    'none held': 'none skipped unpublished-before-sending',
    'none failed': 'none skipped unpublished-before-sending',
    'none cancelled': 'none cancelled',
    'none skipped': 'none skipped',
    'live idle': 'live due',
    'live due': 'live due',
    'live planned': 'live due',
    'live waiting': 'live due',
    'live updating': 'live sending',
    'live failed': 'live due',
    'uncertain held': 'uncertain held person',
    'removed failed': 'removed idle',
    'removed held': 'removed idle',
  },
  'began publish': {
    'none planned': 'none sending',
    'none due': 'none sending',
    'none waiting': 'none sending',
  },
  'began update': {
    'live due': 'live sending',
    'live planned': 'live sending',
    'live waiting': 'live sending',
  },
  'began remove': {
    'live due': 'live sending',
    'live planned': 'live sending',
    'live waiting': 'live sending',
  },
  repeated: {
    'none sending': 'none sending',
    'none settling': 'none sending',
  },
  looking: {
    'none sending': 'none sending',
    'none settling': 'none sending',
    'none looking': 'none sending',
  },
  stepped: {
    'none sending': 'none sending',
    'none settling': 'none sending',
    'none looking': 'none sending',
    'live updating': 'live sending',
    'live removing': 'live sending',
  },
  parked: {
    'none sending': 'none waiting',
    'none settling': 'none sending',
    'none looking': 'none sending',
    'live updating': 'live waiting',
    'live removing': 'live waiting',
  },
  abandoned: {
    'live updating': 'live due',
    'live removing': 'live due',
  },
  stands: {
    'none sending': 'live idle',
    'none settling': 'live idle',
    'none looking': 'live idle',
    'live updating': 'live idle',
    'uncertain held': 'live idle',
  },
  'taken-down': {
    'live removing': 'removed idle',
  },
  'in-step': {
    'live due': 'live idle',
    'live planned': 'live idle',
    'live waiting': 'live idle',
  },
  'left as it is': {
    'live due': 'live idle cannot-update',
    'live planned': 'live idle cannot-update',
    'live waiting': 'live idle cannot-update',
  },
  'left standing': {
    'live due': 'live failed cannot-remove',
    'live planned': 'live failed cannot-remove',
    'live waiting': 'live failed cannot-remove',
  },
  deferred: {
    'none planned': 'none waiting quiet-hours',
    'none due': 'none waiting quiet-hours',
    'none waiting': 'none waiting quiet-hours',
    'none sending': 'none sending quiet-hours',
    'none settling': 'none sending quiet-hours',
    'none looking': 'none sending quiet-hours',
    'live due': 'live waiting quiet-hours',
    'live planned': 'live waiting quiet-hours',
    'live waiting': 'live waiting quiet-hours',
  },
  refused: {
    'none planned': 'none skipped past',
    'none due': 'none skipped past',
    'none waiting': 'none skipped past',
  },
  unfit: {
    'none planned': 'none failed rejected',
    'none due': 'none failed rejected',
    'none waiting': 'none failed rejected',
    'live due': 'live failed rejected',
    'live planned': 'live failed rejected',
    'live waiting': 'live failed rejected',
  },
  stumbled: {
    'none planned': 'none waiting retryable',
    'none due': 'none waiting retryable',
    'none waiting': 'none waiting retryable',
    'none sending': 'none sending',
    'none settling': 'none sending',
    'none looking': 'none sending',
    'live due': 'live waiting retryable',
    'live planned': 'live waiting retryable',
    'live waiting': 'live waiting retryable',
    'live updating': 'live sending',
    'live removing': 'live sending',
  },
  retryable: {
    'none sending': 'none waiting retryable',
    'none settling': 'none sending retryable',
    'none looking': 'none sending retryable',
    'live updating': 'live waiting retryable',
    'live removing': 'live waiting retryable',
  },
  'rate-limited': {
    'none sending': 'none waiting rate-limited',
    'none settling': 'none sending rate-limited',
    'none looking': 'none sending rate-limited',
    'live updating': 'live waiting rate-limited',
    'live removing': 'live waiting rate-limited',
  },
  'auth-broken': {
    'none sending': 'none due auth-broken',
    'none settling': 'none sending auth-broken',
    'none looking': 'none sending auth-broken',
    'live updating': 'live due auth-broken',
    'live removing': 'live due auth-broken',
  },
  rejected: {
    'none sending': 'none failed rejected',
    'none settling': 'none sending rejected',
    'none looking': 'none sending rejected',
    'live updating': 'live failed rejected',
    'live removing': 'live failed rejected',
  },
  'duplicate, can look': {
    'none sending': 'none sending duplicate',
    'none settling': 'none sending duplicate',
    'none looking': 'none sending duplicate',
    'live updating': 'live idle',
    'live removing': 'live failed duplicate',
  },
  'duplicate, named': {
    'none sending': 'live idle',
    'none settling': 'live idle',
    'none looking': 'live idle',
    'live updating': 'live idle',
    'live removing': 'live failed duplicate',
  },
  'duplicate, unnamed': {
    'none sending': 'uncertain held person',
    'none settling': 'uncertain held person',
    'none looking': 'uncertain held person',
    'live updating': 'live idle',
    'live removing': 'live failed duplicate',
  },
  gone: {
    'none sending': 'none failed gone',
    'none settling': 'none sending gone',
    'none looking': 'none sending gone',
    'live updating': 'removed failed gone',
    'live removing': 'removed idle',
  },
  ambiguous: {
    'none sending': 'none sending ambiguous',
    'none settling': 'none sending ambiguous',
    'none looking': 'none sending ambiguous',
    'live updating': 'live waiting ambiguous',
    'live removing': 'live waiting ambiguous',
  },
  'not-found': {
    'none sending': 'none sending',
    'none settling': 'none sending',
    'none looking': 'none due',
  },
  unsure: {
    'none sending': 'none sending',
    'none settling': 'none sending',
    'none looking': 'none sending',
  },
  'given-up': {
    'none sending': 'uncertain held person',
    'none settling': 'uncertain held person',
    'none looking': 'uncertain held person',
  },
  retry: {
    'none waiting': 'none due',
    'none failed': 'none due',
    'live waiting': 'live due',
    'live failed': 'live due',
    'uncertain held': 'none sending',
  },
  share: {
    'none held': 'none due',
    'none cancelled': 'none due',
  },
  cancel: {
    'none planned': 'none cancelled',
    'none due': 'none cancelled',
    'none waiting': 'none cancelled',
    'none held': 'none cancelled',
    'none failed': 'none cancelled',
    'removed held': 'removed cancelled',
  },
  'confirm-live': {
    'uncertain held': 'live idle',
  },
  'confirm-absent': {
    'uncertain held': 'none due',
  },
  superseded: {
    'removed failed': 'removed idle',
    'removed held': 'removed idle',
  },
};

const names = Object.keys(EVENTS) as EventName[];
const states = Object.keys(STATES) as StateName[];

describe('the moves of a post', () => {
  it.each(names)('%s moves exactly the states it means something for', (name) => {
    const moves = states.flatMap((state) => {
      const after = move(STATES[state], EVENTS[name], { now: NOW, policy: POLICY });
      return after ? [[state, [after.presence, after.work, after.problem?.code].filter(Boolean).join(' ')]] : [];
    });
    expect(Object.fromEntries(moves)).toEqual(MOVES[name]);
  });
});
