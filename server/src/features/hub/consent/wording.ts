import { inLanguage } from '../../../core/locale';

/**
 * Version of what people agree to. Change it with any sentence below that says what is agreed: every
 * answer keeps the version, and the sentences themselves, as its evidence.
 */
export const WORDING = '2026-11';

const en = {
  title: 'May we show this picture?',
  greeting: 'Hello {person},',
  asks: '{brand} would like to show this picture of you.',
  picture: 'The picture we ask about',
  where: 'Where it would appear',
  hub: 'On the community page {host}',
  social: 'On our social pages ({pages}), and in the previews and feeds that others show of our page',
  socialNone: 'On our social pages, once we have some, and in the previews and feeds that others show of our page',
  press: 'With our press releases, given to journalists',
  until: 'Until {day}, then we take it down.',
  forEver: 'Until you say otherwise.',
  rights:
    'You decide freely, and for each place. You can withdraw your consent at any time with this same link: the picture then goes from our pages and, wherever the network lets us, from our posts. Nothing else depends on your answer.',
  records: 'We keep your answer, its date and what this page showed you as proof. Nobody outside {brand} sees it.',
  guardian: 'Is the person under age? Name of the parent or guardian who answers',
  agree: 'I agree',
  refuse: 'I do not agree',
  withdraw: 'Withdraw my consent',
  chooseOne: 'Tick at least one place, or answer that you do not agree.',
  changed: 'This page has changed since you opened it. Please read it again, then answer.',
  granted: 'You agreed on {day}. Thank you.',
  grantedFor: 'You agreed to:',
  refused: 'You did not agree. We do not show the picture.',
  withdrawn: 'You withdrew your consent on {day}. We do not show the picture any more.',
  changeMind: 'You can still change your mind:',
  expiredTitle: 'This link has ended',
  expired: 'It was not answered in time, so the picture is not shown. Ask {brand} for another link if you wish.',
  revokedTitle: 'This link is no longer in use',
  revoked: '{brand} took the question back. You need not do anything.',
  replacedTitle: 'The picture has changed',
  replaced: 'It is no longer the one we asked you about, so there is nothing to answer here.',
  unknownTitle: 'This link leads nowhere',
  unknown: 'Please check that it was copied whole.',
  tooManyTitle: 'One moment',
  tooMany: 'This link was opened too often in a short time. Please try again in a minute.',
} as const;

/** Every sentence of the page in one language. */
export type ConsentWords = Readonly<Record<keyof typeof en, string>>;

const fr: ConsentWords = {
  title: 'Pouvons-nous montrer cette image ?',
  greeting: 'Bonjour {person},',
  asks: '{brand} souhaite montrer cette image de vous.',
  picture: 'L’image dont il s’agit',
  where: 'Où elle apparaîtrait',
  hub: 'Sur la page {host}',
  social: 'Sur nos réseaux sociaux ({pages}), et dans les aperçus et flux que d’autres montrent de notre page',
  socialNone:
    'Sur nos réseaux sociaux, quand nous en aurons, et dans les aperçus et flux que d’autres montrent de notre page',
  press: 'Avec nos communiqués, remis à des journalistes',
  until: 'Jusqu’au {day}, puis nous la retirons.',
  forEver: 'Jusqu’à ce que vous en décidiez autrement.',
  rights:
    'Vous décidez librement, et pour chaque endroit. Vous pouvez retirer votre accord à tout moment avec ce même lien : l’image quitte alors nos pages et, partout où le réseau le permet, nos publications. Rien d’autre ne dépend de votre réponse.',
  records:
    'Nous gardons votre réponse, sa date et ce que cette page vous a montré comme preuve. Personne hors de {brand} ne les voit.',
  guardian: 'La personne est mineure ? Nom du parent ou responsable légal qui répond',
  agree: 'Je suis d’accord',
  refuse: 'Je ne suis pas d’accord',
  withdraw: 'Retirer mon accord',
  chooseOne: 'Cochez au moins un endroit, ou répondez que vous n’êtes pas d’accord.',
  changed: 'Cette page a changé depuis que vous l’avez ouverte. Relisez-la, puis répondez.',
  granted: 'Vous avez donné votre accord le {day}. Merci.',
  grantedFor: 'Vous êtes d’accord pour :',
  refused: 'Vous n’êtes pas d’accord. Nous ne montrons pas l’image.',
  withdrawn: 'Vous avez retiré votre accord le {day}. Nous ne montrons plus l’image.',
  changeMind: 'Vous pouvez encore changer d’avis :',
  expiredTitle: 'Ce lien a expiré',
  expired:
    'Il est resté sans réponse, l’image n’est donc pas montrée. Demandez un autre lien à {brand} si vous le souhaitez.',
  revokedTitle: 'Ce lien n’est plus utilisé',
  revoked: '{brand} a retiré sa question. Vous n’avez rien à faire.',
  replacedTitle: 'L’image a changé',
  replaced: 'Ce n’est plus celle dont il s’agissait : il n’y a donc rien à répondre ici.',
  unknownTitle: 'Ce lien ne mène nulle part',
  unknown: 'Vérifiez qu’il a été copié en entier.',
  tooManyTitle: 'Un instant',
  tooMany: 'Ce lien a été ouvert trop souvent en peu de temps. Réessayez dans une minute.',
};

/** The page's sentences for a locale: its language, or English. */
export function consentWords(locale: string): ConsentWords {
  return inLanguage<ConsentWords>({ en, fr }, locale);
}
