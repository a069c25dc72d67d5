import type { Kind } from '../../../../shared/kinds';
import { inLanguage } from '../../core/locale';

type Labels = Readonly<Record<Kind, string>>;

/** What a list of each kind is called, in menus and breadcrumbs. */
const LABELS = {
  en: {
    news: 'News',
    event: 'Events',
    training: 'Trainings',
    album: 'Solidarity',
    job: 'Jobs',
    store: 'Stores',
    info: 'About us',
  },
  fr: {
    news: 'Actualités',
    event: 'Évènements',
    training: 'Formations',
    album: 'Solidarité',
    job: 'Emplois',
    store: 'Magasins',
    info: 'À propos',
  },
} as const satisfies Record<string, Labels>;

/** Plural name of a kind in the language of a locale, English where we have no other. */
export function kindLabel(kind: Kind, locale: string): string {
  return inLanguage<Labels>(LABELS, locale)[kind];
}
