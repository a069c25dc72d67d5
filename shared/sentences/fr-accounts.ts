import type { Sentence } from './sentence';

/** What is said about the rules of an account, with the same in French. */
export const ACCOUNT_SENTENCES = [
  [
    'zone must be a time zone such as Europe/Paris, or empty',
    'le fuseau doit être un fuseau horaire comme Europe/Paris, ou vide',
  ],
  ['quietHours.to must be another time than the beginning', 'la fin doit être une autre heure que le début'],
  ['quietHours.from must be a time of day such as 22:00', 'le début doit être une heure comme 22:00'],
  ['quietHours.to must be a time of day such as 22:00', 'la fin doit être une heure comme 22:00'],
  ['minimumGapMinutes must be a whole number from {} to {}', 'ce doit être un nombre entier de {} à {}'],
  ['dailyCap must be a whole number from {} to {}', 'ce doit être un nombre entier de {} à {}'],
  ['This account keeps quiet from {} to {} ({}).', 'Ce compte se tait de {} à {} ({}).'],
  ['This account leaves {} minutes between two posts.', 'Ce compte laisse {} minutes entre deux publications.'],
  ['This account publishes {} posts a day at most ({}).', 'Ce compte publie au plus {} publications par jour ({}).'],
] as const satisfies readonly Sentence[];
