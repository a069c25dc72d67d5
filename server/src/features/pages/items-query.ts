import { isKind, KINDS, type Kind } from '../../../../shared/kinds';
import { fail, ok, type Result } from '../../core/result';
import { isDay } from '../catalog';
import { type CursorPosition, decodeCursor, type Sort } from './cursor';
import { foldTag } from './tag';

/** A parsed `GET items`. Empty lists mean no filter. */
export interface ItemsQuery {
  kinds: Kind[];
  locale: string;
  /** documentIds; any of them. */
  stores: string[];
  /** Folded as they are stored; any of them. */
  tags: string[];
  /** UTC instants; both inclusive. */
  from: string | null;
  to: string | null;
  when: 'upcoming' | 'past' | null;
  near: { lat: number; lng: number; radiusKm: number } | null;
  q: string | null;
  sort: Sort;
  limit: number;
  after: CursorPosition | null;
}

/** What is wrong with one parameter, and the cure. */
export interface QueryProblem {
  field: string;
  message: string;
}

/** Kinds that have dated runs: the only ones with a next or a last start. */
export const DATED_KINDS = ['event', 'training'] as const satisfies readonly Kind[];

const LIMITS = {
  limit: { default: 20, max: 100 },
  /** Kilometres. */
  radius: { default: 25, max: 500 },
  q: { max: 200 },
  listed: { max: 50 },
} as const;

/** A query as a router hands it over: text, lists of text, or numbers and objects someone invented. */
export type RawQuery = Readonly<Record<string, unknown>>;

/** Names of all parameters, for strict routes. */
export const ITEMS_PARAMETERS = [
  'kind',
  'locale',
  'store',
  'tag',
  'from',
  'to',
  'when',
  'near',
  'radius',
  'q',
  'order',
  'limit',
  'cursor',
] as const;

/** A query without a filter: the newest, twenty at a time. */
export function plainQuery(locale: string, over: Partial<ItemsQuery> = {}): ItemsQuery {
  return {
    kinds: [],
    locale,
    stores: [],
    tags: [],
    from: null,
    to: null,
    when: null,
    near: null,
    q: null,
    sort: 'recent',
    limit: LIMITS.limit.default,
    after: null,
    ...over,
  };
}

/** Parses `GET items`. `locale` is what the call means when it names none. */
export function parseItemsQuery(raw: RawQuery, defaults: { locale: string }): Result<ItemsQuery, QueryProblem[]> {
  const problems: QueryProblem[] = [];
  const read = readers(raw, problems);
  const when = read.choice('when', ['upcoming', 'past']);
  const sort = sortOf(read.choice('order', ['recent', 'happening']), when, problems);
  const query: ItemsQuery = {
    kinds: read.kinds(),
    locale: read.locale() ?? defaults.locale,
    stores: read.list('store'),
    tags: read.list('tag').map(foldTag),
    from: read.moment('from', 'T00:00:00.000Z'),
    to: read.moment('to', 'T23:59:59.999Z'),
    when,
    near: read.near(),
    q: read.text('q', LIMITS.q.max),
    sort,
    limit: read.integer('limit', LIMITS.limit.max) ?? LIMITS.limit.default,
    after: read.cursor(sort),
  };
  if (query.from && query.to && query.from > query.to) {
    problems.push({ field: 'from', message: 'from is after to: swap them.' });
  }
  return problems.length > 0 ? fail(problems) : ok(query);
}

function sortOf(order: string | null, when: ItemsQuery['when'], problems: QueryProblem[]): Sort {
  if (order === 'recent' && when !== null) {
    problems.push({ field: 'order', message: `order=recent cannot be joined with when=${when}: leave one out.` });
  }
  if (order === 'happening' && when === 'past') {
    problems.push({ field: 'order', message: 'order=happening cannot be joined with when=past: leave one out.' });
  }
  if (when === 'past') return 'last-start';
  return when === 'upcoming' || order === 'happening' ? 'next-start' : 'recent';
}

/** One reader a type of parameter; each notes its problem and answers as if the parameter were absent. */
function readers(raw: RawQuery, problems: QueryProblem[]) {
  const problem = (field: string, message: string): null => {
    problems.push({ field, message });
    return null;
  };
  const words = (field: string) => wordsOf(raw[field], field, problem);
  const single = (field: string): string | null => {
    const all = words(field);
    return all.length > 1 ? problem(field, `${field} is given ${all.length} times: give it once.`) : (all[0] ?? null);
  };
  return {
    list: (field: string) => splitList(words(field), field, problem),
    kinds: () => kindsOf(splitList(words('kind'), 'kind', problem), problem),
    locale: () => localeOf(single('locale'), problem),
    choice: <T extends string>(field: string, allowed: readonly T[]) =>
      choiceOf(field, single(field), allowed, problem),
    moment: (field: string, timeOfDay: string) => momentOf(field, single(field), timeOfDay, problem),
    text: (field: string, max: number) => textOf(field, single(field), max, problem),
    integer: (field: string, max: number) => integerOf(field, single(field), max, problem),
    near: () => nearOf(single('near'), single('radius'), problem),
    cursor: (sort: Sort) => cursorOf(single('cursor'), sort, problem),
  };
}

