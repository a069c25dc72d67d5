import { shareableNow } from '../../../admin/src/content-manager/social-pages/panel-state';
import {
  occasionsAfterTick,
  occasionsWith,
  offeredTo,
  timelineOf,
  togetherState,
  withTogether,
} from '../../../admin/src/content-manager/social-pages/plan-moments';
import type { PlanAccount, PlanMoment, PlanOccasion } from '../../../shared/contracts/plan';
import type { PostRow } from '../../../shared/contracts/posts';
import type { Occasion } from '../../../shared/occasions';

const START = '2026-12-12T17:00:00.000Z';
const NOW = '2026-11-22T10:00:00.000Z';

const choice = (occasion: Occasion, over: Partial<PlanOccasion> = {}): PlanOccasion => ({
  ...{ occasion, subject: '', ticked: true, text: null, at: null, pictures: null },
  ...over,
});
const moment = (occasion: Occasion, due: string | null, subject = ''): PlanMoment => ({
  ...{ occasion, subject, due, startsAt: START, expires: START, zone: 'Europe/Paris' },
});
const post = (occasion: Occasion, over: Partial<PostRow> = {}) =>
  ({ occasion, subject: '', presence: 'none', work: 'planned', ...over }) as PostRow;
const entry = (id: number, over: Partial<PlanAccount> = {}): PlanAccount => ({
  account: { id, label: `Page ${id}`, channel: 'practice', channelName: 'Practice', handle: '', state: 'ready' },
  ...{ ticked: true, text: null, at: null, pictures: null, post: null, occasions: [], posts: [] },
  ...over,
});

const EVENT = [
  moment('announce', null),
  moment('reminder-14d', '2026-11-28T09:00:00.000Z'),
  moment('reminder-1d', '2026-12-11T09:00:00.000Z'),
  moment('last-seats', null),
  moment('recap', '2026-12-13T09:00:00.000Z'),
];

describe('the one tick', () => {
  it('plans everything that comes by itself on every ticked page, and nothing on the others', () => {
    const accounts = [
      entry(1),
      entry(2, { ticked: false }),
      entry(3, { occasions: [choice('recap', { text: 'Mine' })] }),
    ];
    expect(togetherState(accounts, 'event')).toBe('some');
    const after = withTogether(accounts, 'event', true);
    const ticks = after.map(({ occasions = [] }) =>
      occasions
        .filter(({ ticked }) => ticked)
        .map((one) => one.occasion)
        .sort(),
    );
    expect(ticks).toEqual([['recap', 'reminder-14d', 'reminder-1d'], [], ['recap', 'reminder-14d', 'reminder-1d']]);
    expect(after[2]?.occasions).toContainEqual(choice('recap', { text: 'Mine' }));
    const ticked = accounts.map((one, index) => ({ ...one, occasions: after[index]?.occasions ?? [] }));
    expect(togetherState(ticked, 'event')).toBe('all');
    const none = withTogether(ticked, 'event', false);
    expect(none.flatMap(({ occasions = [] }) => occasions).every((one) => !one.ticked)).toBe(true);
  });

  it('reaches a page that is ticked later, and leaves one that is unticked', () => {
    const planned = [choice('reminder-14d'), choice('reminder-1d'), choice('recap')];
    const others = [entry(1, { occasions: planned }), entry(2, { ticked: false })];
    const joined = occasionsAfterTick(others[1] as PlanAccount, others, 'event', true);
    expect(joined.map(({ occasion }) => occasion).sort()).toEqual(['recap', 'reminder-14d', 'reminder-1d']);
    const left = occasionsAfterTick(others[0] as PlanAccount, others, 'event', false);
    expect(left.every(({ ticked }) => !ticked)).toBe(true);
  });
});

describe('the moments of a page', () => {
  it('are those with a date, each with its choice and its post', () => {
    const planned = post('recap');
    const offered = offeredTo(entry(1, { occasions: [choice('recap')], posts: [planned] }), 'event', EVENT);
    expect(offered.map(({ occasion }) => occasion)).toEqual(['reminder-14d', 'last-seats', 'reminder-1d', 'recap']);
    expect(offered.at(-1)).toMatchObject({ choice: { ticked: true }, post: planned, single: true });
    expect(offeredTo(entry(1), 'event', [moment('announce', null)])).toEqual([]);
    expect(offeredTo(entry(1), 'news', [])).toEqual([]);
  });

  it('of several dates are one tick for all of them, last places one for the next', () => {
    const dates = ['s1', 's2', 's3'].flatMap((subject) => [
      moment('reminder-1d', '2026-12-11T09:00:00.000Z', subject),
      moment('last-seats', null, subject),
    ]);
    const offered = offeredTo(entry(1), 'training', dates);
    expect(offered.map(({ occasion, more, single, choice: { subject } }) => [occasion, more, single, subject])).toEqual(
      [
        ['last-seats', 0, true, 's1'],
        ['reminder-1d', 2, false, ''],
      ],
    );
  });

  it('are kept one by one', () => {
    const all = occasionsWith([choice('recap'), choice('reminder-1d')], choice('recap', { text: 'Mine' }));
    expect(all).toEqual([choice('reminder-1d'), choice('recap', { text: 'Mine' })]);
  });
});

describe('the timeline', () => {
  it('says what goes to how many pages, in the order of time', () => {
    const occasions = [choice('reminder-1d'), choice('recap')];
    const accounts = [
      entry(1, { occasions, post: post('announce', { presence: 'live' }) }),
      entry(2, { occasions: [choice('recap', { at: '2026-12-20T09:00:00.000Z' })] }),
      entry(3, { ticked: false }),
    ];
    expect(
      timelineOf(accounts, EVENT, NOW).map(({ occasion, at, accounts: count, live }) => [occasion, at, count, live]),
    ).toEqual([
      ['announce', null, 2, 1],
      ['reminder-1d', '2026-12-11T09:00:00.000Z', 1, 0],
      ['recap', '2026-12-13T09:00:00.000Z', 1, 0],
      ['recap', '2026-12-20T09:00:00.000Z', 1, 0],
    ]);
  });

  it('leaves out a reminder whose time has passed', () => {
    const accounts = [entry(1, { occasions: [choice('reminder-14d'), choice('recap')] })];
    const later = timelineOf(accounts, EVENT, '2026-12-30T00:00:00.000Z');
    expect(later.map(({ occasion }) => occasion)).toEqual(['announce', 'recap']);
  });
});

it('a moment that was ticked on a public item can be shared now', () => {
  const live = post('announce', { presence: 'live', work: 'idle' });
  expect(shareableNow([entry(1, { post: live })])).toBe(0);
  expect(shareableNow([entry(1, { post: live, occasions: [choice('recap')] })])).toBe(1);
  expect(shareableNow([entry(1, { post: live, occasions: [choice('recap')], posts: [post('recap')] })])).toBe(0);
});
