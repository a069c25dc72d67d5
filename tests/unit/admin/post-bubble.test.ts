import * as fc from 'fast-check';

import { relativeTime } from '../../../admin/src/ui/relative-time';
import { textParts } from '../../../admin/src/ui/text-parts';
import { pictureSource, safeHref } from '../../../admin/src/ui/web-address';

const shape = (text: string) => textParts(text).map(({ kind, text: part }) => [kind, part]);

describe('the text of a post', () => {
  it('is cut into words, links and hashtags', () => {
    expect(shape('Café, 14 h: https://hub.example/go/a1. #répare-moi #Lyon')).toEqual([
      ['plain', 'Café, 14 h: '],
      ['link', 'https://hub.example/go/a1'],
      ['plain', '. '],
      ['tag', '#répare'],
      ['plain', '-moi '],
      ['tag', '#Lyon'],
    ]);
  });

  it('loses no character, whatever it holds', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          textParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('addresses from outside', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', '//evil.example'])(
    'get no link: %s',
    (address) => {
      expect(safeHref(address)).toBeNull();
    },
  );

  it('get a link when they lead to the web', () => {
    expect(safeHref('https://social.example/@us/1')).toBe('https://social.example/@us/1');
    expect(safeHref(null)).toBeNull();
  });

  it('of local uploads are completed with the server of the admin', () => {
    expect(pictureSource('/uploads/a.jpg', 'http://localhost:1337')).toBe('http://localhost:1337/uploads/a.jpg');
    expect(pictureSource('https://cdn.example/a.jpg', 'http://localhost:1337')).toBe('https://cdn.example/a.jpg');
    expect(pictureSource('//cdn.example/a.jpg', 'http://localhost:1337')).toBe('//cdn.example/a.jpg');
  });
});

describe('a moment as people say it', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');

  it.each([
    ['2026-11-22T09:59:30Z', { value: 0, unit: 'second' }],
    ['2026-11-22T09:55:00Z', { value: -5, unit: 'minute' }],
    ['2026-11-22T12:30:00Z', { value: 2, unit: 'hour' }],
    ['2026-11-19T10:00:00Z', { value: -3, unit: 'day' }],
    ['2028-11-22T10:00:00Z', { value: 2, unit: 'year' }],
  ])('%s', (at, expected) => {
    expect(relativeTime(Date.parse(at), now)).toEqual(expected);
  });
});
