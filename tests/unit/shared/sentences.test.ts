import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ACCOUNT_SENTENCES } from '../../../shared/sentences/fr-accounts';
import { FILE_SENTENCES } from '../../../shared/sentences/fr-files';
import { ITEM_SENTENCES } from '../../../shared/sentences/fr-items';
import { PLAN_SENTENCES } from '../../../shared/sentences/fr-plans';
import { POST_SENTENCES } from '../../../shared/sentences/fr-posts';
import { sentenceIn } from '../../../shared/sentences/sentence-in';

const SERVER = resolve(__dirname, '../../../server/src');
const inFolder = (folder: string) => readdirSync(join(SERVER, folder)).map((name) => `${folder}/${name}`);

const RULES = [
  ...inFolder('features/catalog/rules'),
  ...['rules.ts', 'recurrence.ts', 'recurrence-rule.ts'].map((name) => `features/catalog/${name}`),
];
const FILES = [
  ...inFolder('features/catalog/import'),
  'features/catalog/csv-lines.ts',
  'features/pages/redirects/read-redirects.ts',
  'strapi/import/importer.ts',
  'strapi/items/rebuild-job.ts',
];

const POSTS = [...inFolder('features/syndication/approval'), ...inFolder('features/syndication/desk')];

/** Why a post waits, or was not sent. */
const GATES = [
  'compose/correction.ts',
  'dispatch/channel-call.ts',
  'dispatch/dispatch-post.ts',
  'dispatch/earlier-copy-gate.ts',
  'dispatch/settle.ts',
  'health/circuit-gate.ts',
  'schedule/slot-gate.ts',
].map((file) => `features/syndication/${file}`);

const PLANS = [...inFolder('features/syndication/occasions'), ...inFolder('features/syndication/plan')];

/** Sentences that stand in sources, with a word for each thing they name. */
function sentencesOf(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    Array.from(
      readFileSync(join(SERVER, file), 'utf8').matchAll(
        /(['`])((?:[A-Z"$]|has |shows |from |to )(?:\$\{[^}'`]*\}|[^'`{}\n]){16,}?\.)\1/g,
      ),
      ([, , text = '']) => text.replaceAll(/\$\{[^}]*\}/g, 'X'),
    ),
  );
}

/** What is said after the name of a column. */
const aboutColumns = Array.from(
  readFileSync(join(SERVER, 'features/catalog/import/parse-cell.ts'), 'utf8').matchAll(/fail\('(must [^']+)'\)/g),
  ([, text = '']) => `price ${text}`,
);

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what the server says, in the language of the editor', () => {
  it('finds the sentences of rules and files', () => {
    expect(sentencesOf(RULES).length).toBeGreaterThan(45);
    expect(sentencesOf(FILES).length).toBeGreaterThan(20);
    expect(sentencesOf(POSTS).length).toBeGreaterThan(5);
    expect(sentencesOf(PLANS).length).toBeGreaterThan(5);
    expect(sentencesOf(GATES).length).toBeGreaterThan(8);
    expect(aboutColumns.length).toBeGreaterThan(6);
  });

  it.each([
    ...sentencesOf(RULES),
    ...sentencesOf(FILES),
    ...sentencesOf(POSTS),
    ...sentencesOf(PLANS),
    ...sentencesOf(GATES),
    'Mastodon takes 300 posts in 3 hours; this post waits for its turn.',
    'Mastodon takes 300 requests in 5 minutes; this post waits for its turn.',
    'Bluesky takes 5000 points in 1 hour; this post waits for its turn.',
    ...aboutColumns,
    'locale must be one of en, fr',
    'file is missing: send a CSV or calendar file as "file"',
  ])('says in French: %s', (sentence) => {
    const french = sentenceIn('fr-FR', sentence);
    expect(french).not.toBe(sentence);
    expect(french).not.toMatch(/\{\d?\}/);
  });

  it('has each sentence once, with as many blanks in French or numbered ones', () => {
    const all = [...ACCOUNT_SENTENCES, ...ITEM_SENTENCES, ...FILE_SENTENCES, ...POST_SENTENCES, ...PLAN_SENTENCES];
    expect(new Set(all.map(([english]) => english)).size).toBe(all.length);
    const blanks = (text: string) => text.split('{}').length;
    const uneven = all.filter(([english, french]) => !/\{\d\}/.test(french) && blanks(english) !== blanks(french));
    expect(uneven).toEqual([]);
  });

  it('names what the sentence names, in its order', () => {
    expect(plain(sentenceIn('fr', 'Photo 2 (“Gala. Night”) has no alt text in "fr": describe what can be seen.'))).toBe(
      'Photo 2 (« Gala. Night ») n’a pas de texte alternatif en « fr » : décrivez ce que l’on voit.',
    );
    expect(sentenceIn('fr', 'BYHOUR must be a number from 1 to 23.')).toBe('BYHOUR doit être un nombre de 1 à 23.');
    expect(plain(sentenceIn('fr', 'slug "$& {}" is the address of another item; choose another'))).toContain(
      '« $& {} »',
    );
    expect(plain(sentenceIn('fr', 'identifier "a1" belongs to another event, "Gala"; change one of the two'))).toBe(
      'l’identifiant « a1 » est celui d’un autre contenu, « Gala » ; changez l’un des deux',
    );
    expect(plain(sentenceIn('fr', 'line 4: The title is empty: write one.'))).toBe(
      'ligne 4 : Le titre est vide : écrivez-en un.',
    );
    expect(plain(sentenceIn('fr', '/a leads on: /b goes straight to a page that is gone.'))).toBe(
      '/a mène plus loin : /b va droit à une page disparue.',
    );
  });

  it('leaves English, other languages and unknown sentences as they are', () => {
    expect(sentenceIn('en', 'The title is empty: write one.')).toBe('The title is empty: write one.');
    expect(sentenceIn('de', 'The title is empty: write one.')).toBe('The title is empty: write one.');
    expect(sentenceIn('fr', 'Something else.')).toBe('Something else.');
  });
});
