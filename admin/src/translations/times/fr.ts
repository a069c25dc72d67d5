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
};
