/** Admin call of the head panel: how a page will look where it is shared, and what would be better. */
import type { HeadCode } from '../head-texts/texts';
import type { Kind } from '../kinds';

/** Where pages are found and shared; the order of the panel. */
export const HEAD_NETWORKS = [
  'google',
  'facebook',
  'linkedin',
  'x',
  'mastodon',
  'bluesky',
  'whatsapp',
  'slack',
  'discord',
] as const;
export type HeadNetwork = (typeof HEAD_NETWORKS)[number];

/** One thing to know about a head. `headText(finding, language)` of `head-texts/texts` says it in words. */
export interface HeadFinding {
  /** `error` is wrong for everybody, `warn` looks bad somewhere, `hint` could be better. */
  level: 'error' | 'warn' | 'hint';
  code: HeadCode;
  /** The network it is about; null when it is about all. */
  network: HeadNetwork | null;
  /** Field of the content manager that heals it; null when no field does. */
  field: string | null;
  /** What the words name: lengths, sizes, tags, values. */
  data: Readonly<Record<string, string | number>>;
}

/** The card of one network, as near as its own guides tell. */
export interface HeadPreview {
  network: HeadNetwork;
  /** A wide picture, a thumbnail, or no picture. */
  look: 'large' | 'small' | 'text';
  title: string;
  description: string | null;
  /** Name or host, whichever that network prints. */
  site: string;
  url: string;
  picture: { url: string; alt: string } | null;
  /** Facts that some networks print under the card. */
  facts: { label: string; value: string }[];
}

/** POST /heads/check */
export interface HeadCheckInput {
  kind: Kind;
  locale: string;
  /** Without it the form is of an item that was never saved. */
  documentId?: string;
  /** Whose form it is, where the kind has several types and the item is not saved. */
  contentType?: string;
  /** Form values of the content manager: overlay the saved draft. */
  values: Record<string, unknown>;
}
export interface HeadCheckResponse {
  /** `problems` name fields that must be filled before there is a page at all. */
  data: {
    previews: HeadPreview[];
    findings: HeadFinding[];
    problems: { field: string; message: string }[];
    /** Address in `previews` of the share image that will be drawn: nothing stands there before the item is published. */
    drawn: string | null;
  };
}

/** POST /heads/picture: HeadCheckInput. The share image as it would be drawn now; null where none is drawn. */
export interface HeadPictureResponse {
  data: { jpeg: string | null };
}
