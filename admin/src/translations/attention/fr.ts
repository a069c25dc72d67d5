/** Ce qui demande quelqu’un. */
export const attention = {
  'stuck.title':
    '{count, plural, one {# publication aurait dû partir et attend} other {# publications auraient dû partir et attendent}}',
  'stuck.text':
    'Rien ne les retient, et celles d’autres pages partent. Chacune dit ce que l’on sait ; le journal du serveur peut en dire plus.',
  'stuck.nothing-sends':
    'Rien n’envoie les publications : aucun processus n’en a essayé. Voyez si l’application, ou son ouvrier, tourne et si syndication.enabled vaut false.',
  'stuck.more': '{count, plural, one {et # de plus} other {et # de plus}}',
  'needs.title': 'Ce qui vous attend',
  'needs.none': 'Rien n’attend personne.',
  'needs.failed': '{count, plural, one {# publication a échoué} other {# publications ont échoué}}',
  'needs.unsure':
    '{count, plural, one {# publication est peut-être sur un réseau, ou non} other {# publications sont peut-être sur un réseau, ou non}}',
  'needs.approval':
    '{count, plural, one {# publication attend une validation} other {# publications attendent une validation}}',
  'needs.by-hand':
    '{count, plural, one {# publication est à faire à la main} other {# publications sont à faire à la main}}',
  'needs.not-asked':
    '{count, plural, one {# publication attend : personne n’a demandé de partager} other {# publications attendent : personne n’a demandé de partager}}',
  'needs.copies-left':
    '{count, plural, one {# copie reste alors que le contenu n’y est plus} other {# copies restent alors que le contenu n’y est plus}}',
  'needs.reply': '{count, plural, one {# message attend} other {# messages attendent}} une réponse',
  'needs.edit':
    '{count, plural, one {# publication montre} other {# publications montrent}} un texte plus ancien, que le réseau ne change pas',
  'needs.drift':
    '{count, plural, one {# publication n’est plus telle qu’envoyée} other {# publications ne sont plus telles qu’envoyées}}',
  'needs.dry-run':
    '{count, plural, one {# publication aurait été envoyée : c’était un essai à blanc} other {# publications auraient été envoyées : c’était un essai à blanc}}',
  'dry-run.title': 'Essai à blanc : rien n’est envoyé',
  'dry-run.text':
    'Les publications sont prévues, composées et notées, et aucun réseau n’est modifié (syndication.dryRun). Ce qui serait parti vous attend ensuite.',
  'dry-run.rehearsed':
    '{count, plural, one {# publication aurait été envoyée} other {# publications auraient été envoyées}}',
  'dry-run.rehearsed.text': 'Rien n’en part tout seul. Dites ce qu’elles deviennent.',
  'dry-run.show': 'Les voir',
  'problem.dry-run': 'Aurait été envoyée : c’était un essai à blanc.',
  'outcome.dry-run': 'Aurait été envoyée',
  'webhooks.title': 'Webhooks',
  'webhooks.subtitle': 'Quels webhooks de Strapi sont appelés selon ce que deviennent les publications',
  'webhooks.manage': 'Webhooks de Strapi',
  'webhooks.empty':
    'Il n’y a pas encore de webhook. Créez-en un dans les réglages de Strapi, puis choisissez ici ce qui l’appelle.',
  'webhooks.off': '{url} (désactivé)',
  'webhooks.saved': 'Webhook enregistré',
  'webhooks.community-hub.post.live': 'Une publication est en ligne sur son réseau',
  'webhooks.community-hub.post.failed': 'Une publication a échoué',
  'webhooks.community-hub.post.held': 'Une publication attend quelqu’un',
} as const satisfies Record<string, string>;
