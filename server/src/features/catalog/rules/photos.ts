import { photoText, showingOf } from '../photo-consent';
import { type Refusal, refuse } from '../refusal';
import type { SourcePhoto } from '../source';

/** What a photo must have before an album or a store with it can be published. */
export interface PhotoRequirements {
  alt: boolean;
  credit: boolean;
  licence: boolean;
  consent: boolean;
}

export const ALL_REQUIRED: PhotoRequirements = { alt: true, credit: true, licence: true, consent: true };

/** What each photo lacks, photo by photo in the editor's order: each problem names its photo and field. */
export function checkPhotos(
  photos: readonly SourcePhoto[],
  locale: string,
  required: PhotoRequirements = ALL_REQUIRED,
): Refusal[] {
  return photos.flatMap((photo, index) => checkPhoto(photo, index, locale, required));
}

/**
 * A photo that someone refused or withdrew stops nothing: it is simply never shown. Where consents
 * are not required, one that lacks them stops nothing either and is not shown.
 */
function checkPhoto(photo: SourcePhoto, index: number, locale: string, required: PhotoRequirements): Refusal[] {
  const showing = showingOf(photo);
  if (!showing.shown && (showing.because === 'refused' || !required.consent)) return [];
  const refusals: Refusal[] = [];
  const lacks = (code: Parameters<typeof refuse>[0], field: string, cure: string) =>
    refusals.push(refuse(code, `photos.${index}.${field}`, `Photo ${index + 1}${nameOf(photo)} ${cure}`));
  if (photo.image === null) lacks('photo-missing-picture', 'image', 'has no picture: choose one or remove the photo.');
  if (required.alt && !photoText(photo, locale).alt?.trim()) {
    lacks('photo-missing-alt', 'texts', `has no alt text in "${locale}": describe what can be seen.`);
  }
  if (required.credit && !photo.credit?.trim()) {
    lacks('photo-missing-credit', 'credit', 'has no credit: name whose picture it is.');
  }
  if (required.licence && !photo.licence?.trim())
    lacks('photo-missing-licence', 'licence', 'has no licence: choose one.');
  if (!showing.shown) {
    const who = showing.person === null ? 'people' : `“${showing.person}”`;
    const cure = `shows ${who} without a consent for the hub: record each consent, or remove the photo.`;
    lacks('photo-missing-consent', 'consents', cure);
  }
  return refusals;
}

function nameOf({ name }: SourcePhoto): string {
  return name ? ` (“${name}”)` : '';
}
