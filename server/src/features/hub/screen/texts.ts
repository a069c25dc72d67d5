import { inLanguage } from '../../../core/locale';

const EN = {
  next: 'Next in this store',
  jobs: 'We are hiring',
  today: 'Today',
  tomorrow: 'Tomorrow',
  todaysHours: 'Opening hours today',
  scan: 'Scan for details and to sign up',
} as const;

type ScreenTexts = Readonly<Record<keyof typeof EN, string>>;

const FR: ScreenTexts = {
  next: 'Prochainement dans ce magasin',
  jobs: 'Nous recrutons',
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  todaysHours: 'Horaires du jour',
  scan: 'Scannez pour les détails et l’inscription',
};

/** Words that stand on screens only, in the language of a locale. */
export function screenTexts(locale: string): ScreenTexts {
  return inLanguage<ScreenTexts>({ en: EN, fr: FR }, locale);
}
