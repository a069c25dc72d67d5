import type { replies as english } from './en';

/** Phrases sur ce que les gens répondent aux publications. */
export const replies = {
  'occasion.answer': 'Réponse',
  'replies.title': 'Réponses reçues',
  'replies.unanswered': '{count, plural, =0 {Toutes traitées} one {# sans réponse} other {# sans réponse}}',
  'replies.all': '{count, plural, one {Voir # réponse reçue} other {Voir les # réponses reçues}}',
  'replies.fewer': 'Voir seulement celles sans réponse',
  'replies.somebody': 'Quelqu’un',
  'replies.deleted': 'Supprimée par son auteur.',
  'replies.edited': 'modifiée',
  'replies.open': 'Voir là-bas ce que {name} a écrit',
  'replies.our-answer': 'Notre réponse',
  'replies.state.answered': 'Répondu',
  'replies.state.done': 'Traitée',
  'replies.answer': 'Répondre',
  'replies.answer-to': 'Répondre à {name}',
  'replies.done': 'Sans réponse nécessaire',
  'replies.done-of': 'Ce que {name} a écrit ne demande pas de réponse',
  'replies.undo': 'Demande une réponse, finalement',
  'replies.undo-of': 'Ce que {name} a écrit demande une réponse, finalement',
  'replies.counter': '{used} caractères sur {max}',
  'replies.too-long': 'Trop long pour ce réseau',
  'replies.send': 'Envoyer la réponse',
  'replies.sent': 'La réponse est en route',
  'replies.waiting': '{count, plural, one {# message attend une réponse} other {# messages attendent une réponse}}',
  'replies.show': 'Voir leurs publications',
} as const satisfies Record<keyof typeof english, string>;
