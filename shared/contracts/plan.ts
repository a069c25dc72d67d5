/** Admin calls of the side panel: what goes where, and how it will read, before publishing. */
import type { SharedKind } from '../kinds';
import type { PostRow } from './posts';

export interface PlanAccount {
  account: {
    id: number;
    label: string;
    channel: string;
    channelName: string;
    handle: string;
    state: 'ready' | 'paused' | 'broken' | 'copy';
  };
  ticked: boolean;
  /** The editor's own text for this account; null takes the composed one. */
  text: string | null;
  /** The post that already exists. */
  post: PostRow | null;
}

/**
 * GET /plan?kind=&locale=[&documentId=]   accounts of the item's language with their ticks
 * PUT /plan                               PlanInput
 * Without documentId the plan belongs to the person who writes and joins the item when it is created.
 */
export interface PlanResponse {
  data: { accounts: PlanAccount[]; publicUrlProblem: string | null };
}
export interface PlanInput {
  kind: SharedKind;
  locale: string;
  documentId?: string;
  accounts: { id: number; ticked: boolean; text: string | null }[];
}

/** POST /plan/share: shares an item that is public already, as publishing it anew would. Answers PlanResponse. */
export interface ShareNowInput {
  kind: SharedKind;
  locale: string;
  documentId: string;
}

/** POST /plan/preview */
export interface PreviewInput {
  kind: SharedKind;
  locale: string;
  documentId?: string;
  /** Whose form it is, where the kind has several types and the item is not saved. */
  contentType?: string;
  /** Form values of the content manager: overlay the saved draft. */
  values: Record<string, unknown>;
}
export interface Preview {
  accountId: number;
  text: string;
  counter: { used: number; max: number };
  media: { url: string; alt: string }[];
  card: { title: string; description: string; imageUrl: string | null; url: string } | null;
  /** Translation keys `warning.<code>`. */
  warnings: string[];
  /** The exact JSON that is sent. */
  payload: unknown;
}
export interface PreviewResponse {
  /** `problems` name fields that must be filled before anything can be shown. */
  data: { previews: Preview[]; problems: { field: string; message: string }[] };
}
