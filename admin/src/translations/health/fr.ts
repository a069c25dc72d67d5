import type { health as english } from './en';

export const health: Record<keyof typeof english, string> = {
  'health.checked': 'Accès confirmé',
  'health.never': 'pas encore',
  'health.ends': 'Fin de l’accès',
  'health.circuit': 'Réseau en difficulté, nouvel essai',
  'health.paused': 'Le réseau a demandé une pause, qui prend fin',
  'health.badge.ends': 'Accès bientôt terminé',
  'health.badge.circuit': 'Réseau en difficulté',
  'health.budgets': 'Ce que le réseau permet',
  'health.budget': '{what} : {left} maintenant ; {limit} en {window}',
  'health.counted.requests': 'Requêtes',
  'health.counted.statuses': 'Publications',
  'health.counted.media': 'Images',
  'health.counted.deletes': 'Suppressions',
  'health.counted.points-hour': 'Points d’écriture',
  'health.counted.points-day': 'Points d’écriture',
  'health.alert.broken':
    '{count, plural, one {Une page ne peut plus publier} other {# pages ne peuvent plus publier}} : le réseau refuse l’accès',
  'health.alert.broken.text':
    'Leurs publications attendent et rien n’est perdu. Saisissez un nouvel accès sous « Modifier », et elles partiront.',
  'health.alert.ends':
    '{count, plural, one {L’accès à une page prend bientôt fin} other {L’accès à # pages prend bientôt fin}}',
  'health.alert.ends.text': 'Renouvelez-le avant : les publications suivantes devraient attendre.',
  'accounts.moved.moved.yes': 'Oui, il a déménagé',
  'accounts.moved.copy.yes': 'Oui, une copie',
  'problem.rate-limit': 'Ce que le réseau permet pour l’instant est épuisé. La publication attend son tour.',
  'problem.circuit-open': 'Le réseau est en difficulté. Nous le laissons tranquille un moment, puis réessayons.',

  'rules.open': 'Règles',
  'rules.title': 'Comment « {name} » est utilisé',
  'rules.save': 'Enregistrer',
  'rules.saved': 'Règles enregistrées',
  'rules.zone': 'Fuseau horaire',
  'rules.zone.help': 'Pour les heures ci-dessous. Vide : celui du serveur.',
  'rules.quiet': 'Heures calmes',
  'rules.quiet.help':
    'Aucune nouvelle publication ne part entre ces deux heures, même au-delà de minuit. Les modifications et les retraits, si.',
  'rules.quiet.use': 'Respecter des heures calmes',
  'rules.quiet.from': 'De',
  'rules.quiet.to': 'À',
  'rules.gap': 'Minutes entre deux publications',
  'rules.gap.help': '0 à 1440',
  'rules.cap': 'Publications par jour au plus',
  'rules.cap.help': 'Vide : autant que le réseau le permet',
  'rules.approval': 'Les publications sur ces contenus attendent une approbation',
  'rules.approval.own': 'Qui demande une publication peut l’approuver',
};
