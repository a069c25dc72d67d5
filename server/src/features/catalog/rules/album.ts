import { type Refusal, refuse } from '../refusal';
import type { SourceAlbum } from '../source';
import { checkGeo } from './event';
import { checkPhotos, type PhotoRequirements } from './photos';
import { isCurrency } from './value';

/** An album: its amount and period, and on each photo what is required. */
export function checkAlbum(album: SourceAlbum, locale: string, required: PhotoRequirements): Refusal[] {
  return [
    ...checkAmount(album),
    ...checkPeriod(album),
    ...checkGeo(album.place?.geo ?? null, 'place.geo'),
    ...checkPhotos(album.photos, locale, required),
  ];
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
