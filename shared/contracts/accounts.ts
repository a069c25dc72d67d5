/** Admin calls about channels and accounts. Every path is under `/community-hub`. */
import type { SharedKind } from '../kinds';

export interface ChannelField {
  name: string;
  type: 'url' | 'text' | 'secret' | 'choice';
  required: boolean;
  placeholder?: string;
  choices?: readonly string[];
}

/** GET /channels */
export interface ChannelInfo {
  id: string;
  name: string;
  fields: ChannelField[];
  capabilities: { update: boolean; remove: boolean; probe: boolean; look: boolean };
  updateCaveat: 'apps-may-show-old-text' | null;
  text: { max: number; unit: 'grapheme' | 'utf16' | 'byte' };
  media: { max: number };
  docs: { setup: string; api: string; checkedOn: string };
}
export interface ChannelsResponse {
  data: ChannelInfo[];
}

/** What becomes of a live post whose network does not take its edit. */
export const EDIT_RULES = ['ask', 'leave', 'reply', 'replace'] as const;
export type EditRule = (typeof EDIT_RULES)[number];

/** How an account is used. PUT /accounts/:id/rules */
export interface AccountRules {
  /** IANA zone of quiet hours and days; '' takes the installation's. */
  zone: string;
  /** Nothing is published from one time of day (`22:00`) to the other; null: at any time. */
  quietHours: { from: string; to: string } | null;
  /** Minutes between two publications. */
  minimumGapMinutes: number;
  /** Publications in one day of the zone; null: no limit but the network's. */
  dailyCap: number | null;
  /** Kinds whose posts wait for an approval, and whether who proposes may approve. */
  approval: { kinds: SharedKind[]; ownAllowed: boolean };
  /** Where the network does not take an edit: a person is asked each time, or one answer holds for all. */
  edits: EditRule;
}

/** What is left of one limit of the network, as far as we know. */
export interface AccountBudget {
  name: string;
  /** Units in a window. */
  limit: number;
  windowSeconds: number;
  /** Units that may be spent now. */
  left: number;
}

/** How an account is doing. */
export interface AccountHealth {
  /** Last time the network confirmed the access. */
  checkedAt: string | null;
  /** When the access ends; null: no end is known. */
  expiresAt: string | null;
  /** Within a week. */
  endsSoon: boolean;
  /** Left alone after repeated trouble of its network. */
  circuitUntil: string | null;
  budgets: AccountBudget[];
}

export interface Account {
  id: number;
  channel: string;
  /** The editor's name for it. */
  label: string;
  handle: string;
  displayName: string;
  url: string | null;
  /** Items in this language go here; '' takes every locale. */
  locale: string;
  /** Kinds for which it is ticked by default. */
  kinds: SharedKind[];
  /** Values of the form without secrets. */
  settings: Record<string, string>;
  state: 'ready' | 'paused' | 'broken' | 'copy';
  /** Plain words for `broken`. */
  reason: string | null;
  pausedUntil: string | null;
  connectedAt: string;
  rules: AccountRules;
  health: AccountHealth;
  counts: { live: number; waiting: number; failed: number };
}

/** GET /accounts */
export interface AccountsResponse {
  data: Account[];
  meta: {
    /** False: secrets cannot be stored; `encryptionHint` is the exact line to add to the configuration. */
    encryption: boolean;
    encryptionHint: string;
    publicUrl: string | null;
    /** A database that woke up at another public address: nothing is sent until answered. */
    moved: { from: string; to: string } | null;
    locales: { code: string; name: string }[];
  };
}

/** POST /accounts, PUT /accounts/:id. An empty secret in PUT keeps the stored one. */
export interface AccountInput {
  channel: string;
  label: string;
  locale: string;
  kinds: SharedKind[];
  /** Values of the channel's fields, secrets included. */
  fields: Record<string, string>;
}
export interface AccountResponse {
  data: Account;
}
/** POST /accounts/:id/check · /pause · /resume; DELETE /accounts/:id answers the removed account. */

/** POST /accounts/moved */
export interface MovedInput {
  /** `moved`: this is the one that speaks, go on. `copy`: keep every account paused. */
  answer: 'moved' | 'copy';
}
