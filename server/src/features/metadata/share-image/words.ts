import { CHOICES } from '../../../../../shared/content-texts/choices';
import { inLanguage, languageOf } from '../../../core/locale';

/** Words that a share image adds to what the item says. */
const WORDS = {
  en: {
    cancelled: 'Cancelled',
    postponed: 'Postponed',
    rescheduled: 'New date',
    movedOnline: 'Moved online',
    full: 'Full',
    filled: 'Filled',
    closed: 'Closed',
    online: 'Online',
    remote: 'Remote',
    hybrid: 'Hybrid',
    support: 'With {name}',
  },
  fr: {
    cancelled: 'Annulé',
    postponed: 'Reporté',
    rescheduled: 'Nouvelle date',
    movedOnline: 'En ligne désormais',
    full: 'Complet',
    filled: 'Pourvu',
    closed: 'Clos',
    online: 'En ligne',
    remote: 'À distance',
    hybrid: 'Hybride',
    support: 'Avec {name}',
  },
} as const satisfies Record<string, Record<string, string>>;

export type ImageWords = Readonly<Record<keyof (typeof WORDS)['en'], string>>;

/** The words in the language of a locale, English where we have no other. */
export function imageWords(locale: string): ImageWords {
  return inLanguage<ImageWords>(WORDS, locale);
}

/** What a schema.org employment type is called; null for OTHER and for values nobody knows. */
export function employmentWord(type: string, locale: string): string | null {
  const choices: Readonly<Record<string, readonly [english: string, french: string]>> = CHOICES;
  const known = type !== 'OTHER' && Object.hasOwn(choices, type) ? choices[type] : undefined;
  return known?.[languageOf(locale) === 'fr' ? 1 : 0] ?? null;
}
