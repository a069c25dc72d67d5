import { photoText, type SourceConsent, showingOf } from '../../../../server/src/features/catalog';
import { photo } from '../../../fixtures/source-items';

const consent = (over: Partial<SourceConsent> = {}): SourceConsent => ({
  person: 'Ana',
  state: 'granted',
  scope: ['hub', 'social'],
  until: null,
  ...over,
});

test('a photo without people needs no consent', () => {
  expect(showingOf({ people: false, consents: [] })).toEqual({ shown: true, until: null });
});

test.each([
  ['there is none', [], null],
  ['one is missing', [consent(), consent({ person: 'Bo', state: 'missing' })], 'Bo'],
  ['one does not cover the hub', [consent({ person: 'Bo', scope: ['press'] })], 'Bo'],
  ['one covers nothing', [consent({ person: 'Bo', scope: null })], 'Bo'],
] as const)('people are not shown while %s', (_case, consents, person) => {
  expect(showingOf({ people: true, consents: [...consents] })).toEqual({ shown: false, because: 'missing', person });
});

test.each(['refused', 'withdrawn'] as const)(
  'one %s consent removes the photo, even if nobody was said to be on it',
  (state) => {
    const consents = [consent(), consent({ person: 'Bo', state })];
    expect(showingOf({ people: false, consents })).toEqual({ shown: false, because: 'refused', person: 'Bo' });
  },
);

test('the photo stays as long as the shortest consent', () => {
  const consents = [consent({ until: '2027-05-01' }), consent({ until: '2027-01-31' }), consent()];
  expect(showingOf({ people: true, consents })).toEqual({ shown: true, until: '2027-01-31' });
});

test('texts are found by locale, then by language, and not borrowed from another language', () => {
  expect(photoText(photo(), 'fr').caption).toBe('Premier arbre');
  expect(photoText(photo(), 'fr-CA').caption).toBe('Premier arbre');
  expect(photoText(photo(), 'de')).toEqual({ alt: null, caption: null });
});

test('what was agreed for the hub goes no further', () => {
  const given = { people: true, consents: [consent(), consent({ person: 'Bo', scope: ['hub'] })] };
  expect(showingOf(given)).toEqual({ shown: true, until: null });
  expect(showingOf(given, 'social')).toEqual({ shown: false, because: 'missing', person: 'Bo' });
});

test('whoever was asked must agree, even while nobody said whether there are people', () => {
  const asked = { people: null, consents: [consent({ state: 'missing', scope: null })] };
  expect(showingOf(asked)).toEqual({ shown: false, because: 'missing', person: 'Ana' });
  expect(showingOf({ people: null, consents: [] })).toEqual({ shown: true, until: null });
});
