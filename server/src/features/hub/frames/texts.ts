import { inLanguage } from '../../../core/locale';

const EN = {
  follow: 'Follow {brand}',
  visit: 'To the community page',
  nothing: 'Nothing here at the moment.',
  all: 'See all',
} as const;

type FrameTexts = Readonly<Record<keyof typeof EN, string>>;

const FR: FrameTexts = {
  follow: 'Suivre {brand}',
  visit: 'Vers la page de la communauté',
  nothing: 'Rien ici pour le moment.',
  all: 'Tout voir',
};

/** Words that stand in frames only, in the language of a locale. */
export function frameTexts(locale: string): FrameTexts {
  return inLanguage<FrameTexts>({ en: EN, fr: FR }, locale);
}
