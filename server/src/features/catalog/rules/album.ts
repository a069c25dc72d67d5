import { photoText, showingOf } from '../photo-consent';
import { type Refusal, refuse } from '../refusal';
import type { SourceAlbum, SourcePhoto } from '../source';
import { checkGeo } from './event';
import { isCurrency } from './value';

/**
 * An album: its amount and period, and on each photo the alt text, credit, licence and consent. A
 * photo that someone refused or withdrew stops nothing: it is simply never shown.
 */
export function checkAlbum(album: SourceAlbum, locale: string): Refusal[] {
  return [
    ...checkAmount(album),
    ...checkPeriod(album),
    ...checkGeo(album.place?.geo ?? null, 'place.geo'),
    ...checkPhotos(album.photos, locale),
  ];
}

/** What each photo lacks, by its place in the list. */
function checkPhotos(photos: readonly SourcePhoto[], locale: string): Refusal[] {
  return photos.flatMap((photo, index) => checkPhoto(photo, `photos.${index}`, locale));
}

function checkPhoto(photo: SourcePhoto, path: string, locale: string): Refusal[] {
  const showing = showingOf(photo);
  if (!showing.shown && showing.because === 'refused') return [];
  const number = Number(path.split('.')[1]) + 1;
  const refusals: Refusal[] = [];
  const lacks = (code: Parameters<typeof refuse>[0], field: string, cure: string) =>
    refusals.push(refuse(code, `${path}.${field}`, `Photo ${number} ${cure}`));
  if (photo.image === null) lacks('photo-missing-picture', 'image', 'has no picture: choose one or remove the photo.');
  if (!photoText(photo, locale).alt?.trim()) {
    lacks('photo-missing-alt', 'texts', `has no alt text in "${locale}": describe what can be seen.`);
  }
  if (!photo.credit?.trim()) lacks('photo-missing-credit', 'credit', 'has no credit: name whose picture it is.');
  if (!photo.licence?.trim()) lacks('photo-missing-licence', 'licence', 'has no licence: choose one.');
  if (!showing.shown) {
    const cure = 'shows people without a consent for the hub: record each consent, or remove the photo.';
    lacks('photo-missing-consent', 'consents', cure);
  }
  return refusals;
}

function checkAmount({ amount, currency }: SourceAlbum): Refusal[] {
  if (amount === null) return [];
  if (amount < 0)
    return [refuse('amount-negative', 'amount', 'The amount is below zero: correct it or leave it empty.')];
  if (!currency)
    return [refuse('currency-missing', 'currency', 'The amount has no currency: choose one, such as EUR.')];
  if (isCurrency(currency)) return [];
  const message = `"${currency}" is no currency code: use three capital letters, such as EUR.`;
  return [refuse('currency-unknown', 'currency', message)];
}

function checkPeriod({ periodStart, periodEnd }: SourceAlbum): Refusal[] {
  if (!periodStart || !periodEnd || periodEnd >= periodStart) return [];
  return [refuse('period-reversed', 'periodEnd', 'The period ends before it begins: correct one of the two dates.')];
}
