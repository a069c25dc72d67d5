import type { Core } from '@strapi/strapi';

/**
 * The parts of the plugin that the demo asks for things, as it offers them to an app:
 * `service('syndication')` for code, `service('hub')` for what the admin does by hand.
 */
interface PublicService {
  withoutSharing<T>(work: () => Promise<T>): Promise<T>;
  openHub(): Promise<string | null>;
}
interface HubService {
  accounts: {
    list(): Promise<{ id: number; channel: string; label: string; locale: string }[]>;
    connect(input: AccountInput): Promise<{ ok: true } | { ok: false; error: unknown }>;
  };
  posts: {
    answerNotAsked(
      answer: 'share' | 'cancel',
      by: { name: string; id: number | null },
      documentId?: string,
    ): Promise<number>;
  };
  moves: {
    question(): Promise<{ from: string; to: string } | null>;
    answer(answer: 'moved' | 'copy'): Promise<unknown>;
  };
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
