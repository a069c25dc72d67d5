/** Why an item cannot be published, in words an editor can act on. */
export interface Refusal {
  code: RefusalCode;
  /** Path of the attribute: `endsAt`, `offers.0.currency`, `photos.2.alt`. */
  field: string;
  /** One sentence that names the field and the cure. */
  message: string;
}

/**
 * Every reason there is. `unbuildable` ones leave nothing that could be shown; the others stop an
 * editor who publishes, but never take down a page that already stands.
 */
export const REFUSALS = {
  'title-missing': { unbuildable: true },
  'slug-missing': { unbuildable: true },
  'slug-unusable': { unbuildable: true },
  'slug-taken': { unbuildable: false },
  'zone-unknown': { unbuildable: true },
  'time-unreadable': { unbuildable: true },
  'summary-too-long': { unbuildable: false },
  'end-before-start': { unbuildable: false },
  'recurrence-unusable': { unbuildable: false },
  'currency-missing': { unbuildable: false },
  'currency-unknown': { unbuildable: false },
  'price-negative': { unbuildable: false },
  'offer-window-reversed': { unbuildable: false },
  'link-missing': { unbuildable: false },
  'link-unusable': { unbuildable: false },
  'speaker-name-missing': { unbuildable: false },
  'session-key-repeated': { unbuildable: false },
  'period-reversed': { unbuildable: false },
  'amount-negative': { unbuildable: false },
  'photo-missing-picture': { unbuildable: false },
  'photo-missing-alt': { unbuildable: false },
  'photo-missing-credit': { unbuildable: false },
  'photo-missing-licence': { unbuildable: false },
  'photo-missing-consent': { unbuildable: false },
  'salary-reversed': { unbuildable: false },
  'salary-empty': { unbuildable: false },
  'application-missing': { unbuildable: false },
  'email-unusable': { unbuildable: false },
  'country-unknown': { unbuildable: false },
  'position-impossible': { unbuildable: false },
  'hours-unreadable': { unbuildable: false },
} as const satisfies Record<string, { unbuildable: boolean }>;

export type RefusalCode = keyof typeof REFUSALS;

export function refuse(code: RefusalCode, field: string, message: string): Refusal {
  return { code, field, message };
}

/** True for a refusal that leaves no page to show. */
export function isUnbuildable(refusal: Refusal): boolean {
  return REFUSALS[refusal.code].unbuildable;
}
