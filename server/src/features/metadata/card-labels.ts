import { languageOf } from '../../core/locale';
import type { ItemView } from '../pages';
import { formatMoneyRange } from './format-money';
import { formatStart } from './format-time';

const WORDS = {
  en: { when: 'When', where: 'Where', salary: 'Salary', place: 'Place', next: 'Next session' },
  fr: { when: 'Quand', where: 'Où', salary: 'Salaire', place: 'Lieu', next: 'Prochaine séance' },
} as const satisfies Record<string, Record<string, string>>;
type Words = Readonly<Record<keyof (typeof WORDS)['en'], string>>;

export interface CardLabel {
  label: string;
  value: string;
}

/** At most two facts that Slack and others print beside the card. */
export function cardLabels(view: ItemView): CardLabel[] {
  const all: Readonly<Record<string, Words>> = WORDS;
  const words = all[languageOf(view.locale)] ?? WORDS.en;
  const pairs = pairsOf(view, words);
  return pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function pairsOf(view: ItemView, words: Words): [string, string | null | undefined][] {
  switch (view.kind) {
    case 'event':
      return [
        [words.when, formatStart(view.facts, view.locale)],
        [words.where, placeName(view)],
      ];
    case 'training':
      return [[words.next, nextSession(view)]];
    case 'job':
      return [
        [words.place, jobPlace(view)],
        [words.salary, view.facts.salary && formatMoneyRange(view.facts.salary, view.locale)],
      ];
    case 'store':
      return [[words.where, view.facts.address?.city]];
    default:
      return [];
  }
}

function placeName(view: Extract<ItemView, { kind: 'event' }>): string | null {
  const { place } = view.facts;
  return place?.name ?? place?.address?.city ?? view.store?.title ?? null;
}

function nextSession(view: Extract<ItemView, { kind: 'training' }>): string | null {
  const next = view.facts.sessions.find(({ startsAt }) => {
    return view.moment.nextStart !== null && Date.parse(startsAt) === Date.parse(view.moment.nextStart);
  });
  return next ? formatStart(next, view.locale) : null;
}

function jobPlace(view: Extract<ItemView, { kind: 'job' }>): string | null {
  const [first] = view.facts.locations;
  return first?.store?.address?.city ?? first?.address?.city ?? view.store?.address?.city ?? null;
}
