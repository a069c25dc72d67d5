import type { times as english } from './en';

/** Phrases sur l’heure à laquelle les publications partent, selon les règles de leurs comptes. */
export const times: Record<keyof typeof english, string> = {
  'times.quiet-hours': 'Heures calmes : part',
  'times.minimum-gap': 'Trop près d’une autre publication : part',
  'times.daily-cap': 'Assez de publications ce jour-là : part',
  'times.collision': 'Une autre publication est prévue ici peu après, et attendra.',
  'times.take': 'Prendre la prochaine heure libre',
  'times.take-for': 'Prendre la prochaine heure libre pour {name}',
  'problem.quiet-hours': 'Cette page se tait en ce moment. La publication part ensuite.',
  'problem.minimum-gap': 'Elle serait trop près d’une autre publication de cette page.',
  'problem.daily-cap': 'Cette page a assez publié pour la journée.',
  'times.clocks': 'À l’heure de {zone}',
  'times.for-you': 'Pour vous :',
  'times.there': 'Là-bas :',
  'times.use-mine': 'Prendre mon fuseau horaire ({zone})',
  'times.use-item': 'Prendre le fuseau horaire de l’élément ({zone})',
  'times.skipped': 'Les horloges de {zone} sautent cette heure ce jour-là : choisissez {next}, ou une heure avant.',
  'times.twice': 'Les horloges montrent cette heure deux fois ce jour-là : la première est prise.',
  'times.change': 'Changer l’heure de « {title} »',
  'times.change.text':
    'La publication part à cette heure, si les règles de sa page le permettent. Une autre heure ne demande pas de nouvelle validation.',
  'times.change.confirm': 'Changer l’heure',
  'post-action.reschedule': 'Changer l’heure',
  'post-action.reschedule.done': 'Elle part à l’heure choisie',
  'decision.reschedule': '{name} : changer l’heure',
};
