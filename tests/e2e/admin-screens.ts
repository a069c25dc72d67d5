import type { TradKey } from '../../admin/src/translations/en';
import { KIND_UIDS, PHOTO_UID } from '../../shared/kinds';

export type Language = 'en' | 'fr';

/** Screens of the plugin by their path below it, with what their heading says. */
export const SCREENS = [
  ['', 'plugin.name'],
  ['/import', 'import.title'],
  ['/redirects', 'redirects.title'],
  ['/rebuild', 'rebuild.title'],
  ['/accounts', 'accounts.title'],
  ['/posts', 'posts.title'],
  ['/calendar', 'calendar.title'],
  ['/practice', 'practice.title'],
  ['/templates', 'templates.title'],
  ['/webhooks', 'webhooks.title'],
] as const satisfies readonly (readonly [string, TradKey])[];

/** Forms of the Content Manager with something of ours in them: an item as lists name it, and the panels beside it. */
export const FORMS = [
  {
    uid: KIND_UIDS.event,
    name: { en: 'Open workshop weekend', fr: 'Week-end portes ouvertes à l’atelier' },
    panels: ['panel.title', 'head.title'],
  },
  {
    uid: KIND_UIDS.event,
    name: { en: 'Children’s bicycle swap', fr: 'Bourse d’échange de vélos d’enfants' },
    panels: ['timers.title', 'panel.title'],
  },
  {
    uid: KIND_UIDS.album,
    name: { en: 'A Saturday on the Loire', fr: 'Un samedi sur la Loire' },
    panels: ['photos.panel.title', 'panel.title', 'head.title'],
  },
  {
    uid: PHOTO_UID,
    name: { en: 'Forty bicycles in the school yard', fr: 'Forty bicycles in the school yard' },
    panels: ['consents.title'],
  },
] as const satisfies readonly { uid: string; name: Record<Language, string>; panels: readonly TradKey[] }[];

/** The list of a type in the Content Manager, of the items in one language. */
export function listPath(uid: string, language: Language): string {
  const locale = uid === PHOTO_UID ? '' : `&plugins[i18n][locale]=${language}`;
  return `/content-manager/collection-types/${uid}?pageSize=50${locale}`;
}
