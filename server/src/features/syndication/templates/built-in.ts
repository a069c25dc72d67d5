import type { Occasion } from '../../../../../shared/occasions';
import { inLanguage } from '../../../core/locale';

type Texts = Readonly<Record<Occasion, string>>;

/** What every text goes on with: key facts, summary and who speaks, each where there is one. */
const REST = ['{{ item.facts }}', '{{ item.summary }}', '{{ item.speaker }}'];

const text = (first: string, rest: readonly string[] = REST) => [first, ...rest].join('\n\n');

const EN: Texts = {
  announce: text('{{ item.title }}'),
  'reminder-14d': text('Save the date: {{ item.title }}'),
  'reminder-1d': text('Tomorrow: {{ item.title }}'),
  'last-seats': text('Last places: {{ item.title }}'),
  recap: text('{{ item.title }}: thank you to everyone who came!', ['{{ item.facts }}', '{{ item.speaker }}']),
  'closing-soon': text('Apply by {{ item.closes }}: {{ item.title }}'),
  filled: text('This job is filled: {{ item.title }}', ['Thank you to everyone who applied.', '{{ item.speaker }}']),
  correction: text('Correction: {{ item.title }}'),
};

const FR: Texts = {
  announce: text('{{ item.title }}'),
  'reminder-14d': text('À noter dans vos agendas\u00A0: {{ item.title }}'),
  'reminder-1d': text('Demain\u00A0: {{ item.title }}'),
  'last-seats': text('Dernières places\u00A0: {{ item.title }}'),
  recap: text('{{ item.title }}\u00A0: merci à toutes les personnes qui sont venues\u00A0!', [
    '{{ item.facts }}',
    '{{ item.speaker }}',
  ]),
  'closing-soon': text('Candidatures jusqu’au {{ item.closes }}\u00A0: {{ item.title }}'),
  filled: text('Poste pourvu\u00A0: {{ item.title }}', [
    'Merci à toutes les personnes qui ont postulé.',
    '{{ item.speaker }}',
  ]),
  correction: text('Rectificatif\u00A0: {{ item.title }}'),
};

/** The template where nobody wrote another: French for French, English otherwise. */
export function builtInTemplate(occasion: Occasion, locale: string): string {
  return inLanguage<Texts>({ en: EN, fr: FR }, locale)[occasion];
}
