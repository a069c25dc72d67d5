/** Names of the filters a list can have, as they stand in its address. */
export const FILTER_NAMES = ['q', 'kind', 'store', 'tag', 'from', 'to'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** One thing a list can be narrowed to. */
export interface FilterChoice {
  value: string;
  label: string;
}

/** What a list can be narrowed to, and what its address narrows it to. */
export interface ListFilters {
  /** Filters this list has, in the order of its form. */
  names: readonly FilterName[];
  values: Readonly<Partial<Record<FilterName, string>>>;
  choices: Readonly<Partial<Record<FilterName, readonly FilterChoice[]>>>;
  /** Parameters that belong to the list itself and survive a filter: `when=past`. */
  kept: Readonly<Record<string, string>>;
  /** Filters of the address that could not be read. */
  ignored: readonly (FilterName | 'cursor')[];
}

/** An address with parameters; empty ones are left out. */
export function addressWith(base: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? base : `${base}?${new URLSearchParams(given)}`;
}
