import { languageOf } from '../../../core/locale';

/** What the page of a draft says about itself. */
interface PreviewWords {
  draft: string;
  draftText: string;
  leftOut(count: number): string;
  incompleteTitle: string;
  incompleteText: string;
  expiredTitle: string;
  expiredText: string;
  absentTitle: string;
  absentText: string;
}

const EN: PreviewWords = {
  draft: 'Draft: not public',
  draftText: 'This link opens for {minutes} minutes. Nobody finds this page without it.',
  leftOut: (count) =>
    count === 1
      ? 'One photo is not shown: it lacks a picture or a consent.'
      : `${count} photos are not shown: they lack a picture or a consent.`,
  incompleteTitle: 'This draft cannot be shown yet',
  incompleteText: 'Fill in what is missing, save, and look again:',
  expiredTitle: 'This preview has ended',
  expiredText: 'Such a link opens for {minutes} minutes. Open the preview again from the item.',
  absentTitle: 'Nothing to preview here',
  absentText: 'This link is not complete, or the item is not published. Open the preview again from the item.',
};

const FR: PreviewWords = {
  draft: 'Brouillon : non publié',
  draftText: 'Ce lien s’ouvre pendant {minutes} minutes. Personne ne trouve cette page sans lui.',
  leftOut: (count) =>
    count === 1
      ? 'Une photo n’est pas affichée : il lui manque une image ou un consentement.'
      : `${count} photos ne sont pas affichées : il leur manque une image ou un consentement.`,
  incompleteTitle: 'Ce brouillon ne peut pas encore être affiché',
  incompleteText: 'Complétez ce qui manque, enregistrez et regardez de nouveau :',
  expiredTitle: 'Cet aperçu est terminé',
  expiredText: 'Un tel lien s’ouvre pendant {minutes} minutes. Ouvrez de nouveau l’aperçu depuis l’élément.',
  absentTitle: 'Rien à prévisualiser ici',
  absentText: 'Ce lien n’est pas complet, ou l’élément n’est pas publié. Ouvrez de nouveau l’aperçu depuis l’élément.',
};

/** In English where we have no other. */
export function previewWords(locale: string): PreviewWords {
  return languageOf(locale) === 'fr' ? FR : EN;
}
