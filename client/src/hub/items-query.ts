import type { Kind } from '../contract/kinds';

/** Filters and order of `GET /items`. Lists mean any of them; what is left out takes the hub's default. */
export interface ItemsQuery {
  kind?: Kind | readonly Kind[];
  /** A code of the app; without it the client's. */
  locale?: string;
  tag?: string | readonly string[];
  /** documentIds of stores. */
  store?: string | readonly string[];
  /** A day or an instant with offset, both inclusive. */
  from?: string;
  to?: string;
  when?: 'upcoming' | 'past';
  near?: { lat: number; lng: number };
  /** Kilometres around `near`, up to 500. */
  radius?: number;
  /** Words, all of which must be found. */
  q?: string;
  order?: 'recent' | 'happening';
  /** 1 to 100. */
  limit?: number;
  /** `nextCursor` of the answer before. */
  cursor?: string;
}

/** The query as parameters of the call. */
export function parametersOf({ near, ...query }: ItemsQuery): Record<string, string> {
  const parameters: Record<string, string> = {};
  if (near) parameters.near = `${near.lat},${near.lng}`;
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    parameters[name] = Array.isArray(value) ? value.join(',') : String(value);
  }
  return parameters;
}
