/** @jsxImportSource preact */
import { intlLocale } from '../../metadata';
import type { StoreView } from '../../pages';
import type { Scene } from '../hub-page';

type Address = StoreView['address'];
type Geo = StoreView['geo'];

interface Props {
  scene: Scene;
  name: string | null;
  /** Page of the place on the hub. */
  url?: string | null;
  address: Address;
  geo: Geo;
}

/** A place with its address and a link to a map. */
export function PlaceText({ scene, name, url, address, geo }: Props) {
  const lines = addressLines(address, scene.locale);
  const map = mapAddress(address, geo, scene.locale);
  return (
    <address class="place">
      {name && <strong>{url ? <a href={url}>{name}</a> : name}</strong>}
      {lines.map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
      {map && (
        <a class="small" href={map} rel="noopener">
          {scene.texts.map}
        </a>
      )}
    </address>
  );
}

/** `12 quai Rambaud` / `69002 Lyon` / `France`. */
function addressLines(address: Address, locale: string): string[] {
  if (address === null) return [];
  const town = [address.postalCode, address.city].filter(Boolean).join(' ');
  const names = new Intl.DisplayNames(intlLocale(locale), { type: 'region' });
  const country = address.country && /^[A-Za-z]{2}$/.test(address.country) ? names.of(address.country) : null;
  return [address.street, town, address.region, country].filter((line): line is string => Boolean(line));
}

/** OpenStreetMap by position, else by address; null when we know neither. Nothing is loaded from there. */
function mapAddress(address: Address, geo: Geo, locale: string): string | null {
  if (geo) return `https://www.openstreetmap.org/?mlat=${geo.lat}&mlon=${geo.lng}#map=17/${geo.lat}/${geo.lng}`;
  const lines = addressLines(address, locale);
  if (lines.length < 2) return null;
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(lines.join(', '))}`;
}
