/**
 * Items as they stand in the content types: attribute names here are the schemas' attribute names.
 * This is what `strapi/` hands to `buildPage` after parsing one published (or draft) document with
 * its components, media and relations populated. `null` where an editor left a field empty.
 */

import type { Address, Geo, Offer, Person, Place, Weekday } from '../../../../client/src/contract/item-facts';
import type { Kind } from '../../../../shared/kinds';
import type { Json } from '../../core/json';

/** A row of the upload plugin. `url` is the stored one, never signed. */
export interface SourceFile {
  id: number;
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
  caption: string | null;
}

/** A relation: the target's documentId, captured from the item's draft row. */
export interface SourceRef {
  documentId: string;
}

export type SourceAddress = Address;
export type SourceGeo = Geo;
export type SourcePlace = Place;
export interface SourceVideo {
  file: SourceFile | null;
  url: string | null;
  poster: SourceFile | null;
  /** WebVTT. */
  captions: SourceFile | null;
}
export interface SourceShare {
  title: string | null;
  description: string | null;
  image: SourceFile | null;
  noindex: boolean | null;
}
export interface SourceSpeaker {
  as: 'brand' | 'person';
  name: string | null;
  role: string | null;
  url: string | null;
  photo: SourceFile | null;
}
export type SourceOffer = Offer;
export type SourcePerson = Person<SourceFile>;

/** Values of attributes that an app added to a kind; its pictures and other files apart. */
export interface SourceExtra {
  values: { [name: string]: Json };
  files: { [name: string]: SourceFile | SourceFile[] | null };
}

export interface SourceCommon {
  documentId: string;
  locale: string;
  title: string;
  slug: string;
  summary: string | null;
  /** Strapi blocks. */
  body: Json[] | null;
  cover: SourceFile | null;
  coverAlt: string | null;
  video: SourceVideo | null;
  tags: string[] | null;
  share: SourceShare | null;
  identifier: string | null;
  store: SourceRef | null;
  speaker: SourceSpeaker | null;
  extra?: SourceExtra;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
}

export interface SourceNews {
  author: SourcePerson | null;
  pinnedUntil: string | null;
  expiresAt: string | null;
  source: { name: string | null; url: string | null } | null;
}

export interface SourceEvent {
  /** Wall-clock in `timezone`: `YYYY-MM-DDTHH:mm`, whatever zone a browser is in. */
  startsAt: string;
  endsAt: string | null;
  timezone: string;
  allDay: boolean | null;
  attendance: 'onsite' | 'online' | 'mixed';
  place: SourcePlace | null;
  onlineUrl: string | null;
  organizer: { name: string | null; url: string | null } | null;
  speakers: SourcePerson[];
  offers: SourceOffer[];
  capacity: number | null;
  registration: 'none' | 'external';
  registrationUrl: string | null;
  /** The attribute is `eventStatus`: Strapi reserves `status` for draft and published. */
  eventStatus: 'scheduled' | 'rescheduled' | 'postponed' | 'cancelled' | 'moved-online';
  recurrence: { rule: string; exceptions: { date: string }[] } | null;
}

export interface SourceSession {
  /** Hidden, stable: survives every edit. */
  key: string;
  type: 'training' | 'advice' | 'trial' | 'visit';
  startsAt: string;
  endsAt: string | null;
  timezone: string;
  store: SourceRef | null;
  onlineUrl: string | null;
  instructor: string | null;
  seats: number | null;
  sessionStatus: 'scheduled' | 'full' | 'postponed' | 'cancelled';
}

export interface SourceTraining {
  objectives: string | null;
  prerequisites: string | null;
  audience: string | null;
  level: 'beginner' | 'intermediate' | 'advanced' | 'all' | null;
  /** Minutes. */
  durationMinutes: number | null;
  /** BCP 47. */
  language: string | null;
  certificate: string | null;
  provider: { name: string | null; url: string | null } | null;
  offers: SourceOffer[];
  sessions: SourceSession[];
}

