import { firstRead, nextRead } from '../../../../../server/src/features/syndication/replies/next-read';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const minutes = (at: string) => (Date.parse(at) - NOW.getTime()) / 60_000;

describe('a thread', () => {
  it.each([
    ['a young post', 1, null, 30],
    ['a post of this month', 10, null, 720],
    ['an old post', 100, null, 10_080],
    ['an old post with somebody who waits since yesterday', 100, 1, 10],
    ['a post of this month with somebody who waits for weeks', 20, 15, 720],
  ])('is read again for %s', (_, age, openDays, expected) => {
    const openSince = openDays === null ? null : daysAgo(openDays);
    expect(minutes(nextRead({ createdAt: daysAgo(age), openSince }, 60, NOW))).toBe(expected);
  });

  it('that is new to us is read at once when it is young, and some time within its turn when it is old', () => {
    expect(minutes(firstRead({ id: 5, createdAt: daysAgo(0) }, 60, NOW))).toBe(0);
    const times = Array.from({ length: 97 }, (__, id) => minutes(firstRead({ id, createdAt: daysAgo(90) }, 60, NOW)));
    expect(new Set(times).size).toBe(97);
    expect(Math.max(...times)).toBeLessThan(10_080);
  });
});
