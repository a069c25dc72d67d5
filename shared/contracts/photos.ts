/** Places that a person can agree to. */
export type ConsentScope = 'hub' | 'social' | 'press';

/** One person on a photo, as the admin shows her. */
export interface PersonConsent {
  /** Id of the row in the photo's form. */
  id: number;
  person: string;
  state: 'granted' | 'refused' | 'withdrawn' | 'missing';
  scope: ConsentScope[];
  /** Last day, YYYY-MM-DD. */
  until: string | null;
  guardian: string | null;
  /** The newest link that asked this person. */
  link: ConsentLink | null;
}

export interface ConsentLink {
  key: string;
  url: string;
  locale: string;
  scopes: ConsentScope[];
  /** Instants. */
  createdAt: string;
  expiresAt: string;
  state: 'waiting' | 'answered' | 'expired' | 'revoked';
  /** Oldest first; `evidence` is the digest of what was kept. */
  answers: { at: string; answer: 'granted' | 'refused' | 'withdrawn'; evidence: string }[];
}

export interface PeopleResponse {
  data: { people: PersonConsent[]; locales: { code: string; name: string }[] };
}

export interface AskInput {
  consent: number;
  locale: string;
  scopes: ConsentScope[];
}

/** A photo of an album or a store, with what it lacks. */
export interface AlbumPhoto {
  documentId: string;
  name: string;
  thumbnail: string | null;
  texts: { locale: string; alt: string | null; caption: string | null }[];
  creator: string | null;
  credit: string | null;
  copyright: string | null;
  licence: string | null;
  people: boolean | null;
  /** One sentence each, in the words of the refusal to publish. */
  problems: { field: string; message: string }[];
  /** Refused, withdrawn or ended: it is left out. */
  leftOut: boolean;
}

export interface AlbumPhotosResponse {
  data: { title: string; photos: AlbumPhoto[]; locales: { code: string; name: string }[] };
}

/** Uploaded files that become photos at the end of an album, with what they have in common. */
export interface AddPhotosInput {
  files: { id: number; takenAt?: string | null }[];
  defaults: { creator?: string; credit?: string; copyright?: string; licence?: string; place?: string };
}

/** Changes of several photos; what is left out stays. */
export interface PhotoTextsInput {
  photos: {
    documentId: string;
    texts?: { locale: string; alt: string | null; caption: string | null }[];
    creator?: string | null;
    credit?: string | null;
    copyright?: string | null;
    licence?: string | null;
    people?: boolean | null;
  }[];
}

/** Each photo on its own: one that was refused keeps no other from being saved. */
export interface PhotoTextsResponse {
  data: { documentId: string; error: string | null }[];
}
