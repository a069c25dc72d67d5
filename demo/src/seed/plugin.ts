import type { Core } from '@strapi/strapi';

/**
 * The parts of the plugin that the demo asks for things, as it offers them to an app:
 * `service('syndication')` for code, `service('hub')` for what the admin does by hand.
 */
interface PublicService {
  withoutSharing<T>(work: () => Promise<T>): Promise<T>;
  openHub(): Promise<string | null>;
}
type Outcome = Promise<{ ok: true } | { ok: false; error: unknown }>;
interface Target {
  kind: string;
  documentId: string;
  locale: string;
}
interface HubService {
  accounts: {
    list(): Promise<{ id: number; channel: string; label: string; locale: string; rules: object }[]>;
    connect(input: AccountInput): Outcome;
    setRules(id: number, rules: object): Outcome;
  };
  plans: { write(target: Target, choices: readonly object[]): Outcome };
  shareNow(target: Target): Outcome;
  approvals: {
    answer(ids: readonly number[], verdict: { answer: 'refuse'; by: Person; reason: string }): Promise<unknown>;
  };
  patrol: { lookAt(post: number): Outcome };
  replies: {
    ofItem(documentId: string, locale: string): Promise<{ data: { id: number; greeting: string }[] }>;
    answer(id: number, text: string, by: Person): Outcome;
  };
  posts: {
    ofItem(documentId: string, locale: string): Promise<PostRow[]>;
    answerNotAsked(answer: 'share' | 'cancel', by: Person, about: { documentId: string }): Promise<number>;
  };
  moves: {
    question(): Promise<{ from: string; to: string } | null>;
    answer(answer: 'moved' | 'copy'): Promise<unknown>;
  };
}

/** Who decides, as the history says. */
export interface Person {
  name: string;
  id: number | null;
}

/** A post, as lists show it. */
export interface PostRow {
  id: number;
  account: { id: number; label: string; handle: string };
  occasion: string;
  presence: string;
  work: string;
  url: string | null;
  approval: { state: string } | null;
}

/** The form of a new account, as the admin sends it. */
export interface AccountInput {
  channel: string;
  label: string;
  locale: string;
  kinds: string[];
  fields: Record<string, string>;
}

export function publicService(strapi: Core.Strapi): PublicService {
  return strapi.plugin('community-hub').service('syndication');
}
export function hubService(strapi: Core.Strapi): HubService {
  return strapi.plugin('community-hub').service('hub');
}
