import { KINDS, type Kind } from '../../../../shared/kinds';
import type { UrlSettings } from '../../features/pages';
import type { SettingsStore } from '../../features/syndication/ports';

/** Words that have stood for kinds in addresses: they answer for ever, though the app has renamed them since. */
export interface FormerSegments {
  /** The kind that a word of a language stood for, as last set. */
  kindOf(segment: string, locale: string): Kind | undefined;
  /** Reads the words of former settings and adds those of the present one. Call at each boot. */
  remember(): Promise<void>;
}

type Words = Record<string, Record<string, Kind>>;

const NAME = 'segments';

export function createFormerSegments(settings: SettingsStore, present: UrlSettings['segments']): FormerSegments {
  let known: Words = {};
  return {
    kindOf: (segment, locale) => new Map(Object.entries(known[locale] ?? {})).get(segment),
    async remember() {
      const stored = ((await settings.get(NAME)) ?? {}) as Words;
      known = withWords(stored, present);
      if (JSON.stringify(known) !== JSON.stringify(stored)) await settings.set(NAME, known);
    },
  };
}

function withWords(stored: Words, present: UrlSettings['segments']): Words {
  const all = structuredClone(stored);
  for (const [locale, segments] of Object.entries(present)) {
    const words = new Map(Object.entries(all[locale] ?? {}));
    for (const kind of KINDS) {
      const word = segments[kind];
      if (word !== undefined) words.set(word, kind);
    }
    all[locale] = Object.fromEntries(words);
  }
  return all;
}