export interface SourceConsent {
  person: string;
  state: 'granted' | 'refused' | 'withdrawn' | 'missing';
  /** JSON list: any of hub, social, press. */
  scope: string[] | null;
  /** YYYY-MM-DD. */
  until: string | null;
}

export interface SourcePhoto {
  documentId: string;
  /** How editors tell photos apart; never public. */
  name: string | null;
  image: SourceFile | null;
  /** One text per locale. */
  texts: { locale: string; alt: string | null; caption: string | null }[];
  creator: string | null;
  credit: string | null;
  copyright: string | null;
  /** SPDX id or URL. */
  licence: string | null;
  licencePage: string | null;
  takenAt: string | null;
  place: string | null;
  people: boolean | null;
  consents: SourceConsent[];
}

export interface SourceAlbum {
  beneficiary: { name: string | null; url: string | null; logo: SourceFile | null } | null;
  cause: string | null;
  contribution: 'financial' | 'in-kind' | 'skills' | 'time' | null;
  amount: number | null;
  currency: string | null;
  amountVisible: boolean | null;
  /** YYYY-MM-DD. */
  periodStart: string | null;
  periodEnd: string | null;
  place: SourcePlace | null;
  photos: SourcePhoto[];
}

export interface SourceJob {
  department: string | null;
  /** schema.org values: FULL_TIME, PART_TIME, ... */
  employmentTypes: string[] | null;
  locations: { store: SourceRef | null; address: SourceAddress | null }[];
  remote: 'no' | 'hybrid' | 'full';
  /** ISO 3166-1 alpha-2 codes. */
  remoteCountries: string[] | null;
  salary: {
    min: number | null;
    max: number | null;
    currency: string | null;
    unit: 'hour' | 'day' | 'week' | 'month' | 'year';
    visible: boolean | null;
  } | null;
  validThrough: string | null;
  state: 'open' | 'filled' | 'closed';
  application: 'url' | 'email';
  applicationUrl: string | null;
  applicationEmail: string | null;
  experience: string | null;
  education: string | null;
  benefits: string | null;
  postedAt: string | null;
  contact: { name: string | null; email: string | null; phone: string | null } | null;
}

export type { Weekday };

export interface SourceStore {
  role: 'store' | 'office' | 'venue' | 'partner';
  /** schema.org LocalBusiness subtype. */
  businessType: string | null;
  address: SourceAddress | null;
  geo: SourceGeo | null;
  phone: string | null;
  email: string | null;
  timezone: string;
  /** Several rows a day for split shifts; closes before opens means past midnight. `HH:mm`. */
  hours: { day: Weekday; opens: string; closes: string }[];
  specialDays: { date: string; closed: boolean; opens: string | null; closes: string | null; note: string | null }[];
  /** L: list of strings. */
  services: string[] | null;
  photos: SourcePhoto[];
  googlePlaceId: string | null;
}

export interface SourceInfo {
  role: 'about' | 'contact' | 'press' | 'legal-notice' | 'privacy' | 'accessibility' | 'other';
  menu: 'none' | 'header' | 'footer';
}

export interface SourceBrand {
  name: string;
  legalName: string | null;
  logo: SourceFile | null;
  /** Texts per locale. */
  texts: { locale: string; tagline: string | null; description: string | null }[];
  sameAs: { url: string }[];
  /** `#rrggbb`. */
  primaryColor: string | null;
  accentColor: string | null;
  shareImage: SourceFile | null;
  shareImageAlt: string | null;
  contactPoints: { type: string; email: string | null; phone: string | null; url: string | null }[];
  hashtags: string[] | null;
  /** Extra menu entries. */
  menu: { locale: string; label: string; url: string }[];
  fbAppId: string | null;
  fediverseCreator: string | null;
  xSite: string | null;
}

interface SourceByKind {
  news: SourceNews;
  event: SourceEvent;
  training: SourceTraining;
  album: SourceAlbum;
  job: SourceJob;
  store: SourceStore;
  info: SourceInfo;
}

/** One document of one kind in one locale. */
export type SourceItem<K extends Kind = Kind> = { [k in K]: { kind: k } & SourceCommon & SourceByKind[k] }[K];
