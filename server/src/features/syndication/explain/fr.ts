import { stopAfter, type WhyWords } from './words';

export const fr = {
  presence: {
    none: (account) => `${account} ne l’affiche pas.`,
    live: (account, since) =>
      `La publication est en ligne sur ${account}${since === null ? '' : ` depuis le ${since}`}.`,
    uncertain: (account) => `Personne ne sait si la publication est en ligne sur ${account}.`,
    removed: (account) => `La publication était sur ${account} et en a été retirée.`,
  },
  task: { publish: 'L’envoi', update: 'Le changement de ce qui est en ligne', remove: 'Le retrait' },
  work: {
    idle: () => 'Il ne reste rien à faire.',
    planned: (task, at) => `${task} est prévu pour le ${at}.`,
    due: (task, at) => `${task} est dû depuis le ${at} et viendra dès que ce sera son tour.`,
    sending: (task) => `${task} est en cours.`,
    waiting: (task, at) => `${task} attend jusqu’au ${at}, puis sera tenté à nouveau sans l’aide de personne.`,
    held: (task) => `${task} attend quelqu’un.`,
    failed: (task) => `${task} a échoué et ne sera tenté à nouveau que si quelqu’un le demande.`,
    cancelled: () => 'Rien n’est envoyé.',
    skipped: () => 'La publication n’a pas été faite.',
  },
  late: {
    'nothing-sends':
      'Rien n’envoie les publications : aucun processus n’en a essayé depuis un moment. Voyez si l’application ou son ouvrier tourne, et si syndication.enabled vaut false.',
    late: 'C’est en retard, et rien ne la retient : le journal du serveur peut dire pourquoi.',
  },
  now: 'maintenant',
  problem: {
    retryable: 'Le réseau n’a pas pu être joint, ou ne fonctionnait pas.',
    'rate-limited': 'Le réseau nous a demandé de ralentir.',
    'auth-broken': 'Le réseau n’accepte plus notre accès.',
    rejected: 'Le contenu a été refusé : modifiez-le, puis réessayez.',
    duplicate: 'Le réseau dit qu’il a déjà cette publication.',
    gone: 'La publication n’est plus sur le réseau.',
    ambiguous: 'Elle a été envoyée sans qu’une réponse arrive : elle est recherchée avant tout nouvel envoi.',
    'not-asked': 'Personne n’a demandé à la partager : choisissez Partager ou Ne pas envoyer.',
    approval: 'Son compte demande d’abord une validation.',
    account: 'Le compte ne peut pas publier pour l’instant.',
    person: 'Le réseau ne peut pas dire si elle est arrivée. Regardez sur place, puis dites si vous l’avez trouvée.',
    'by-hand': 'Sur ce réseau, seule une personne peut le faire : faites-le là-bas, puis dites-le ici.',
    'dry-run': 'Essai à blanc : elle aurait été envoyée, et rien ne l’a été (syndication.dryRun).',
    drift: 'Ce qui est sur le réseau n’est pas ce qui y a été envoyé : dites ce qui est juste.',
    'quiet-hours': 'Le compte se tait à ces heures.',
    'minimum-gap': 'Le compte laisse passer un certain temps entre deux publications.',
    'daily-cap': 'Le compte a fait autant de publications qu’il le peut en un jour.',
    'rate-limit': 'Ce que le réseau permet pendant un temps donné est épuisé.',
    'circuit-open': 'Le réseau a échoué plusieurs fois de suite : on le laisse tranquille un moment.',
    'earlier-copy': 'La publication qu’elle remplace est d’abord retirée.',
    'unpublished-before-sending': 'L’élément a été dépublié avant l’envoi.',
    'deleted-before-sending': 'L’élément a été supprimé avant l’envoi.',
    'not-public': 'L’élément n’était pas public au moment de l’envoi.',
    past: 'La date dont elle parle était passée.',
    closed: 'L’offre était close.',
    'too-early': 'Ce dont elle parle n’était pas encore terminé.',
    'cannot-update': 'Ce réseau ne peut pas modifier une publication : l’ancien texte reste.',
    'cannot-remove': 'Ce réseau ne peut pas retirer une publication : retirez-la là-bas, puis dites-le ici.',
    'not-approved': 'Elle a été refusée quand une validation a été demandée.',
    superseded: 'Une publication plus récente la remplace.',
    edit: 'Le réseau n’accepte pas cette modification : dites si la publication reste telle quelle, reçoit un rectificatif en réponse ou est remplacée.',
    corrected: 'Le réseau n’accepte pas sa modification : un rectificatif y répond.',
  },
  detail: (words) => `Mot pour mot : « ${words} »${stopAfter(words)}`,
  account: {
    paused: (account, until) =>
      until === ''
        ? `${account} est en pause à la demande de quelqu’un.`
        : `${account} est en pause jusqu’au ${until}.`,
    broken: (account, reason) =>
      `${account} a besoin d’un nouvel accès${reason === '' ? '' : ` : « ${reason} »`}. Ses publications attendent.`,
    copy: (account) => `${account} est en pause, car cette installation est peut-être la copie d’une autre.`,
    disconnected: (account) => `${account} est déconnecté : rien n’y est plus envoyé.`,
  },
  outcome: {
    live: 'le réseau l’a',
    removed: 'elle a été retirée',
    waiting: 'le réseau la préparait encore',
    unknown: 'aucune réponse',
    absent: 'recherchée et pas trouvée',
    'dry-run': 'c’était un essai à blanc, et rien n’a été envoyé',
    unsure: 'une recherche n’a pas pu trancher',
    retryable: 'le réseau n’a pas été joint',
    'rate-limited': 'le réseau a demandé de ralentir',
    'auth-broken': 'l’accès a été refusé',
    rejected: 'le contenu a été refusé',
    duplicate: 'le réseau l’avait déjà',
    gone: 'la publication avait disparu',
    ambiguous: 'aucune réponse',
  },
  running: 'elle est encore en cours',
  attempts: (count, at, outcome) =>
    `${count === 1 ? 'Il y a eu une tentative' : `Il y a eu ${count} tentatives, la dernière`} le ${at} : ${outcome}.`,
  decision: {
    retry: 'réessayer',
    share: 'partager',
    resend: 'publier à nouveau',
    reschedule: 'changer l’heure',
    cancel: 'ne pas envoyer',
    'mark-live': 'publiée à la main',
    'mark-edited': 'modifiée à la main',
    leave: 'la laisser telle quelle',
    correct: 'y répondre par un rectificatif',
    replace: 'la retirer pour une nouvelle',
    'confirm-live': 'elle y est',
    'confirm-absent': 'elle n’y est pas',
    'confirm-removed': 'retirée à la main',
    'restore-drift': 'la rétablir',
    'accept-drift': 'la laisser telle quelle là-bas',
    approve: 'approuvée',
    refuse: 'refusée',
  },
  decided: (by, at, what) => `Dernière décision, par ${by} le ${at} : ${what}.`,
  proposed: (by, at) => `Proposée par ${by} le ${at}.`,
  hub: 'le hub',
  itemTime: {
    publish: (at) => `L’élément devient public de lui-même le ${at} (publishAt).`,
    unpublish: (at) =>
      `L’élément cesse d’être public de lui-même le ${at} (unpublishAt), et ses publications sont alors retirées.`,
  },
  stopped: {
    publish: (at) =>
      `L’élément devait devenir public de lui-même le ${at} (publishAt) et a été refusé : corrigez son brouillon et enregistrez-le.`,
    unpublish: (at) =>
      `L’élément devait cesser d’être public de lui-même le ${at} (unpublishAt) et a été refusé : corrigez son brouillon et enregistrez-le.`,
  },
  absence: {
    'not-public': ({ locale }, { account }) =>
      `Rien sur ${account} : l’élément n’est pas public en « ${locale} », et rien n’est partagé avant qu’il le soit.`,
    'never-shared-kind': (_, { account }) =>
      `Rien sur ${account} : les informations permanentes ne se partagent jamais.`,
    'hidden-kind': (_, { account }) =>
      `Rien sur ${account} : ce type est caché (hub.hiddenKinds), une publication ne mènerait nulle part.`,
    'other-locale': ({ locale, speaks }, { account }) =>
      `Rien sur ${account} en « ${locale} » : cette page parle « ${speaks} » et prend d’un élément la traduction la plus proche, ou aucune.`,
    'not-ticked': (_, { account }) =>
      `Rien sur ${account} : la case n’est pas cochée. Cochez-la dans le panneau latéral et partagez.`,
    'ticked-since': (_, { account }) =>
      `Rien sur ${account} : la case est cochée, et personne n’a partagé depuis. Partagez depuis le panneau latéral, ou publiez l’élément à nouveau.`,
    'kind-not-chosen': (_, { account }) =>
      `Rien sur ${account} : cette page ne prend pas ce type d’elle-même, et personne n’a coché la case. Cochez-la dans le panneau latéral, ou choisissez ce type pour la page.`,
    'connected-later': ({ connectedAt, publishedAt }, { account, time }) =>
      `Rien sur ${account} : l’élément a été publié le ${time(publishedAt)}, avant que la page soit connectée le ${time(connectedAt)}. Ce qui existe déjà n’est jamais partagé tout seul : cochez la case dans le panneau latéral et partagez.`,
    'not-asked': (_, { account }) =>
      `Rien sur ${account} : l’élément est devenu public sans que personne ne demande de publication, comme par un import, un jeu de données ou une base restaurée. Cochez la case dans le panneau latéral et partagez.`,
  },
} as const satisfies WhyWords;
