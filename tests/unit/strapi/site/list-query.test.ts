import { hubTexts } from '../../../../server/src/features/hub/texts';
import type { ListAddress } from '../../../../server/src/strapi/site/addresses';
import { type RawQuery, readList } from '../../../../server/src/strapi/site/list-query';

const choices = {
  stores: [
    { documentId: 'store1', slug: 'lyon', title: 'Lyon' },
    { documentId: 'store2', slug: 'nantes', title: 'Nantes' },
  ],
  tags: ['repair', 'bikes'],
  kinds: ['event', 'job'] as ('event' | 'job')[],
};
const events: ListAddress = { page: 'list', kind: 'event', locale: 'en' };
const read = (raw: RawQuery, address: ListAddress = events) => readList(address, raw, choices, hubTexts('en'));

describe('the address of a list', () => {
  test('names what is wanted as the items call does', () => {
    const { query, filters } = read({
      q: ' wheel ',
      store: 'nantes',
      tag: 'repair',
      from: '2026-12-01',
      to: '2026-12-31',
    });
    expect(query).toMatchObject({
      kinds: ['event'],
      stores: ['store2'],
      tags: ['repair'],
      q: 'wheel',
      from: '2026-12-01T00:00:00.000Z',
      to: '2026-12-31T23:59:59.999Z',
      when: 'upcoming',
    });
    expect(filters.ignored).toEqual([]);
    expect(filters.values).toEqual({
      q: 'wheel',
      store: 'nantes',
      tag: 'repair',
      from: '2026-12-01',
      to: '2026-12-31',
    });
  });

  test.each([
    ['a store that nobody knows', { store: 'paris' }, ['store']],
    ['a day that does not exist', { from: '2026-02-30' }, ['from']],
    ['a filter given twice', { tag: ['a', 'b'] }, ['tag']],
    ['an end before its start', { from: '2026-12-02', to: '2026-12-01' }, ['to']],
    ['words without end', { q: 'x'.repeat(300) }, ['q']],
    ['a cursor of another list', { cursor: 'abc' }, ['cursor']],
  ] as [string, RawQuery, string[]][])('with %s is read without it, and says so', (_name, raw, ignored) => {
    const { query, filters } = read(raw);
    expect(filters.ignored).toEqual(ignored);
    expect(query.kinds).toEqual(['event']);
    expect(query.after).toBeNull();
  });

  test('of trainings is by their next session, or holds those without one too, newest first', () => {
    const trainings: ListAddress = { page: 'list', kind: 'training', locale: 'en' };
    expect(read({}, trainings)).toMatchObject({
      query: { when: 'upcoming', sort: 'next-start' },
      view: 'upcoming',
      filters: { kept: {} },
    });
    expect(read({ when: 'all' }, trainings)).toMatchObject({
      query: { when: null, sort: 'recent' },
      view: 'all',
      filters: { kept: { when: 'all' } },
    });
    expect(read({ when: 'past' }, trainings).view).toBe('upcoming');
  });

  test('keeps which list it is while filters change', () => {
    expect(read({ when: 'past', tag: 'repair' })).toMatchObject({
      query: { when: 'past', sort: 'last-start' },
      filters: { kept: { when: 'past' } },
    });
  });

  test('of a tag or a search can name a kind', () => {
    const tagged = read({ kind: 'job' }, { page: 'tag', tag: 'Repair', locale: 'en' });
    expect(tagged.query).toMatchObject({ kinds: ['job'], tags: ['repair'] });
    const searched = read({ kind: 'job', q: 'wheel' }, { page: 'search', locale: 'en' });
    expect(searched).toMatchObject({ query: { kinds: ['job'], q: 'wheel' }, filters: { kept: { q: 'wheel' } } });
  });

  test('offers no choice of one', () => {
    const few = { ...choices, stores: choices.stores.slice(0, 1), tags: [] };
    expect(readList(events, {}, few, hubTexts('en')).filters.names).toEqual(['q', 'from', 'to']);
  });
});
