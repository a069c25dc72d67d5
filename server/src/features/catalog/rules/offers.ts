import { type Refusal, refuse } from '../refusal';
import type { SourceOffer } from '../source';
import { isCurrency, isWebAddress } from './value';

/** Prices carry a currency, are not negative, and their window is not reversed. */
export function checkOffers(offers: readonly SourceOffer[]): Refusal[] {
  return offers.flatMap((offer, index) => checkOffer(offer, `offers.${index}`));
}

function checkOffer(offer: SourceOffer, path: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (offer.price < 0) {
    refusals.push(refuse('price-negative', `${path}.price`, 'A price is below zero: write 0 for free.'));
  }
  if (offer.price > 0 && !offer.currency) {
    refusals.push(refuse('currency-missing', `${path}.currency`, 'A price has no currency: choose one, such as EUR.'));
  }
  if (offer.currency && !isCurrency(offer.currency)) {
    const message = `"${offer.currency}" is no currency code: use three capital letters, such as EUR.`;
    refusals.push(refuse('currency-unknown', `${path}.currency`, message));
  }
  if (offer.url && !isWebAddress(offer.url)) {
    const message = 'The address of an offer must start with https:// or http://.';
    refusals.push(refuse('link-unusable', `${path}.url`, message));
  }
  if (
    offer.availableFrom &&
    offer.availableUntil &&
    Date.parse(offer.availableUntil) < Date.parse(offer.availableFrom)
  ) {
    const message = 'An offer ends before it begins: move "available until" after "available from".';
    refusals.push(refuse('offer-window-reversed', `${path}.availableUntil`, message));
  }
  return refusals;
}
