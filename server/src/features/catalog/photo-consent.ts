import { languageOf } from '../../core/locale';
import type { SourceConsent, SourcePhoto } from './source';

/** What a person can agree to: the hub and its feeds, the brand's social pages, the press. */
export const CONSENT_SCOPES = ['hub', 'social', 'press'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** What the consents of a photo say about showing it in one place. */
export type Showing =
  /** `until` is the last day (YYYY-MM-DD) that all consents cover; null without an end. */
  { shown: true; until: string | null } | { shown: false; because: 'refused' | 'missing'; person: string | null };

/**
 * Tells whether a photo may stand in one place, on the hub unless another is named. A refusal or
 * withdrawal always removes it; where people can be recognised, or anybody was asked, every consent
 * must be granted for that place, and there must be one.
 */
export function showingOf(photo: Pick<SourcePhoto, 'people' | 'consents'>, scope: ConsentScope = 'hub'): Showing {
  const refused = photo.consents.find((consent) => consent.state === 'refused' || consent.state === 'withdrawn');
  if (refused) return { shown: false, because: 'refused', person: refused.person };
  const nobody = photo.people === false || (photo.people === null && photo.consents.length === 0);
  if (nobody) return { shown: true, until: null };
  if (photo.consents.length === 0) return { shown: false, because: 'missing', person: null };
  const lacking = photo.consents.find((consent) => !covers(consent, scope));
  if (lacking) return { shown: false, because: 'missing', person: lacking.person };
  return { shown: true, until: earliest(photo.consents) };
}

/** Stand for a right without an end, and for none at all: both compare with days as text. */
export const FOR_EVER = '9999-12-31';
const NEVER = '0000-00-00';

/** Last days (YYYY-MM-DD) on which a picture may stand on the hub, and travel to social pages. */
export interface PictureRights {
  hub: string;
  social: string;
}

/** What the consents of a photo allow its picture, wherever the picture is used. */
export function rightsOf(photo: Pick<SourcePhoto, 'people' | 'consents'>): PictureRights {
  const lastDay = (scope: ConsentScope) => {
    const showing = showingOf(photo, scope);
    return showing.shown ? (showing.until ?? FOR_EVER) : NEVER;
  };
  return { hub: lastDay('hub'), social: lastDay('social') };
}

/** The day rights are compared with. A last day is included, in UTC. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** The alt text and caption of a photo for a locale: exact code, then language, then nothing. */
export function photoText(
  photo: Pick<SourcePhoto, 'texts'>,
  locale: string,
): { alt: string | null; caption: string | null } {
  const text =
    photo.texts.find((one) => one.locale === locale) ??
    photo.texts.find((one) => languageOf(one.locale) === languageOf(locale));
  return { alt: text?.alt ?? null, caption: text?.caption ?? null };
}

function covers(consent: SourceConsent, scope: ConsentScope): boolean {
  return consent.state === 'granted' && (consent.scope ?? []).includes(scope);
}

function earliest(consents: readonly SourceConsent[]): string | null {
  return (
    consents
      .flatMap((consent) => consent.until ?? [])
      .map((day) => day.slice(0, 10))
      .sort()[0] ?? null
  );
}
