/**
 * A page joined with what it refers to, ready for a front end. Absolute addresses, no nulls to populate.
 */

import type { Address, Geo, ItemFacts, Person, Weekday } from './item-facts';
import type { Kind } from './kinds';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface PictureView {
  id: number;
  url: string;
  width: number | null;
  height: number | null;
  mime: string;
  alt: string;
  caption: string | null;
  creator: string | null;
  credit: string | null;
  copyright: string | null;
  licence: string | null;
  licencePage: string | null;
  formats: { name: string; url: string; width: number; height: number }[];
  focalPoint: { x: number; y: number } | null;
  /** Present where the picture must stay on the hub: no share image, no post, no card of another site. */
  hubOnly?: true;
}

/** A store as embedded in another item. */
export interface StoreView {
  documentId: string;
  title: string;
  slug: string;
  url: string;
  address: Address | null;
  geo: Geo | null;
  phone: string | null;
  timezone: string;
}

/** A video: a file of ours, with what the upload knows of it, or the address of a page elsewhere. */
export interface VideoView {
  url: string;
  mime: string | null;
  width: number | null;
  height: number | null;
  poster: PictureView | null;
  captionsUrl: string | null;
}

export interface BodyView {
  blocks: Json[];
  html: string;
  text: string;
}

/** One dated run of an item: the event, an occurrence of it, or a session of a training. */
export interface RunView {
  /** '' for a single event, the occurrence's wall time (`20261124T190000`), or the session's key. */
  subject: string;
  /** ISO 8601 with the zone's offset on that day; `YYYY-MM-DD` when all day. */
  startsAt: string;
  endsAt: string | null;
  timezone: string;
  /** scheduled, rescheduled, postponed, cancelled, moved-online, full. */
  state: string;
  store: StoreView | null;
}

/**
 * Open now until a wall-clock time (null where it does not close within a day), or closed until the next opening
 * within two weeks.
 */
export type Opening =
  | { open: true; closes: string | null }
  | { open: false; next: { date: string; day: Weekday; opens: string } | null };

/** State that depends on the time of the call. */
export interface MomentView {
  /** The last occurrence or session is over, or the news expired. */
  past: boolean;
  /** A job that takes no applications any more. */
  closed: boolean;
  /** Next start, ISO 8601 UTC. */
  nextStart: string | null;
  /** The run that starts next, or goes on now; null for kinds without dates and for what is over. */
  next: RunView | null;
  /** Whether a store is open now; null for the other kinds. */
  opening: Opening | null;
}

/** Facts with pictures and stores joined. */
export type FactsView<K extends Kind> = ItemFacts<PictureView, StoreView>[K];

interface ItemViewCommon {
  documentId: string;
  locale: string;
  sourceLocale: string;
  slug: string;
  /** Canonical address. */
  url: string;
  title: string;
  summary: string | null;
  cover: PictureView | null;
  tags: string[];
  store: StoreView | null;
  speaker: { as: 'brand' } | { as: 'person'; person: Person<PictureView> };
  publishedAt: string;
  updatedAt: string;
  /** Grows with each change of date, place or state: SEQUENCE of calendars. */
  sequence: number;
  moment: MomentView;
}

export type ItemView<K extends Kind = Kind> = {
  [k in K]: ItemViewCommon & {
    kind: k;
    facts: FactsView<k>;
    body: BodyView;
    /** Runs that are not over, soonest first, at most 50. Empty for kinds without dates. */
    runs: RunView[];
    video: VideoView | null;
    shareOverride: { title: string | null; description: string | null; image: PictureView | null; noindex: boolean };
    /** Fields that an app added to our kinds. */
    extra: { [key: string]: Json | PictureView | PictureView[] };
  };
}[K];

/** One row of a list: enough for a card. */
export type SummaryView<K extends Kind = Kind> = { [k in K]: ItemViewCommon & { kind: k; facts: FactsView<k> } }[K];

/** One dated run with the card of its item: what months, calendars and stores show. */
export interface DatedView {
  run: RunView;
  item: SummaryView;
}

export interface BrandView {
  name: string;
  legalName: string | null;
  url: string;
  logo: PictureView | null;
  tagline: string | null;
  description: string | null;
  sameAs: string[];
  primaryColor: string | null;
  accentColor: string | null;
  shareImage: PictureView | null;
  contactPoints: { type: string; email: string | null; phone: string | null; url: string | null }[];
  hashtags: string[];
  menu: { label: string; url: string }[];
  fbAppId: string | null;
  fediverseCreator: string | null;
  xSite: string | null;
}

export interface Alternate {
  locale: string;
  url: string;
}

/** A link that shares the page on a network, script-free. */
export interface ShareLink {
  network: string;
  label: string;
  url: string;
}

/** A connected account that visitors can follow. */
export interface JoinLink {
  channel: string;
  handle: string;
  url: string;
}
