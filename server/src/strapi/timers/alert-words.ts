import { sentenceIn } from '../../../../shared/sentences/sentence-in';
import type { AlertLanguage } from '../../features/syndication/health/alert-words';
import type { Timer, TimerProblem } from '../store/timer-store';

interface Words {
  subject: Record<Timer['action'], (title: string) => string>;
  due(time: string): string;
  cure: string;
  link(address: string): string;
}

const WORDS = {
  en: {
    subject: {
      publish: (title) => `“${title}” was not published at its time`,
      unpublish: (title) => `“${title}” was not unpublished at its time`,
    },
    due: (time) => `It was due on ${time}, and this stopped it:`,
    cure: 'Nothing is lost: mend it and save the draft, and it is tried again at once.',
    link: (address) => `The item: ${address}`,
  },
  fr: {
    subject: {
      publish: (title) => `« ${title} » n’a pas été publié à l’heure prévue`,
      unpublish: (title) => `« ${title} » n’a pas été dépublié à l’heure prévue`,
    },
    due: (time) => `C’était prévu le ${time}, et ceci l’a empêché :`,
    cure: 'Rien n’est perdu : corrigez et enregistrez le brouillon, et l’essai reprend aussitôt.',
    link: (address) => `Le contenu : ${address}`,
  },
} as const satisfies Record<AlertLanguage, Words>;

/** The mail about a timer that was refused. `itemUrl`: where it is mended, null where the admin's address is not known. */
export function timerMail(
  timer: Pick<Timer, 'action' | 'title' | 'dueAt' | 'zone' | 'locale'>,
  problems: readonly TimerProblem[],
  { language, itemUrl }: { language: AlertLanguage; itemUrl: string | null },
): { subject: string; text: string } {
  const words: Words = WORDS[language];
  const timeZone = timer.zone ?? 'UTC';
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone });
  const lines = problems.map(({ field, message }) => `- ${field ? `${field}: ` : ''}${sentenceIn(language, message)}`);
  return {
    subject: words.subject[timer.action](timer.title.slice(0, 100)).replace(/[\r\n]+/g, ' '),
    text: [
      `${words.due(`${time.format(new Date(timer.dueAt))} (${timeZone})`)}\n${lines.join('\n')}`,
      words.cure,
      ...(itemUrl === null ? [] : [words.link(itemUrl)]),
    ].join('\n\n'),
  };
}
