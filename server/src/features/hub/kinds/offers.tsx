/** @jsxImportSource preact */
import { formatMoney } from '../../metadata';
import type { PageOffer } from '../../pages';
import type { Scene } from '../hub-page';

/** Prices, one a line; nothing when there is none. */
export function Offers({ offers, scene }: { offers: readonly PageOffer[]; scene: Scene }) {
  if (offers.length === 0) return null;
  return (
    <ul class="plain">
      {offers.map((offer) => {
        const price = offer.price === 0 ? scene.texts.free : formatMoney(offer.price, offer.currency, scene.locale);
        return (
          <li key={`${offer.name}${offer.price}`}>
            {offer.url ? <a href={offer.url}>{price}</a> : price}
            {offer.name && <span class="muted"> {offer.name}</span>}
          </li>
        );
      })}
    </ul>
  );
}
