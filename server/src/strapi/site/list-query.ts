import { isKind, type Kind } from '../../../../shared/kinds';
import { isDay } from '../../features/catalog';
import { FILTER_NAMES, type FilterName, type HubTexts, type ListFilters, type ListView } from '../../features/hub';
import { type ItemsQuery, parseItemsQuery, plainQuery } from '../../features/pages';
import type { ListAddress } from './addresses';
import type { Choices } from './list-choices';

/** Parameters of an address, as a router hands them over. */
export type RawQuery = Readonly<Record<string, unknown>>;

/** A list as its address asks for it. */
export interface AskedList {
  query: ItemsQuery;
  /** Null for lists that there is one of. */
  view: ListView | null;
  filters: ListFilters;
}

/** What each kind's list can be narrowed to. */
const FILTERS: Record<Kind, readonly FilterName[]> = {
  news: ['q', 'tag', 'from', 'to'],
  event: ['q', 'store', 'tag', 'from', 'to'],
  training: ['q', 'store', 'tag', 'from', 'to'],
  album: ['q', 'tag'],
  job: ['q', 'store', 'tag'],
  store: ['q', 'tag'],
  info: [],
};
/** Kinds with more than one list: the plain one, and the other. */
const VIEWS: { readonly [kind in Kind]?: readonly [ListView, ListView] } = {
  event: ['upcoming', 'past'],
  training: ['upcoming', 'all'],
};
const Q_MAX = 200;

/** Reads the address of a list. What cannot be read is left out, and named so that the page says it. */
export function readList(address: ListAddress, raw: RawQuery, choices: Choices, texts: HubTexts): AskedList {
  const { locale } = address;
  const offered = choicesOf(choices, locale, texts);
  const names = namesOf(address).filter((name) => offered[name] === undefined || offered[name].length > 1);
  const { values, ignored } = readValues(names, raw, choices);
  const view = viewOf(address, raw);
  const asked = {
    ...(address.page === 'list' ? { kind: address.kind } : { kind: values.kind }),
    tag: address.page === 'tag' ? address.tag : values.tag,
    store: choices.stores.find(({ slug }) => slug === values.store)?.documentId,
    q: address.page === 'search' ? singleOf(raw.q)?.slice(0, Q_MAX) : values.q,
    from: values.from,
    to: values.to,
    when: view === 'all' ? undefined : (view ?? undefined),
  };
  const whole = parseItemsQuery({ ...asked, cursor: raw.cursor }, { locale });
  const parsed = whole.ok ? whole : parseItemsQuery(asked, { locale });
  return {
    query: parsed.ok ? parsed.value : plainQuery(locale, {}),
    view,
    filters: {
      names,
      values,
      choices: offered,
      kept: keptOf(address, raw, view),
      ignored: whole.ok ? ignored : [...ignored, 'cursor'],
    },
  };
}

function namesOf(address: ListAddress): readonly FilterName[] {
  if (address.page === 'list') return FILTERS[address.kind];
  return address.page === 'tag' ? ['kind'] : ['kind', 'store'];
}

function viewOf(address: ListAddress, raw: RawQuery): ListView | null {
  const views = address.page === 'list' ? VIEWS[address.kind] : undefined;
  if (!views) return null;
  const [plain, other] = views;
  return raw.when === other ? other : plain;
}

function keptOf(address: ListAddress, raw: RawQuery, view: ListView | null): Record<string, string> {
  const q = address.page === 'search' ? singleOf(raw.q) : undefined;
  return { ...(view !== null && view !== 'upcoming' ? { when: view } : {}), ...(q ? { q } : {}) };
}

function choicesOf({ stores, tags, kinds }: Choices, locale: string, texts: HubTexts): ListFilters['choices'] {
  const sorted = [...tags].sort((a, b) => a.localeCompare(b, locale));
  return {
    store: stores.map(({ slug, title }) => ({ value: slug, label: title })),
    tag: sorted.map((tag) => ({ value: tag, label: tag })),
    kind: kinds.map((kind) => ({ value: kind, label: texts[kind] })),
  };
}

type Values = Partial<Record<FilterName, string>>;

function readValues(
  names: readonly FilterName[],
  raw: RawQuery,
  choices: Choices,
): { values: Values; ignored: FilterName[] } {
  const readable: Record<FilterName, (value: string) => boolean> = {
    q: (value) => value.length <= Q_MAX,
    kind: isKind,
    store: (value) => choices.stores.some(({ slug }) => slug === value),
    tag: (value) => value.length <= Q_MAX && !value.includes(','),
    from: isDay,
    to: isDay,
  };
  const values: Values = {};
  const ignored: FilterName[] = [];
  for (const name of FILTER_NAMES.filter((one) => names.includes(one))) {
    if (raw[name] === undefined || raw[name] === '') continue;
    const value = singleOf(raw[name]);
    if (value !== undefined && readable[name](value)) values[name] = value;
    else ignored.push(name);
  }
  if (values.from && values.to && values.from > values.to) {
    const { to: _, ...rest } = values;
    return { values: rest, ignored: [...ignored, 'to'] };
  }
  return { values, ignored };
}

function singleOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
