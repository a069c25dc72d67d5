import { listedUntil, momentOf } from '../../../../server/src/features/catalog';

const NOW = new Date('2026-11-15T12:00:00Z');
const run = (startsAt: string, endsAt: string, state = 'scheduled') => ({
  startsAt: `${startsAt}T10:00:00.000Z`,
  endsAt: `${endsAt}T12:00:00.000Z`,
  state,
});
const event = { kind: 'event', facts: {} } as const;

describe('an event or training', () => {
  test('is not past while one of its runs is still to come, which is the next', () => {
    const dates = [run('2026-12-02', '2026-12-02'), run('2026-11-20', '2026-11-20'), run('2026-10-01', '2026-10-01')];
    expect(momentOf(event, dates, NOW)).toEqual({ past: false, closed: false, nextStart: '2026-11-20T10:00:00.000Z' });
  });

  test('is past from the moment its last run ends', () => {
    const dates = [run('2026-11-15', '2026-11-15')];
    expect(momentOf(event, dates, new Date('2026-11-15T11:59:59.999Z')).past).toBe(false);
    expect(momentOf(event, dates, NOW).past).toBe(true);
  });

  test('under way is neither past nor about to start', () => {
    expect(momentOf(event, [run('2026-11-14', '2026-11-16')], NOW)).toMatchObject({ past: false, nextStart: null });
  });

  test('never announces a cancelled or postponed run as the next', () => {
    const dates = [
      run('2026-11-20', '2026-11-20', 'cancelled'),
      run('2026-11-21', '2026-11-21', 'postponed'),
      run('2026-11-22', '2026-11-22', 'full'),
    ];
    expect(momentOf(event, dates, NOW).nextStart).toBe('2026-11-22T10:00:00.000Z');
  });

  test('without any run is not past', () => {
    expect(momentOf({ kind: 'training', facts: {} }, [], NOW)).toEqual({ past: false, closed: false, nextStart: null });
  });
});

test.each([
  ['open', null, false],
  ['open', '2026-11-16T00:00:00Z', false],
  ['open', '2026-11-15T11:59:59Z', true],
  ['open', '2026-11-15', false],
  ['open', '2026-11-14', true],
  ['filled', '2027-01-01', true],
  ['closed', null, true],
] as const)('a job in state %s, valid through %s: closed is %s', (state, validThrough, closed) => {
  expect(momentOf({ kind: 'job', facts: { state, validThrough } }, [], NOW).closed).toBe(closed);
});

test('news is past once it expired', () => {
  const news = (expiresAt: string | null) => momentOf({ kind: 'news', facts: { expiresAt } }, [], NOW).past;
  expect([news(null), news('2026-11-15T12:00:01Z'), news('2026-11-15T11:59:59Z')]).toEqual([false, false, true]);
});

test.each([
  ['news without an end', { kind: 'news', facts: { expiresAt: null } }, null],
  [
    'news that expires',
    { kind: 'news', facts: { expiresAt: '2026-12-01T10:00:00+01:00' } },
    '2026-12-01T09:00:00.000Z',
  ],
  [
    'a job until a day',
    { kind: 'job', facts: { state: 'open', validThrough: '2026-12-01' } },
    '2026-12-01T23:59:59.999Z',
  ],
  ['a filled job', { kind: 'job', facts: { state: 'filled', validThrough: null } }, ''],
  ['an event', { kind: 'event', facts: {} }, null],
] as const)('%s is listed until its time', (_name, page, until) => {
  expect(listedUntil(page)).toBe(until);
});

test('a job is closed and news is past from their very moment on', () => {
  const end = new Date('2026-12-01T09:00:00.000Z');
  const [job, news] = [
    { kind: 'job', facts: { state: 'open', validThrough: end.toISOString() } },
    { kind: 'news', facts: { expiresAt: end.toISOString() } },
  ] as const;
  const before = new Date(end.getTime() - 1);
  expect([momentOf(job, [], before).closed, momentOf(news, [], before).past]).toEqual([false, false]);
  expect([momentOf(job, [], end).closed, momentOf(news, [], end).past]).toEqual([true, true]);
});

test('what is called off counts neither as next nor as what keeps a series from being over, unless all is', () => {
  const over = { startsAt: '2026-11-01T10:00:00.000Z', endsAt: '2026-11-01T12:00:00.000Z', state: 'scheduled' };
  const off = { startsAt: '2026-12-01T10:00:00.000Z', endsAt: '2026-12-01T12:00:00.000Z', state: 'cancelled' };
  expect(momentOf({ kind: 'training', facts: {} }, [over, off], NOW)).toMatchObject({ past: true, nextStart: null });
  expect(momentOf({ kind: 'event', facts: {} }, [off], NOW)).toMatchObject({ past: false, nextStart: null });
});
