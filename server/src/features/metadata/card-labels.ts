import { languageOf } from '../../core/locale';
import { unreachable } from '../../core/result';
import type { ItemView, StoreView } from '../pages';
import { formatDeadline } from './format-deadline';
import { formatMoneyRange } from './format-money';
import { formatStart } from './format-time';

const WORDS = {
  en: {
    when: 'When',
    where: 'Where',
    salary: 'Salary',
    place: 'Place',
    until: 'Apply by',
    next: 'Next session',
    by: 'By',
    source: 'Source',
    supports: 'In support of',
    cause: 'Cause',
    phone: 'Phone',
    online: 'Online',
    cancelled: 'Cancelled',
    postponed: 'Postponed',
  },
  fr: {
    when: 'Quand',
    where: 'Où',
    salary: 'Salaire',
    place: 'Lieu',
    until: 'Postuler avant le',
    next: 'Prochaine séance',
    by: 'Par',
    source: 'Source',
    supports: 'En soutien à',
    cause: 'Cause',
    phone: 'Téléphone',
    online: 'En ligne',
    cancelled: 'Annulé',
    postponed: 'Reporté',
  },
} as const satisfies Record<string, Record<string, string>>;
type Words = Readonly<Record<keyof (typeof WORDS)['en'], string>>;

export interface CardLabel {
  label: string;
  value: string;
}

type Pair = [label: string, value: string | null | undefined];

/** At most two facts that Slack and others print beside the card, the most telling first. */
export function cardLabels(view: ItemView): CardLabel[] {
  const all: Readonly<Record<string, Words>> = WORDS;
  const words = all[languageOf(view.locale)] ?? WORDS.en;
  const labels: CardLabel[] = [];
  for (const [label, value] of pairsOf(view, words)) if (value && labels.length < 2) labels.push({ label, value });
  return labels;
}

function pairsOf(view: ItemView, words: Words): Pair[] {
  switch (view.kind) {
    case 'news':
      return [
        [words.by, view.facts.author?.name ?? (view.speaker.as === 'person' ? view.speaker.person.name : null)],
        [words.source, view.facts.source?.name],
      ];
    case 'event':
      return [
        [words.when, eventTime(view, words)],
        [words.where, eventPlace(view, words)],
      ];
    case 'training':
      return trainingPairs(view, words);
    case 'album':
      return [
        [words.supports, view.facts.beneficiary?.name],
        [words.cause, view.facts.cause],
      ];
    case 'job':
      return jobPairs(view, words);
    case 'store':
      return [
        [words.where, view.facts.address?.city],
        [words.phone, view.facts.phone],
      ];
    case 'info':
      return [];
    default:
      return unreachable(view);
  }
}

/** A date that does not hold says so: nobody opens a card that tells when to come. */
function eventTime({ facts, moment, locale }: Extract<ItemView, { kind: 'event' }>, words: Words): string {
  const start = formatStart(moment.next ?? facts, locale);
  if (facts.status === 'cancelled') return `${words.cancelled}: ${start}`;
  return facts.status === 'postponed' ? `${words.postponed}: ${start}` : start;
}

function eventPlace({ facts, store }: Extract<ItemView, { kind: 'event' }>, words: Words): string | null {
  if (facts.attendance === 'online' || facts.status === 'moved-online') return words.online;
  return facts.place?.name ?? facts.place?.address?.city ?? store?.title ?? null;
}

function trainingPairs({ moment, locale }: Extract<ItemView, { kind: 'training' }>, words: Words): Pair[] {
  const { next } = moment;
  return next
    ? [
        [words.next, formatStart(next, locale)],
        [words.where, next.store?.title],
      ]
    : [];
}

function jobPairs(view: Extract<ItemView, { kind: 'job' }>, words: Words): Pair[] {
  const { facts, store, locale } = view;
  const [first] = facts.locations;
  const cityOf = (at: StoreView | null | undefined) => at?.address?.city;
  return [
    [words.place, cityOf(first?.store) ?? first?.address?.city ?? cityOf(store)],
    [words.salary, facts.salary && formatMoneyRange(facts.salary, locale)],
    [words.until, formatDeadline(view)],
  ];
}
