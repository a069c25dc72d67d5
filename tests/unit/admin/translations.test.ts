import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createIntl } from 'react-intl';

import en, { type TradKey } from '../../../admin/src/translations/en';
import fr from '../../../admin/src/translations/fr';
import { loadTranslations } from '../../../admin/src/translations/load';
import { FAULT_KINDS } from '../../../server/src/core/fault';
import { PRESENCES, WORKS } from '../../../shared/contracts/posts';
import { KINDS, SHARED_KINDS } from '../../../shared/kinds';

const keys = Object.keys(en) as TradKey[];
const admin = join(__dirname, '../../../admin/src');

const blanksIn = (sentence: string) => new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''));

/** What react-intl makes of a sentence when each blank holds the same number. */
function fill(locale: string, sentence: string, count: number): string {
  const refuse = (error: Error) => {
    throw error;
  };
  const { formatMessage } = createIntl({ locale, messages: { sentence }, onError: refuse });
  return formatMessage({ id: 'sentence' }, Object.fromEntries([...blanksIn(sentence)].map((name) => [name, count])));
}

function sourceOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'translations')
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sourceOf(path) : readFileSync(path, 'utf8');
    })
    .join('\n');
}

describe('the admin speaks English and French', () => {
  it('says everything in both languages, and nothing more', () => {
    expect(Object.keys(fr).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('fills the same blanks in both languages: %s', (key) => {
    expect(blanksIn(fr[key])).toEqual(blanksIn(en[key]));
    for (const count of [0, 1, 2]) {
      expect(fill('en', en[key], count)).not.toMatch(/[{}]/);
      expect(fill('fr', fr[key], count)).not.toMatch(/[{}]/);
    }
  });

  it('leaves no sentence empty', () => {
    expect(keys.filter((key) => en[key].trim() === '' || fr[key].trim() === '')).toEqual([]);
  });

  it('uses no straight apostrophe in French, which would quote what follows it', () => {
    expect(keys.filter((key) => fr[key].includes("'"))).toEqual([]);
  });

  it('has a sentence for each state, kind and fault that a server may name', () => {
    const wanted = [
      ...PRESENCES.map((one) => `presence.${one}`),
      ...WORKS.map((one) => `work.${one}`),
      ...KINDS.map((one) => `kinds.plural.${one}`),
      ...SHARED_KINDS.map((one) => `kinds.${one}`),
      ...FAULT_KINDS.flatMap((one) => [`problem.${one}`, `outcome.${one}`]),
    ];
    expect(wanted.filter((key) => !(key in en))).toEqual([]);
  });

  it('keeps no sentence that no screen uses', () => {
    const source = sourceOf(admin).replace(/\$\{PLUGIN_ID\}\./g, '');
    const dynamic = [...source.matchAll(/`([a-z][a-z.-]*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unused = keys.filter((key) => !source.includes(`'${key}'`) && !dynamic.some((one) => key.startsWith(one)));
    expect(unused).toEqual([]);
  });

  it('never breaks a French line before a mark, nor a blank by doing so', async () => {
    const { data } = await loadTranslations('fr');
    expect(Object.values(data).filter((sentence) => / [:;?!»]|« /.test(sentence))).toEqual([]);
    for (const key of keys) {
      expect(fill('fr', data[`community-hub.${key}`] ?? '', 2)).not.toMatch(/[{}]/);
    }
  });

  it('hands Strapi sentences under the id of the plugin, and none for other languages', async () => {
    const french = await loadTranslations('fr');
    expect(french.data['community-hub.plugin.name']).toBe(fr['plugin.name']);
    expect(await loadTranslations('de')).toEqual({ locale: 'de', data: {} });
  });
});
