import { inLanguage } from '../../../core/locale';

const EN = {
  title: 'Near me',
  locate: 'Use my position',
  privacy:
    'Your position is asked for when you tap, rounded to about a kilometre, used for this one answer and not kept.',
  failed: 'Your position is not known. Choose a town instead.',
  towns: 'Choose a town',
  within: 'Within',
  kilometres: '{n} km',
  stores: 'Places nearby',
  soon: 'What happens nearby',
  nothing: 'Nothing near enough. Try a larger distance.',
} as const;

type NearTexts = Readonly<Record<keyof typeof EN, string>>;

const FR: NearTexts = {
  title: 'Près de chez moi',
  locate: 'Utiliser ma position',
  privacy:
    'Votre position est demandée quand vous touchez le bouton, arrondie à un kilomètre environ, utilisée pour cette seule réponse et jamais conservée.',
  failed: 'Votre position n’est pas connue. Choisissez plutôt une ville.',
  towns: 'Choisir une ville',
  within: 'Dans un rayon de',
  kilometres: '{n} km',
  stores: 'Lieux à proximité',
  soon: 'Ce qui se passe à proximité',
  nothing: 'Rien d’assez proche. Essayez une plus grande distance.',
};

/** Words of the page of what is near, in the language of a locale. */
export function nearTexts(locale: string): NearTexts {
  return inLanguage<NearTexts>({ en: EN, fr: FR }, locale);
}
