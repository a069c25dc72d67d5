import fc from 'fast-check';
import { recordKey } from '../../../../server/src/channels/bluesky/tid';

const TID = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/;

describe('recordKey', () => {
  it('is a valid record key, the same every time', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.string(),
        (date, key) => {
          const made = recordKey(date.toISOString(), key);
          expect(made).toMatch(TID);
          expect(recordKey(date.toISOString(), key)).toBe(made);
        },
      ),
    );
  });

  it('sorts by second', () => {
    const keys = ['2026-11-22T10:00:00Z', '2026-11-22T10:00:01Z', '2027-01-01T00:00:00Z'].map((at) =>
      recordKey(at, 'k'),
    );
    expect([...keys].sort()).toEqual(keys);
  });

  it('differs for thousands of posts of one instant', () => {
    const at = '2026-11-22T10:00:00.000Z';
    const keys = new Set(Array.from({ length: 5000 }, (_, index) => recordKey(at, `post-${index}`)));
    expect(keys.size).toBe(5000);
  });
});
