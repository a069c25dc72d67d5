import type { Dates } from './dates';

export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
export type StoreKey = 'lyon' | 'nantes' | 'brussels' | 'montreal' | 'bristol' | 'workshop';

/** What the content of one kind may point at while it is written. */
export interface Refs {
  dates: Dates;
  /** Id of an uploaded picture. */
  file(id: string): number;
  /** documentId of a store. */
  store(key: StoreKey): string;
  /** documentId of a photo. */
  photo(key: string): string;
}

/** Texts that every kind has, in one language. `body` is written as `blocks` reads it. */
export interface Words {
  title: string;
  slug: string;
  summary: string;
  coverAlt: string;
  tags: string[];
  body: string;
}

/** Attribute values as `strapi.documents` takes them. */
export type Fields = Record<string, unknown>;

export interface Entry<Extra extends object = object> {
  /** Also the item's `identifier`. */
  key: string;
  picture: string;
  store?: StoreKey;
  /** A person who speaks; the brand does otherwise. */
  speaker?: { name: string; role: string; photo: string };
  words: Record<Locale, Words & Extra>;
  fields(refs: Refs): Fields;
  /** What differed when it was first published; the seed then publishes it again as it is. */
  before?(refs: Refs): Fields;
}
