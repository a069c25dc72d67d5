import type { postLife as english } from './en';

/** The same sentences in French. */
export const postLife: Record<keyof typeof english, string> = {
  'post-action.url': 'Adresse de la publication',
  'post-action.reason': 'Pourquoi ?',
  'post-action.resend': 'Publier à nouveau',
  'post-action.resend.text':
    'Une deuxième publication apparaît à côté de celle qui est en ligne. Seule la nouvelle suit les modifications ; les deux partent quand le contenu part.',
  'post-action.resend.confirm': 'Publier à nouveau',
  'post-action.resend.done': 'Elle sera publiée une deuxième fois',
  'post-action.mark-live': 'Je l’ai publiée à la main',
  'post-action.mark-live.text':
    'Plus rien n’est envoyé : la publication que vous avez faite sur le réseau compte pour celle-ci.',
  'post-action.mark-live.url.help': 'Ouvrez la publication sur le réseau et copiez son adresse',
  'post-action.mark-live.confirm': 'Marquer comme publiée',
  'post-action.mark-live.done': 'C’est noté : la publication est en ligne',
  'post-action.mark-edited': 'Je l’ai modifiée sur place',
  'post-action.mark-edited.done': 'C’est noté : elle est à jour',
  'post-action.confirm-removed': 'Je l’ai retirée',
  'post-action.confirm-removed.text':
    'Vous avez retiré la publication du réseau à la main. Elle ne compte plus parmi celles qui y restent.',
  'post-action.confirm-removed.confirm': 'Elle n’y est plus',
  'post-action.confirm-removed.done': 'C’est noté : la publication est retirée',
  'problem.not-approved': 'Quelqu’un a dit non.',
  'problem.by-hand': 'À faire par vous sur le réseau.',
  'problem.superseded':
    'Une publication plus récente la remplace. Elle ne suit plus les modifications, et part quand le contenu part.',
  'posts.reach': 'Sur {live} pages sur {of}',
  'posts.retry-failed': 'Réessayer tout ce qui a échoué',
  'posts.retry-failed.done': 'De nouveaux essais commencent',

  // Approval
  'approval.waiting':
    '{count, plural, one {# publication attend une validation} other {# publications attendent une validation}}',
  'approval.show': 'Les regarder',
  'approval.proposed': '{name} souhaite la partager :',
  'approval.who-may': 'Peuvent valider : {roles}',
  'approval.approved': 'Validée par {name}',
  'approval.refused': 'Refusée par {name}',
  'approval.text': 'Ce qui serait envoyé',
  'approval.approve': 'Valider',
  'approval.approve.done': '{count, plural, one {Validée : elle part} other {Validées : # publications partent}}',
  'approval.refuse': 'Refuser',
  'approval.refuse.text':
    '{count, plural, one {Elle n’est pas envoyée. Ce qui est déjà sur le réseau reste tel quel.} other {# publications ne sont pas envoyées. Ce qui est déjà sur les réseaux reste tel quel.}}',
  'approval.refuse.reason': 'Pourquoi ? La personne qui voulait partager lira ceci.',
  'approval.refuse.done': '{count, plural, one {# publication refusée} other {# publications refusées}}',
  'approval.selection': 'Répondre à plusieurs publications à la fois',
  'approval.choose-all': 'Tout choisir sur cette page',
  'approval.choose': 'Choisir {title} sur {account}',
  'approval.chosen': '{count, plural, =0 {Aucune choisie} one {# choisie} other {# choisies}}',

  // What happened
  'history.title': 'Ce qui s’est passé : {title}',
  'history.empty': 'Rien ne s’est encore passé.',
  'history.took': '{seconds} s',
  'history.hub': 'le système',
  'history.download': 'Télécharger en CSV',
  'history.export': 'Exporter l’historique',
  'history.export.text':
    'Chaque essai et chaque décision, avec les empreintes de ce qui a été envoyé et répondu. Jamais un secret.',
  'history.export.filtered':
    'Chaque essai et chaque décision pour les pages de la liste, avec les empreintes de ce qui a été envoyé et répondu. Jamais un secret.',
  'history.export.from': 'Du',
  'history.export.to': 'Au, ce jour compris',
  'history.traces': 'Traces',
  'history.status': 'Réponse du réseau',
  'history.no-answer': 'aucune',
  'history.request': 'SHA-256 de l’envoi, secrets masqués',
  'history.answer': 'SHA-256 de la réponse',
  'outcome.running': 'En cours',
  'decision.retry': '{name} : réessayer',
  'decision.share': '{name} : partager',
  'decision.resend': '{name} : publier à nouveau',
  'decision.cancel': '{name} : ne pas envoyer',
  'decision.mark-live': '{name} : publiée à la main',
  'decision.mark-edited': '{name} : modifiée à la main',
  'decision.confirm-live': '{name} : elle y est',
  'decision.confirm-absent': '{name} : elle n’y est pas',
  'decision.confirm-removed': '{name} : retirée à la main',
  'decision.approve': '{name} : validée',
  'decision.refuse': '{name} : refusée',
};
