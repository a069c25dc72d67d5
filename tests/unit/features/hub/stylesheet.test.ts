import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { contrast } from '../../../../server/src/core/colour';
import { hubAsset, hubCss } from '../../../../server/src/features/hub';
import { brandColours } from '../../../../server/src/features/hub/colours';
import { fill, hubTexts } from '../../../../server/src/features/hub/texts';
import { brandView } from '../../../fixtures/views';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
/** WCAG 2.2 AA for text. */
const READABLE = 4.5;

test('whatever a brand chooses, text in its colours can be read', () => {
  expect(() =>
    fc.assert(
      fc.property(hex, (primary) => {
        const colours = brandColours(primary, null);
        const inks = [colours.light, colours.dark].flatMap(({ ink, paper, card, soft }) =>
          [paper, card, soft].map((ground) => contrast(ink, ground)),
        );
        return colours.fill === primary && [contrast(colours.onFill, primary), ...inks].every((one) => one >= READABLE);
      }),
      { numRuns: 2000 },
    ),
  ).not.toThrow();
});

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('a readable colour is left as the brand chose it', () => {
  expect(brandColours('#0b6e4f', '#f2a541')).toMatchObject({
    light: { ink: '#0b6e4f' },
    accent: '#f2a541',
    onFill: '#ffffff',
  });
});

describe('the stylesheet', () => {
  test('has the hash of its content in its name', () => {
    const one = hubCss(brandView());
    const other = hubCss({ primaryColor: '#aa0000', accentColor: null });
    expect(one.path).toBe(`/assets/hub.${one.hash}.css`);
    expect(one.hash).not.toBe(other.hash);
    expect(hubCss(brandView())).toEqual(one);
    expect(other.css).toContain('--fill:#aa0000');
  });

  test('asks no other host for anything', () => {
    expect(hubCss(brandView()).css).not.toMatch(/https?:|@import|\/\//);
  });

  test('has as many braces open as closed, and every property it uses', () => {
    const { css } = hubCss(brandView());
    expect(css.split('{').length).toBe(css.split('}').length);
    const used = new Set([...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name));
    for (const name of used) expect(css).toContain(`${name}:`);
  });
});

test('the guide to the theme names every custom property, and no other', () => {
  const guide = readFileSync(resolve(__dirname, '../../../../docs/guide/hub-theme.md'), 'utf8');
  const rows = guide.split('\n').filter((line) => line.startsWith('| `--'));
  const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(--[\w-]+)`/g)].map(([, name]) => name));
  const set = [...hubCss(brandView()).css.matchAll(/[;{\s](--[\w-]+):/g)].map(([, name]) => name);
  expect([...new Set(told)].sort()).toEqual([...new Set(set)].sort());
});

describe('the files beside it', () => {
  const { css, hash } = hubCss(brandView());

  test('are the fonts it names', () => {
    const names = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, name]) => name ?? '');
    expect(names).toHaveLength(2);
    for (const name of names) {
      const asset = hubAsset(name, brandView());
      expect(asset).toMatchObject({ mime: 'font/woff2', lasting: true });
      expect(asset?.body.slice(0, 4).toString()).toBe('wOF2');
    }
  });

  test('last for ever under their own name only', () => {
    expect(hubAsset(`hub.${hash}.css`, brandView())).toEqual({
      mime: 'text/css; charset=utf-8',
      body: css,
      lasting: true,
    });
    expect(hubAsset('hub.000000000000.css', brandView())).toMatchObject({ body: css, lasting: false });
  });

  test.each(['', 'hub.css', '../package.json', 'hub.x.css/..', 'toString', 'display.000000000000.woff2'])(
    '%j is none',
    (name) => {
      expect(hubAsset(name, brandView())).toBeNull();
    },
  );
});

describe('texts', () => {
  test('are there in both languages, with the same marks to fill', () => {
    const [en, fr] = [hubTexts('en'), hubTexts('fr')];
    const marks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, text] of Object.entries(en)) {
      const other = fr[key as keyof typeof fr];
      expect([key, marks(other)]).toEqual([key, marks(text)]);
      expect(other.trim()).not.toBe('');
    }
  });

  test('come by language, and in English for the others', () => {
    expect(hubTexts('fr-CA').home).toBe('Accueil');
    expect(hubTexts('de').home).toBe('Home');
  });

  test('are filled literally', () => {
    expect(fill('Results for “{q}”', { q: '$& {q}' })).toBe('Results for “$& {q}”');
    expect(fill('{missing}', {})).toBe('{missing}');
  });
});
