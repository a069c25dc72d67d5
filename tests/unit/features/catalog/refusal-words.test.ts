import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refusalIn } from '../../../../server/src/features/catalog';

const CATALOG = resolve(__dirname, '../../../../server/src/features/catalog');
const FILES = [
  ...readdirSync(join(CATALOG, 'rules')).map((name) => `rules/${name}`),
  'rules.ts',
  'recurrence.ts',
  'recurrence-rule.ts',
];

/** Sentences of the rules as editors get them, with a word for each thing they name. */
const sentences = FILES.flatMap((file) =>
  Array.from(
    readFileSync(join(CATALOG, file), 'utf8').matchAll(/(['`])((?:[A-Z"$]|has |shows )[^'`\n]{18,}?\.)\1/g),
    ([, , text = '']) => text.replaceAll(/\$\{[^}]*\}/g, 'X'),
  ),
);

describe('refusals in the language of the editor', () => {
  it('finds the sentences of the rules', () => {
    expect(sentences.length).toBeGreaterThan(45);
  });

  it.each(sentences)('says in French: %s', (sentence) => {
    const french = refusalIn('fr-FR', sentence);
    expect(french).not.toBe(sentence);
    expect(french).not.toContain('{}');
  });

  it('names what the sentence names, in its order', () => {
    expect(refusalIn('fr', 'Photo 2 (“Gala. Night”) has no alt text in "fr": describe what can be seen.')).toBe(
      'Photo 2 (« Gala. Night ») n’a pas de texte alternatif en « fr » : décrivez ce que l’on voit.',
    );
    expect(refusalIn('fr', 'BYHOUR must be a number from 1 to 23.')).toBe('BYHOUR doit être un nombre de 1 à 23.');
    expect(refusalIn('fr', 'slug "$& {}" is the address of another item; choose another')).toContain('« $& {} »');
  });

  it('leaves English, other languages and unknown sentences as they are', () => {
    expect(refusalIn('en', 'The title is empty: write one.')).toBe('The title is empty: write one.');
    expect(refusalIn('de', 'The title is empty: write one.')).toBe('The title is empty: write one.');
    expect(refusalIn('fr', 'Something else.')).toBe('Something else.');
  });
});
