import { digestDue } from '../../../../../server/src/features/syndication/attention/digest-time';

const daily = { every: 'daily', time: '08:00', zone: 'Europe/Paris' } as const;
const at = (instant: string) => new Date(instant);

describe('when a digest is due', () => {
  it('is from its time on the clocks of the zone, for six hours', () => {
    expect(digestDue(daily, at('2026-11-24T06:59:59Z'))).toBeNull();
    expect(digestDue(daily, at('2026-11-24T07:00:00Z'))).toBe('2026-11-24T07:00:00.000Z');
    expect(digestDue(daily, at('2026-11-24T12:59:59Z'))).toBe('2026-11-24T07:00:00.000Z');
    expect(digestDue(daily, at('2026-11-24T13:00:00Z'))).toBeNull();
  });

  it('follows the clocks when they are set', () => {
    expect(digestDue(daily, at('2026-07-01T06:30:00Z'))).toBe('2026-07-01T06:00:00.000Z');
    const night = { ...daily, time: '02:30' };
    expect(digestDue(night, at('2026-03-29T02:00:00Z'))).toBe('2026-03-29T01:30:00.000Z');
    expect(digestDue(night, at('2026-10-25T02:00:00Z'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is on Mondays where it is weekly, of the zone and not of Greenwich', () => {
    const weekly = { every: 'weekly', time: '08:00', zone: 'Pacific/Auckland' } as const;
    expect(digestDue(weekly, at('2026-11-22T19:00:00Z'))).toBe('2026-11-22T19:00:00.000Z');
    expect(digestDue(weekly, at('2026-11-23T19:00:00Z'))).toBeNull();
  });

  it('is still due after midnight', () => {
    const late = { ...daily, time: '23:50' };
    expect(digestDue(late, at('2026-11-24T22:49:00Z'))).toBeNull();
    expect(digestDue(late, at('2026-11-24T23:10:00Z'))).toBe('2026-11-24T22:50:00.000Z');
    const weekly = { ...late, every: 'weekly' } as const;
    expect(digestDue(weekly, at('2026-11-23T23:10:00Z'))).toBe('2026-11-23T22:50:00.000Z');
    expect(digestDue(weekly, at('2026-11-24T23:10:00Z'))).toBeNull();
  });

  it('is never where nobody wants one', () => {
    expect(digestDue({ ...daily, every: 'never' }, at('2026-11-24T07:00:00Z'))).toBeNull();
  });
});
