import fc from 'fast-check';

import { searchTextOf, searchWords } from '../../../../server/src/features/pages';
import { newsPage } from './search-pages';

const found = (title: string, q: string): boolean => {
  const text = ` ${searchTextOf(newsPage(title))} `;
  const words = searchWords(q);
  return words?.whole.every((word) => text.includes(` ${word} `)) === true && text.includes(` ${words.beginning}`);
};

test.each([
  ['Évènement à Lyon', 'evenement LYON'],
  ['Ｆｕｌｌ width', 'full'],
  ['修理カフェの夜', 'カフェ'],
  ['修理カフェの夜', '夜'],
  ['한국어 모임', '모임'],
  ['Weld for all', 'all we'],
  ['Straße 12', 'straße'],
])('%s is found by %s', (title, q) => {
  expect(found(title, q)).toBe(true);
});

test('a search without a letter or figure holds no word', () => {
  expect(searchWords('  "*:|&!() ')).toBeNull();
});

test('words hold letters and figures only, whatever someone types, and a title finds itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const words = searchWords(typed);
      for (const word of words === null ? [] : [...words.whole, `${words.beginning}`]) {
        expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }
      expect(words === null || found(typed, typed)).toBe(true);
    }),
  );
});
