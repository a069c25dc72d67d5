import fc from 'fast-check';
import { isNearDuplicate, similarity } from '../../../../../server/src/features/syndication/neighbours/near-duplicate';

const text = fc.string({ unit: 'grapheme', maxLength: 120 });
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const words = (minLength: number) => fc.array(word, { minLength, maxLength: 40 });

const POST =
  'Open workshop weekend\n\nSaturday 12 December 2026, 10:00 – 17:00, Lyon\n\nSee how our bicycles are made, and bring yours: we check the brakes for free. #bicycle';

describe('how alike two texts are', () => {
  it('is the same both ways, and lies between nothing and everything', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const found = similarity(one, other);
        expect(found).toBe(similarity(other, one));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is everything for the same words, whatever their case, marks and link', () => {
    fc.assert(
      fc.property(words(1), fc.webUrl(), (said, link) => {
        const shouted = `${said.join(' — ').toUpperCase()}!\n\n${link}`;
        expect(similarity(said.join(' '), shouted)).toBe(1);
      }),
    );
  });

  it('is nothing for texts without a common word, and for a text without any', () => {
    fc.assert(
      fc.property(words(1), (said) => {
        const other = said.map((one) => `${one}9`).join(' ');
        expect(similarity(said.join(' '), other)).toBe(0);
        expect(similarity(said.join(' '), 'https://hub.example/go/abc — !')).toBe(0);
      }),
    );
  });

  it('is less with each word that is put in the place of another', () => {
    fc.assert(
      fc.property(words(8), fc.nat(), (said, place) => {
        const unlike = said.map((one, index) => `${one}${index}`);
        const one = unlike.with(place % unlike.length, 'new!');
        const two = one.with((place + 4) % unlike.length, 'newer!');
        const [first, second] = [
          similarity(unlike.join(' '), one.join(' ')),
          similarity(unlike.join(' '), two.join(' ')),
        ];
        expect(first).toBeLessThan(1);
        expect(second).toBeLessThan(first);
      }),
    );
  });
});

describe('a near-duplicate', () => {
  it('is the same post with a typo mended, another date or another link', () => {
    for (const other of [
      POST.replace('bicycles', 'bikes'),
      POST.replace('12 December', '13 December'),
      `${POST}\n\nhttps://hub.example/go/other`,
      POST.replace('workshop', 'Workshöp').replace('free', 'nothing'),
    ]) {
      expect(isNearDuplicate(POST, other)).toBe(true);
    }
  });

  it('is not a post of the same template about something else', () => {
    const other =
      'Tomorrow: How to choose a bicycle that lasts\n\nSaturday 12 December 2026, 10:00 – 17:00, Lyon\n\nAn evening about frames, gears and what a good saddle costs. #bicycle';
    expect(isNearDuplicate(POST, other)).toBe(false);
  });

  it('is found in scripts that put no space between words', () => {
    const one = '12月12日に工房を一般公開します。自転車がどのように作られるかをご覧ください。';
    expect(isNearDuplicate(one, one.replace('12日', '13日'))).toBe(true);
    expect(isNearDuplicate(one, '新しい店舗が京都に開店しました。皆様のお越しをお待ちしております。')).toBe(false);
  });
});
