import type { Kind } from 'strapi-plugin-community-hub/client';

export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

/** Path segment of each kind: the same words as `hub.segments` in the settings of the plugin. */
const SEGMENTS: Record<Locale, Record<Kind, string>> = {
  en: { news: 'news', event: 'events', training: 'trainings', album: 'albums', job: 'jobs', store: 'stores', info: 'info' },
  fr: {
    news: 'actualites',
    event: 'evenements',
    training: 'formations',
    album: 'solidarite',
    job: 'emplois',
    store: 'magasins',
    info: 'infos',
  },
};

const WORDS = {
  en: {
    kinds: { news: 'News', event: 'Events', training: 'Trainings', album: 'Solidarity', job: 'Jobs', store: 'Stores', info: 'About' },
    upcoming: 'Coming up',
    newest: 'Newest',
    more: 'Show more',
    nothing: 'Nothing here yet.',
    when: 'When',
    where: 'Where',
    online: 'Online',
    price: 'Price',
    free: 'Free',
    speakers: 'With',
    sessions: 'Sessions',
    noSession: 'No session is planned yet.',
    duration: 'Duration',
    minutes: 'minutes',
    level: 'Level',
    contract: 'Contract',
    salary: 'Salary',
    until: 'Apply by',
    apply: 'Apply',
    closed: 'This job takes no applications any more.',
    past: 'This is over.',
    register: 'Register',
    calendar: 'Add to calendar',
    map: 'Show on a map',
    hours: 'Opening hours',
    openNow: 'Open now, until',
    dayAndNight: 'Open day and night',
    opens: 'Closed now',
    phone: 'Phone',
    here: 'Coming up here',
    beneficiary: 'For',
    photo: 'Photo',
    by: 'By',
    share: 'Share',
    follow: 'Follow us',
    related: 'You may also like',
    gone: 'This page was removed.',
    notFound: 'No page has this address.',
    home: 'Home',
    levels: { beginner: 'Beginner', intermediate: 'Intermediate', advanced: 'Advanced', all: 'Everybody' },
    contracts: { FULL_TIME: 'Full time', PART_TIME: 'Part time', CONTRACTOR: 'Freelance', TEMPORARY: 'Fixed term', INTERN: 'Internship' },
    states: { rescheduled: 'New date', postponed: 'Postponed', cancelled: 'Cancelled', 'moved-online': 'Moved online', full: 'Full' },
  },
  fr: {
    kinds: {
      news: 'Actualités',
      event: 'Événements',
      training: 'Formations',
      album: 'Solidarité',
      job: 'Emplois',
      store: 'Magasins',
      info: 'À propos',
    },
    upcoming: 'À venir',
    newest: 'Nouveautés',
    more: 'Voir plus',
    nothing: 'Rien ici pour le moment.',
    when: 'Quand',
    where: 'Où',
    online: 'En ligne',
    price: 'Prix',
    free: 'Gratuit',
    speakers: 'Avec',
    sessions: 'Sessions',
    noSession: 'Aucune session prévue pour le moment.',
    duration: 'Durée',
    minutes: 'minutes',
    level: 'Niveau',
    contract: 'Contrat',
    salary: 'Salaire',
    until: 'Candidater avant le',
    apply: 'Postuler',
    closed: 'Cette offre ne prend plus de candidatures.',
    past: 'C’est terminé.',
    register: 'S’inscrire',
    calendar: 'Ajouter à l’agenda',
    map: 'Voir sur une carte',
    hours: 'Horaires',
    openNow: 'Ouvert, jusqu’à',
    dayAndNight: 'Ouvert jour et nuit',
    opens: 'Fermé en ce moment',
    phone: 'Téléphone',
    here: 'Bientôt ici',
    beneficiary: 'Pour',
    photo: 'Photo',
    by: 'Par',
    share: 'Partager',
    follow: 'Nous suivre',
    related: 'À voir aussi',
    gone: 'Cette page a été retirée.',
    notFound: 'Aucune page à cette adresse.',
    home: 'Accueil',
    levels: { beginner: 'Débutant', intermediate: 'Intermédiaire', advanced: 'Avancé', all: 'Tout le monde' },
    contracts: { FULL_TIME: 'Temps plein', PART_TIME: 'Temps partiel', CONTRACTOR: 'Indépendant', TEMPORARY: 'CDD', INTERN: 'Stage' },
    states: {
      rescheduled: 'Nouvelle date',
      postponed: 'Reporté',
      cancelled: 'Annulé',
      'moved-online': 'Déplacé en ligne',
      full: 'Complet',
    },
  },
} as const;

export type Words = (typeof WORDS)[Locale];

/** The word for a value that the hub says as a code; the code where we have none. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code;

export const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);
export const wordsOf = (locale: string): Words => WORDS[isLocale(locale) ? locale : 'en'];
export const listPath = (kind: Kind, locale: string) => `/${locale}/${SEGMENTS[isLocale(locale) ? locale : 'en'][kind]}`;

/** The kind of a segment in this language; undefined for other words. */
export function kindOf(segment: string, locale: string): Kind | undefined {
  const segments = Object.entries(SEGMENTS[isLocale(locale) ? locale : 'en']) as [Kind, string][];
  return segments.find(([, word]) => word === segment)?.[0];
}

/** Items stand on this site, whichever address is the canonical one. */
export const itemPath = (item: { kind: Kind; locale: string; slug: string }) =>
  `${listPath(item.kind, item.locale)}/${encodeURIComponent(item.slug)}`;
