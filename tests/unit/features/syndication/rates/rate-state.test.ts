import fc from 'fast-check';
import type { RateLimit } from '../../../../../server/src/channels/kit/rate-limit';
import {
  available,
  heard,
  type RateState,
  spend,
  UNSPENT,
} from '../../../../../server/src/features/syndication/rates/rate-state';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const rate = (limit: number, windowSeconds: number): RateLimit => ({
  name: 'calls',
  per: 'account',
  limit,
  windowSeconds,
  cost: {},
  source: 'this test',
  checkedOn: '2026-11-22',
});

/** Spends as early as allowed, so often; answers the times in milliseconds after NOW. */
function times(limit: RateLimit, count: number, units = 1, from: RateState = UNSPENT): number[] {
  let state = from;
  let now = NOW;
  const spentAt: number[] = [];
  while (spentAt.length < count) {
    const outcome = spend(state, limit, units, now);
    if ('until' in outcome) {
      if (outcome.until <= now) throw new Error('a refusal until a time that is over');
      now = outcome.until;
    } else {
      state = outcome.spent;
      spentAt.push(now - NOW);
    }
  }
  return spentAt;
}

describe('the count of a limit', () => {
  it('gives half of it at once and the rest evenly over the window', () => {
    expect(times(rate(10, 5), 9)).toEqual([0, 0, 0, 0, 0, 1000, 2000, 3000, 4000]);
  });

  it('fills up again while nothing is spent', () => {
    const limit = rate(10, 5);
    const state = [1, 2, 3, 4, 5].reduce((before) => {
      const outcome = spend(before, limit, 1, NOW);
      return 'spent' in outcome ? outcome.spent : before;
    }, UNSPENT);
    expect([0, 1000, 2500, 5000, 90_000].map((ms) => available(state, limit, NOW + ms))).toEqual([0, 1, 2, 5, 5]);
  });

  it('never lets more than the limit into any window, however the calls come', () => {
    const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 20,
      maxLength: 120,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), pauses, (size, seconds, calls) => {
        const limit = rate(size, seconds);
        let [state, now] = [UNSPENT, NOW];
        const spent: { at: number; units: number }[] = [];
        for (const [pause, wanted] of calls) {
          now += pause;
          const units = Math.min(wanted, Math.max(1, Math.floor(size / 2)));
          const outcome = spend(state, limit, units, now);
          if (!('spent' in outcome)) continue;
          state = outcome.spent;
          spent.push({ at: now, units });
        }
        for (const { at } of spent) {
          const inWindow = spent.filter((one) => one.at >= at && one.at < at + seconds * 1000);
          expect(inWindow.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(size);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says a time at which the call can really be made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 10_800 }),
        fc.integer({ min: 1, max: 9 }),
        (size, seconds, units) => {
          const made = times(rate(size, seconds), 30, units);
          expect(made).toHaveLength(30);
          expect([...made].sort((a, b) => a - b)).toEqual(made);
        },
      ),
    );
  });

  it('lets a call through that costs more than can be saved up, once everything flowed back', () => {
    expect(times(rate(4, 10), 2, 4)).toEqual([0, 20_000]);
  });
});

describe('what the network says', () => {
  const limit = rate(10, 5);
  const told = (left: number, seconds: number) => ({ left, resetsAt: NOW + seconds * 1000 });

  it('wins while its window lasts', () => {
    const spentElsewhere = heard(UNSPENT, told(0, 60), NOW);
    expect(spend(spentElsewhere, limit, 1, NOW)).toEqual({ until: NOW + 60_000 });
    expect(available(spentElsewhere, limit, NOW)).toBe(0);
    expect(spend(spentElsewhere, limit, 1, NOW + 60_000)).toHaveProperty('spent');
  });

  it('is counted down by our own calls', () => {
    const outcome = spend(heard(UNSPENT, told(2, 60), NOW), limit, 2, NOW);
    expect(outcome).toHaveProperty('spent.left', 0);
    expect(spend((outcome as { spent: RateState }).spent, limit, 1, NOW + 1)).toEqual({ until: NOW + 60_000 });
  });

  it('never grows within a window, because answers come late', () => {
    const twice = heard(heard(UNSPENT, told(2, 60), NOW), told(7, 60.4), NOW);
    expect(available(twice, limit, NOW)).toBe(2);
  });

  it('counts anew in the next window', () => {
    const next = heard(heard(UNSPENT, told(0, 60), NOW), told(9, 120), NOW + 60_000);
    expect(available(next, limit, NOW + 60_000)).toBe(5);
  });

  it('does not let more through than our own pace', () => {
    expect(available(heard(UNSPENT, told(9, 60), NOW), limit, NOW)).toBe(5);
  });
});
