import { isAboutTheEnd, refusalOf } from '../../../../../server/src/features/syndication/occasions/may-go-out';
import { eventItem, jobItem, session, trainingItem } from '../../../../fixtures/source-items';
import { pageOf } from '../../../../fixtures/views';

const event = (over: object = {}) =>
  pageOf(eventItem({ startsAt: '2026-12-12T18:00', endsAt: '2026-12-12T21:00', timezone: 'Europe/Paris', ...over }));
const BEFORE = new Date('2026-12-12T16:59:59Z');
const DURING = new Date('2026-12-12T17:00:00Z');
const AFTER = new Date('2026-12-12T20:00:00Z');

const reasons = (page: ReturnType<typeof event>, occasion: string, subject = '') =>
  [BEFORE, DURING, AFTER].map((now) => refusalOf(page, { occasion, subject }, now)?.reason ?? 'goes out');

describe('a post that stands nowhere yet', () => {
  it.each(['reminder-14d', 'reminder-1d', 'last-seats'])(
    'about %s goes out until the start, to the second',
    (occasion) => {
      expect(reasons(event(), occasion)).toEqual(['goes out', 'past', 'past']);
      expect(reasons(event({ eventStatus: 'cancelled' }), occasion)).toEqual(['past', 'past', 'past']);
    },
  );

  it('that looks back goes out after the end, and never where nothing took place', () => {
    expect(reasons(event(), 'recap')).toEqual(['too-early', 'too-early', 'goes out']);
    expect(reasons(event({ eventStatus: 'postponed' }), 'recap')).toEqual(['past', 'past', 'past']);
  });

  it('about one session or occurrence looks at that one alone', () => {
    const training = pageOf(
      trainingItem({
        sessions: [
          { ...session, key: 'over', startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T12:00' },
          { ...session, key: 'coming', startsAt: '2026-12-20T10:00', endsAt: null },
        ],
      }),
    );
    expect(reasons(training, 'reminder-1d', 'over')).toEqual(['past', 'past', 'past']);
    expect(reasons(training, 'reminder-1d', 'coming')).toEqual(['goes out', 'goes out', 'goes out']);
    expect(reasons(training, 'reminder-1d', 'removed')).toEqual(['past', 'past', 'past']);
    const weekly = event({ recurrence: { rule: 'FREQ=WEEKLY', exceptions: [] } });
    expect(reasons(weekly, 'reminder-1d', '20261219T180000')).toEqual(['goes out', 'goes out', 'goes out']);
    expect(reasons(weekly, 'reminder-1d', '20261212T180000')).toEqual(['goes out', 'past', 'past']);
  });

  it('that a job is filled goes out while it is', () => {
    expect(refusalOf(pageOf(jobItem({ state: 'filled' })), { occasion: 'filled', subject: '' }, BEFORE)).toBeNull();
    const open = refusalOf(pageOf(jobItem({ state: 'open' })), { occasion: 'filled', subject: '' }, BEFORE);
    expect(open?.reason).toBe('past');
  });

  it('of another version that knows more moments counts as an announcement', () => {
    expect(reasons(event(), 'anniversary')).toEqual(['goes out', 'goes out', 'goes out']);
  });
});

it('only what tells of the end may go out once the item is over', () => {
  const told = ['announce', 'reminder-1d', 'last-seats', 'recap', 'closing-soon', 'filled'];
  expect(told.filter((occasion) => isAboutTheEnd({ occasion }))).toEqual(['recap', 'filled']);
});
