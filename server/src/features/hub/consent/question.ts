import type { ConsentScope } from '../../catalog';
import { formatDay } from '../../metadata';
import { fill } from '../texts';
import { consentWords } from './wording';

/** What one link asks one person about one picture. */
export interface ConsentQuestion {
  person: string;
  /** In the order of the page. */
  scopes: readonly ConsentScope[];
  /** Last day (YYYY-MM-DD) of what is asked for; null without an end. */
  until: string | null;
  /** Name of the guardian as the editor knows it. */
  guardian: string | null;
  locale: string;
  /** Name of who asks. */
  brand: string;
  /** Host and path of the hub, as people know it. */
  hub: string;
  /** Handles of the connected social pages. */
  socialPages: readonly string[];
}

/** One place where the picture would appear. */
export interface Place {
  scope: ConsentScope;
  text: string;
}

/** What a person agrees to, sentence by sentence: the page shows exactly these, and evidence keeps them. */
export interface Agreement {
  asks: string;
  places: Place[];
  until: string;
  rights: string;
  records: string;
}

/** The sentences of a question in its language. */
export function agreementOf(question: ConsentQuestion): Agreement {
  const { brand, locale, until } = question;
  const words = consentWords(locale);
  return {
    asks: fill(words.asks, { brand }),
    places: question.scopes.map((scope) => ({ scope, text: placeText(scope, question) })),
    until: until === null ? words.forEver : fill(words.until, { day: formatDay(until, locale) }),
    rights: words.rights,
    records: fill(words.records, { brand }),
  };
}

function placeText(scope: ConsentScope, { locale, hub, socialPages }: ConsentQuestion): string {
  const words = consentWords(locale);
  switch (scope) {
    case 'hub':
      return fill(words.hub, { host: hub });
    case 'social':
      return socialPages.length === 0 ? words.socialNone : fill(words.social, { pages: socialPages.join(', ') });
    case 'press':
      return words.press;
  }
}
