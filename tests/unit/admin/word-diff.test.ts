import * as fc from 'fast-check';
import { wordDiff } from '../../../admin/src/ui/word-diff';

const whole = (before: string, after: string, left: 'removed' | 'added') =>
  wordDiff(before, after)
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('what changed between two texts', () => {
  it('is told word by word', () => {
    expect(wordDiff('Open day at 18:00 in Lyon', 'Open day at 19:00 in Lyon, France')).toEqual([
      { kind: 'same', text: 'Open day at ' },
      { kind: 'removed', text: '18:00' },
      { kind: 'added', text: '19:00' },
      { kind: 'same', text: ' in ' },
      { kind: 'removed', text: 'Lyon' },
      { kind: 'added', text: 'Lyon, France' },
    ]);
  });

  it('is nothing for the same text', () => {
    expect(wordDiff('Open day', 'Open day')).toEqual([{ kind: 'same', text: 'Open day' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('loses no character of either text', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '  ', 'é'), { maxLength: 60 });
    void fc.assert(
      fc.property(text, text, (one, two) => {
        const [before, after] = [one.join(''), two.join('')];
        expect([whole(before, after, 'added'), whole(before, after, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  it('shows two very long texts whole instead of making anybody wait', () => {
    const [before, after] = ['a '.repeat(3000), 'b '.repeat(3000)];
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
