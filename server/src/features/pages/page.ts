/**
 * The read model: what the public sees of one published item in one locale. Stored as JSON, so it
 * holds file ids and documentIds, never addresses of files, and nothing private.
 */

import type { ItemFacts, Offer, Person, Place, Session } from '../../../../client/src/contract/item-facts';
import type { BrandView } from '../../../../client/src/contract/views';
import type { Kind } from '../../../../shared/kinds';
import type { Json } from '../../core/json';

/** Bump when `buildPage` changes what it stores: rows with another version are rebuilt at boot. */
export const BUILDER_VERSION = 2;

export interface PagePicture {
  fileId: number;
  alt: string;
  caption: string | null;
  creator: string | null;
  credit: string | null;
  copyright: string | null;
  licence: string | null;
  licencePage: string | null;
  /** Last day (YYYY-MM-DD) a consent covers. Checked when the page is read, never shown. */
  showUntil?: string;
}
export type PagePlace = Place;
export type PageOffer = Offer;
export type PagePerson = Person<PagePicture>;
/** The store is a documentId. */
export type PageSession = Session<string>;

/** Facts of each kind. References to stores are documentIds. */
export type PageFacts = ItemFacts<PagePicture, string>;

export interface PageCommon {
  documentId: string;
  locale: string;
  /** Locale the content comes from: differs from `locale` where a translation is missing. */
  sourceLocale: string;
  slug: string;
  title: string;
  summary: string | null;
  /** Strapi blocks. */
  body: Json[];
  cover: PagePicture | null;
  video: { file: number | null; url: string | null; poster: number | null; captions: number | null } | null;
  tags: string[];
  share: {
    title: string | null;
    description: string | null;
    image: number | null;
    imageAlt?: string;
    noindex: boolean;
  };
  store: string | null;
  speaker: { as: 'brand' } | { as: 'person'; person: PagePerson };
  firstPublishedAt: string;
  updatedAt: string;
  /** Grows with each change of date, place or state. */
  sequence: number;
  /** Fields that an app added to our kinds. */
  extra: { [key: string]: Json };
  /** Their media fields. */
  extraPictures?: { [key: string]: PagePicture | PagePicture[] | null };
}

export type Page<K extends Kind = Kind> = { [k in K]: PageCommon & { kind: k; facts: PageFacts[k] } }[K];

/** One dated run of a page: an occurrence of an event or a session of a training. */
export interface PageDate {
  /** '' for a single event, the date of a repeated one, the session's key otherwise. */
  subject: string;
  /** UTC instants. */
  startsAt: string;
  endsAt: string;
  store: string | null;
  lat: number | null;
  lng: number | null;
  state: string;
}

/** What a page embeds, to join when it is read and to find dependants. */
export type PageRef = { type: 'store' | 'photo'; id: string } | { type: 'file'; id: number };

/** Everything `buildPage` derives from one item. */
export interface BuiltPage {
  page: Page;
  tags: string[];
  refs: PageRef[];
}

/** Who speaks, stored once per locale and joined when read. */
export interface BrandPage extends Omit<BrandView, 'url' | 'logo' | 'shareImage'> {
  logo: number | null;
  shareImage: PagePicture | null;
}
