import fc from 'fast-check';

import {
  decodeCursor,
  encodeCursor,
  type ItemsQuery,
  parseItemsQuery,
  type RawQuery,
  SORTS,
} from '../../../../server/src/features/pages';

const DEFAULTS = { locale: 'en' };
const position = { key: '2026-12-12T17:30:00.000Z', documentId: 'abc' };

function parsed(raw: RawQuery): ItemsQuery {
  const result = parseItemsQuery(raw, DEFAULTS);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('an empty query is the newest of everything', () => {
  expect(parsed({})).toEqual({
    kinds: [],
    locale: 'en',
    stores: [],
    tags: [],
    from: null,
    to: null,
    when: null,
    near: null,
    q: null,
    sort: 'recent',
    limit: 20,
    after: null,
  });
});

test.each<[string, RawQuery, Partial<ItemsQuery>]>([
  ['kinds in one text', { kind: 'event,job' }, { kinds: ['event', 'job'] }],
  ['kinds in a list', { kind: ['event', 'job,event'] }, { kinds: ['event', 'job'] }],
  ['tags as they are stored', { tag: 'Vélo, #Repair' }, { tags: ['vélo', 'repair'] }],
  ['stores', { store: 'a,b' }, { stores: ['a', 'b'] }],
  ['a locale', { locale: 'fr-CA' }, { locale: 'fr-CA' }],
  [
    'whole days',
    { from: '2026-12-01', to: '2026-12-02' },
    { from: '2026-12-01T00:00:00.000Z', to: '2026-12-02T23:59:59.999Z' },
  ],
  ['an instant', { from: '2026-12-01T00:00:00+02:00' }, { from: '2026-11-30T22:00:00.000Z' }],
  ['an instant whose plus became a space', { from: '2026-12-01T00:00:00 02:00' }, { from: '2026-11-30T22:00:00.000Z' }],
  ['a position', { near: '48.85,2.35' }, { near: { lat: 48.85, lng: 2.35, radiusKm: 25 } }],
  [
    'a position and radius',
    { near: '-33.9, 151.2', radius: '2.5' },
    { near: { lat: -33.9, lng: 151.2, radiusKm: 2.5 } },
  ],
  ['a search', { q: ' zip ' }, { q: 'zip' }],
  ['a number as a number', { limit: 5 }, { limit: 5 }],
  ['what is to come', { when: 'upcoming' }, { when: 'upcoming', sort: 'next-start' }],
  ['what is over', { when: 'past' }, { when: 'past', sort: 'last-start' }],
  ['the order of happening', { order: 'happening' }, { sort: 'next-start' }],
  ['both, which agree', { when: 'upcoming', order: 'happening' }, { sort: 'next-start' }],
  ['empty values as none', { kind: '', when: '', near: '' }, { kinds: [], when: null, near: null }],
])('reads %s', (_name, raw, expected) => {
  expect(parsed(raw)).toMatchObject(expected);
});

test.each<[field: string, raw: RawQuery]>([
  ['kind', { kind: 'party' }],
  ['locale', { locale: '../en' }],
  ['from', { from: 'yesterday' }],
  ['from', { from: '2026-02-30' }],
  ['from', { from: '2026-02-30T10:00:00Z' }],
  ['to', { to: '2026-12-01T10:00' }],
  ['from', { from: '2026-12-02', to: '2026-12-01' }],
  ['when', { when: 'soon' }],
  ['near', { near: 'Lyon' }],
  ['near', { near: '91,0' }],
  ['near', { near: '48.85' }],
  ['radius', { near: '48.85,2.35', radius: '-1' }],
  ['radius', { near: '48.85,2.35', radius: '501' }],
  ['radius', { radius: '5' }],
  ['q', { q: 'x'.repeat(201) }],
  ['q', { q: ['a', 'b'] }],
  ['q', { q: { $ne: '' } }],
  ['order', { order: 'random' }],
  ['order', { order: 'recent', when: 'past' }],
  ['order', { order: 'happening', when: 'past' }],
  ['limit', { limit: '0' }],
  ['limit', { limit: '101' }],
  ['limit', { limit: '1e1' }],
  ['store', { store: Array.from({ length: 51 }, (_, index) => `s${index}`).join(',') }],
  ['cursor', { cursor: 'bm90IG91cnM' }],
  ['cursor', { cursor: encodeCursor('recent', position), when: 'upcoming' }],
])('a wrong %s is named, with the cure', (field, raw) => {
  const result = parseItemsQuery(raw, DEFAULTS);
  if (result.ok) throw new Error('accepted');
  expect(result.error.map((problem) => problem.field)).toEqual([field]);
  expect(result.error[0]?.message).toMatch(/[:.]/);
});

test('all problems are said at once', () => {
  const result = parseItemsQuery({ kind: 'party', limit: 'many', near: 'x' }, DEFAULTS);
  expect(!result.ok && result.error.map((problem) => problem.field)).toEqual(['kind', 'near', 'limit']);
});

test('bad input is never quoted at length', () => {
  const result = parseItemsQuery({ kind: 'x'.repeat(5000) }, DEFAULTS);
  expect(!result.ok && result.error[0]?.message.length).toBeLessThan(200);
});

describe('a cursor', () => {
  test.each(SORTS)('leads back to its position under %s and no other order', (sort) => {
    const cursor = encodeCursor(sort, position);
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(SORTS.filter((other) => decodeCursor(cursor, other))).toEqual([sort]);
    expect(decodeCursor(cursor, sort)).toEqual(position);
  });

  test('of a list is accepted by the same list', () => {
    expect(parsed({ when: 'past', cursor: encodeCursor('last-start', position) }).after).toEqual(position);
  });

  const payload = { v: 2, o: 'recent', k: position.key, d: 'abc' };
  test.each([
    ['another version', { ...payload, v: 3 }],
    ['a key that is no instant', { ...payload, k: "' or 1=1 --" }],
    ['an instant of another length', { ...payload, k: '2026-12-12T17:30:00Z' }],
    ['a document that is no text', { ...payload, d: { $gt: '' } }],
    ['an empty document', { ...payload, d: '' }],
    ['more than we wrote', { ...payload, x: 1 }],
    ['less than we wrote', { v: 2, o: 'recent' }],
    ['no object', null],
  ])('with %s is refused', (_name, forged) => {
    const cursor = Buffer.from(JSON.stringify(forged)).toString('base64url');
    expect(decodeCursor(cursor, 'recent')).toBeUndefined();
  });

  test('can be any text without an exception', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.string(), (text) => decodeCursor(text, 'recent') === undefined),
        { numRuns: 500 },
      ),
    ).not.toThrow();
  });
});

test('any query at all gets an answer', () => {
  const raw = fc.dictionary(
    fc.constantFrom('kind', 'locale', 'store', 'tag', 'from', 'to', 'when', 'near', 'radius', 'q', 'limit', 'cursor'),
    fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.object(), fc.constant(null)),
  );
  expect(() =>
    fc.assert(
      fc.property(raw, (query) => {
        const result = parseItemsQuery(query, DEFAULTS);
        return result.ok || result.error.every(({ field, message }) => field !== '' && message !== '');
      }),
      { numRuns: 500 },
    ),
  ).not.toThrow();
});
