import { hashtag } from '../../../../server/src/channels/kit';

describe('hashtag', () => {
  it.each([
    ['repair', '#repair'],
    ['#repair', '#repair'],
    ['open day', '#OpenDay'],
    ['économie circulaire', '#ÉconomieCirculaire'],
    ['e-mobility', '#EMobility'],
    ['新製品', '#新製品'],
    ['हिन्दी', '#हिन्दी'],
    ['2026', undefined],
    ['!!!', undefined],
    ['x'.repeat(80), undefined],
  ])('makes %s into %s', (tag, expected) => {
    expect(hashtag(tag)).toBe(expected);
  });
});
