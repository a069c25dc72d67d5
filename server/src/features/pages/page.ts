/**
 * The read model: what the public sees of one published item in one locale. Stored as JSON, so it
 * holds file ids and documentIds, never addresses of files, and nothing private.
 */

import type { Kind } from '../../../../shared/kinds';
import type { Json } from '../../core/json';
import type { SourceAddress, SourceEvent, SourceGeo, SourceJob, SourceSession, SourceStore, Weekday } from '../catalog';

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
export interface PagePlace {
  name: string | null;
  address: SourceAddress | null;
  geo: SourceGeo | null;
}
export interface PageOffer {
  name: string | null;
  price: number;
  currency: string | null;
  url: string | null;
  availableFrom: string | null;
  availableUntil: string | null;
}
export interface PagePerson {
  name: string;
  role: string | null;
  url: string | null;
  photo: PagePicture | null;
}
export interface PageSession {
  key: string;
  type: SourceSession['type'];
  /** ISO 8601 with the offset of the session's zone on that day. */
  startsAt: string;
  endsAt: string | null;
  timezone: string;
  store: string | null;
  onlineUrl: string | null;
  instructor: string | null;
  seats: number | null;
  status: SourceSession['sessionStatus'];
}

/** Facts of each kind. References to stores are documentIds. */
export interface PageFacts {
  news: {
    author: PagePerson | null;
    pinnedUntil: string | null;
    expiresAt: string | null;
    source: { name: string | null; url: string | null } | null;
  };
  event: {
    /** ISO 8601 with the offset of the zone on that day; `YYYY-MM-DD` when all day. */
    startsAt: string;
    endsAt: string | null;
    timezone: string;
    allDay: boolean;
    attendance: SourceEvent['attendance'];
    place: PagePlace | null;
    onlineUrl: string | null;
    organizer: { name: string | null; url: string | null } | null;
    speakers: PagePerson[];
    offers: PageOffer[];
    capacity: number | null;
    registration: SourceEvent['registration'];
    registrationUrl: string | null;
    status: SourceEvent['eventStatus'];
    previousDates: string[];
    recurrence: { rule: string; exceptions: string[] } | null;
  };
  training: {
    objectives: string | null;
    prerequisites: string | null;
    audience: string | null;
    level: string | null;
    durationMinutes: number | null;
    language: string | null;
    certificate: string | null;
    provider: { name: string | null; url: string | null } | null;
    offers: PageOffer[];
    sessions: PageSession[];
  };
  album: {
    beneficiary: { name: string | null; url: string | null; logo: PagePicture | null } | null;
    cause: string | null;
    contribution: string | null;
    /** Null when the editor keeps it to herself. */
    amount: { value: number; currency: string } | null;
    periodStart: string | null;
    periodEnd: string | null;
    place: PagePlace | null;
    photos: PagePicture[];
  };
  job: {
    department: string | null;
    employmentTypes: string[];
    locations: { store: string | null; address: SourceAddress | null }[];
    remote: SourceJob['remote'];
    remoteCountries: string[];
    /** Null when not visible. */
    salary: { min: number | null; max: number | null; currency: string | null; unit: string } | null;
    validThrough: string | null;
    state: SourceJob['state'];
    application: { by: 'url'; url: string } | { by: 'email'; email: string } | null;
    experience: string | null;
    education: string | null;
    benefits: string | null;
    postedAt: string | null;
    contact: { name: string | null; email: string | null; phone: string | null } | null;
  };
  store: {
    role: SourceStore['role'];
    businessType: string;
    address: SourceAddress | null;
    geo: SourceGeo | null;
    phone: string | null;
    email: string | null;
    timezone: string;
    hours: { day: Weekday; opens: string; closes: string }[];
    specialDays: { date: string; closed: boolean; opens: string | null; closes: string | null; note: string | null }[];
    services: string[];
    photos: PagePicture[];
    googlePlaceId: string | null;
  };
  info: { role: string; menu: 'none' | 'header' | 'footer' };
}

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
export interface BrandPage {
  name: string;
  legalName: string | null;
  logo: number | null;
  tagline: string | null;
  description: string | null;
  sameAs: string[];
  primaryColor: string | null;
  accentColor: string | null;
  shareImage: PagePicture | null;
  contactPoints: { type: string; email: string | null; phone: string | null; url: string | null }[];
  hashtags: string[];
  menu: { label: string; url: string }[];
  fbAppId: string | null;
  fediverseCreator: string | null;
  xSite: string | null;
}
