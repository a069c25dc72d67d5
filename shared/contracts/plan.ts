/** Admin calls of the side panel: what goes where, and how it will read, before publishing. */
import type { SharedKind } from '../kinds';
import type { Occasion } from '../occasions';
import type { PostRow } from './posts';

/** What an editor may choose for one post. */
export interface PlanChoice {
  ticked: boolean;
  /** The editor's own text for this account; null takes the composed one. */
  text: string | null;
  /** The time she chose (ISO 8601); null takes the default one. */
  at: string | null;
  /** Upload file ids she chose; null takes the item's own pictures. */
  pictures: number[] | null;
}

/** Another moment than the announcement. `subject` '': every run of the item that has no choice of its own. */
export interface PlanOccasion extends PlanChoice {
  occasion: Occasion;
  subject: string;
}

export interface PlanAccount extends PlanChoice {
  account: {
    id: number;
    label: string;
    channel: string;
    channelName: string;
    handle: string;
    state: 'ready' | 'paused' | 'broken' | 'copy';
  };
  /** The announcement that already exists. */
  post: PostRow | null;
  /** What was chosen for other moments. */
  occasions: PlanOccasion[];
  /** Posts about other moments. */
  posts: PostRow[];
}

/**
 * GET /plan?kind=&locale=[&documentId=]   accounts of the item's language with their ticks
 * PUT /plan                               PlanInput
 * Without documentId the plan belongs to the person who writes and joins the item when it is created.
 */
export interface PlanResponse {
  data: {
    accounts: PlanAccount[];
    publicUrlProblem: string | null;
    /** On how many accounts it stood before it was taken down; 0: it never was. */
    stoodOn: number;
  };
}
export interface PlanInput {
  kind: SharedKind;
  locale: string;
  documentId?: string;
  accounts: {
    id: number;
    ticked: boolean;
    text: string | null;
    at?: string | null;
    pictures?: number[] | null;
    /** Moments that are not named keep what was chosen for them. */
    occasions?: PlanOccasion[];
  }[];
}

/** POST /plan/share: shares an item that is public already, as publishing it anew would. Answers PlanResponse. */
export interface ShareNowInput {
  kind: SharedKind;
  locale: string;
  documentId: string;
}

/** GET /plan/albums?locale= : public albums whose pictures a post may show, newest first. */
export interface PlanAlbumsResponse {
  data: { documentId: string; title: string; pictures: number[] }[];
}

/** POST /plan/preview */
export interface PreviewInput {
  kind: SharedKind;
  locale: string;
  documentId?: string;
  /** Whose form it is, where the kind has several types and the item is not saved. */
  contentType?: string;
  /** Which post is shown; the announcement where none is named. */
  occasion?: Occasion;
  subject?: string;
  /** Form values of the content manager: overlay the saved draft. */
  values: Record<string, unknown>;
}
/** What an edit would change in one picture of a live post. */
export interface PictureChange {
  kind: 'added' | 'removed' | 'described';
  /** Null once the file is gone from the media library. */
  url: string | null;
  alt: string;
  /** Its description as it stands there, where that changes. */
  before: string | null;
}
export interface Preview {
  accountId: number;
  text: string;
  counter: { used: number; max: number };
  media: { url: string; alt: string }[];
  card: { title: string; description: string; imageUrl: string | null; url: string } | null;
  /** Translation keys `warning.<code>`. */
  warnings: string[];
  /** What would change in the pictures that stand there. */
  pictures: PictureChange[];
  /** The exact JSON that is sent. */
  payload: unknown;
  /** Null where the account has no rule about times. */
  slot: PlanSlotTime | null;
  /** Posts of the account that somebody should look at before this one goes out. */
  neighbours: PlanNeighbour[];
}
/** A post of the same account that says nearly the same, or is planned too close. A warning, never a refusal. */
export interface PlanNeighbour {
  why: 'near-duplicate' | 'collision';
  /** One sentence in English; `sentenceIn` says it in another language. */
  message: string;
  post: Pick<PostRow, 'id' | 'title' | 'contentType' | 'documentId' | 'locale'>;
  /** When that one went or goes out (ISO 8601, UTC); null: nobody knows yet. */
  at: string | null;
  /** Of a collision: the earliest time apart from all others. */
  nextFree: string | null;
}
/** When a post goes out by the rules of its account. Times are ISO 8601, UTC. */
export interface PlanSlotTime {
  at: string;
  /** The rule that makes it wait; null: it goes out when it is wanted. */
  reason: 'quiet-hours' | 'minimum-gap' | 'daily-cap' | null;
  /** A time of its own, apart from all that is planned there; null: `at` is one. */
  nextFree: string | null;
  /** IANA zone of the account's rules. */
  zone: string;
}
/** One moment that the item, as it stands in the form, can be posted about. */
export interface PlanMoment {
  occasion: Occasion;
  subject: string;
  /** Start of the run that it is about; null for what has none. */
  startsAt: string | null;
  /** When it goes out by itself; null: as soon as it is shared. */
  due: string | null;
  /** When it is over: a later time makes no sense. */
  expires: string | null;
  /** IANA zone of the clocks that it is told in: the item's own, else the server's. */
  zone: string;
}
export interface PreviewResponse {
  /** `problems` name fields that must be filled before anything can be shown. */
  data: { previews: Preview[]; moments: PlanMoment[]; problems: { field: string; message: string }[] };
}
