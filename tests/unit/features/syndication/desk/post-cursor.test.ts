import fc from 'fast-check';
import { decodePostCursor, encodePostCursor } from '../../../../../server/src/features/syndication/desk/post-cursor';

const position = fc.record({
  updatedAt: fc
    .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  id: fc.integer({ min: 1 }),
});

describe('the cursor of the posts list', () => {
  it('comes back as the position it was made of, in letters that are safe in an address', () => {
    fc.assert(
      fc.property(position, (given) => {
        const cursor = encodePostCursor(given);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodePostCursor(cursor)).toEqual(given);
      }),
    );
  });

  it('is refused when a character of it is changed, unless it is another position then', () => {
    fc.assert(
      fc.property(position, fc.nat(), fc.constantFrom(...'aZ09_-'), (given, at, letter) => {
        const cursor = encodePostCursor(given);
        const index = at % cursor.length;
        const tampered = cursor.slice(0, index) + letter + cursor.slice(index + 1);
        const read = decodePostCursor(tampered);
        if (read !== null) expect(encodePostCursor(read)).toBe(tampered);
      }),
    );
  });

  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['nothing', ''],
    ['words', 'the next page, please'],
    ['another version', made([2, '2026-11-22T00:00:00.000Z', 1])],
    ['a number below one', made([1, '2026-11-22T00:00:00.000Z', 0])],
    ['a number that is none', made([1, '2026-11-22T00:00:00.000Z', '1 or 1=1'])],
    ['a time without milliseconds', made([1, '2026-11-22T00:00:00Z', 1])],
    ['more than a position', made([1, '2026-11-22T00:00:00.000Z', 1, 1])],
    ['an object', made({ updatedAt: '2026-11-22T00:00:00.000Z', id: 1 })],
    ['spaces around', ` ${made([1, '2026-11-22T00:00:00.000Z', 1])} `],
  ])('is refused when it holds %s', (_what, cursor) => {
    expect(decodePostCursor(cursor)).toBeNull();
  });
});
