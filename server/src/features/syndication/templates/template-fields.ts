import type { SharedKind } from '../../../../../shared/kinds';
import type { TemplateValues } from './liquid';

/** What a template may name, with an example for each kind: also what a template is tried with before it is kept. */
export interface TemplateFields extends TemplateValues {
  item: {
    title: string;
    /** The item's summary, or the beginning of its body. */
    summary: string;
    /** When and where, in one line. */
    facts: string;
    /** Day of the run that the post is about. */
    day: string;
    /** Its hours; '' for whole days. */
    time: string;
    place: string;
    city: string;
    /** Last day for applications. */
    closes: string;
    /** The person who speaks; '' for the brand. */
    speaker: string;
    tags: readonly string[];
    /** The post's own link. Where a template does not place it, it follows by itself, and so do hashtags. */
    url: string;
  };
  brand: { name: string; tagline: string };
}

const EXAMPLE: TemplateFields = {
  item: {
    title: 'Repair café',
    summary: 'Bring what is broken, we mend it together.',
    facts: 'Sat, 12 Dec 2026, 14:00–17:00 · Town hall',
    day: 'Saturday 12 December 2026',
    time: '14:00 – 17:00',
    place: 'Town hall',
    city: 'Lyon',
    closes: '31 December 2026',
    speaker: 'Lina Moreau, workshop lead',
    tags: ['repair', 'community'],
    url: 'https://hub.example.org/go/k7f2',
  },
  brand: { name: 'Atelier Vert', tagline: 'Made to be mended' },
};

const NO_DATE = { day: '', time: '' };

/** Fields that an item of a kind never fills. */
const EMPTY_FOR = {
  news: { ...NO_DATE, facts: '', place: '', city: '', closes: '' },
  event: { closes: '' },
  training: { closes: '' },
  album: { ...NO_DATE, facts: '', closes: '' },
  job: { ...NO_DATE },
  store: { ...NO_DATE, closes: '' },
} as const satisfies Record<SharedKind, Partial<TemplateFields['item']>>;

/** The example of a kind; '' for a template of any. */
export function exampleOf(kind: SharedKind | ''): TemplateFields {
  return kind === '' ? EXAMPLE : { ...EXAMPLE, item: { ...EXAMPLE.item, ...EMPTY_FOR[kind] } };
}

/** `item.title`, ... in the order of the help. */
export const TEMPLATE_FIELD_NAMES: readonly string[] = Object.entries(EXAMPLE).flatMap(([group, fields]) =>
  Object.keys(fields).map((name) => `${group}.${name}`),
);