type Problem = (field: string, message: string) => null;

/** Values of a parameter as texts, without NUL, which no stored text has; empty ones count as absent. */
function wordsOf(value: unknown, field: string, problem: Problem): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one: unknown) => {
    if (one === undefined || one === null || one === '') return [];
    if (typeof one === 'string' || typeof one === 'number')
      return [String(one).replaceAll('\0', '').trim()].filter((word) => word !== '');
    problem(field, `${field} cannot be read: write ${field}=value.`);
    return [];
  });
}

function splitList(words: readonly string[], field: string, problem: Problem): string[] {
  const parts = words.flatMap((word) => word.split(',')).map((part) => part.trim());
  const list = [...new Set(parts.filter((part) => part !== ''))];
  if (list.length <= LIMITS.listed.max) return list;
  problem(field, `${field} lists ${list.length} values: at most ${LIMITS.listed.max}.`);
  return [];
}

function kindsOf(names: readonly string[], problem: Problem): Kind[] {
  return names.flatMap((name) => {
    if (isKind(name)) return [name];
    problem('kind', `There is no kind "${clip(name)}": use ${KINDS.join(', ')}.`);
    return [];
  });
}

function localeOf(code: string | null, problem: Problem): string | null {
  if (code === null || /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(code)) return code;
  return problem('locale', `"${clip(code)}" is no locale: write a code such as en or fr-CA.`);
}

function choiceOf<T extends string>(
  field: string,
  word: string | null,
  allowed: readonly T[],
  problem: Problem,
): T | null {
  if (word === null) return null;
  const chosen = allowed.find((one) => one === word);
  return chosen ?? problem(field, `${field} cannot be "${clip(word)}": use ${allowed.join(' or ')}.`);
}

function momentOf(field: string, word: string | null, timeOfDay: string, problem: Problem): string | null {
  if (word === null) return null;
  if (isDay(word)) return new Date(`${word}${timeOfDay}`).toISOString();
  // A plus sign that nobody escaped arrives as a space.
  const written = word.replace(/ (\d{2}:?\d{2})$/, '+$1');
  const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/i.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isFinite(time) && isDay(written.slice(0, 10))) return new Date(time).toISOString();
  return problem(field, `${field} is no date: write 2027-05-31 or 2027-05-31T18:30:00+02:00.`);
}

function textOf(field: string, word: string | null, max: number, problem: Problem): string | null {
  if (word === null || word.length <= max) return word;
  return problem(field, `${field} is longer than ${max} characters: shorten it.`);
}

function integerOf(field: string, word: string | null, max: number, problem: Problem): number | null {
  if (word === null) return null;
  const value = /^\d{1,6}$/.test(word) ? Number(word) : 0;
  return value >= 1 && value <= max ? value : problem(field, `${field} must be a whole number from 1 to ${max}.`);
}

function nearOf(position: string | null, radius: string | null, problem: Problem): ItemsQuery['near'] {
  if (position === null) {
    return radius === null ? null : problem('radius', 'radius needs near: write near=48.85,2.35&radius=25.');
  }
  const figures = /^(-?\d{1,2}(?:\.\d+)?),\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(position);
  const [lat, lng] = [Number(figures?.[1]), Number(figures?.[2])];
  if (!figures || Math.abs(lat) > 90 || Math.abs(lng) > 180) {
    return problem('near', 'near is no position: write latitude,longitude such as near=48.85,2.35.');
  }
  const radiusKm = radius === null ? LIMITS.radius.default : /^\d+(\.\d+)?$/.test(radius) ? Number(radius) : 0;
  if (radiusKm > 0 && radiusKm <= LIMITS.radius.max) return { lat, lng, radiusKm };
  return problem('radius', `radius must be a number of kilometres up to ${LIMITS.radius.max}.`);
}

function cursorOf(cursor: string | null, sort: Sort, problem: Problem): CursorPosition | null {
  if (cursor === null) return null;
  const position = decodeCursor(cursor, sort);
  return position ?? problem('cursor', 'cursor does not belong to this list: start again without it.');
}

/** Bad input is quoted back, but never at length. */
function clip(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}
