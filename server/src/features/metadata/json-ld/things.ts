import type {
  CountryLeaf,
  GeoCoordinatesLeaf,
  ImageObjectLeaf,
  OfferLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  PostalAddressLeaf,
  VirtualLocationLeaf,
} from 'schema-dts';

import type { FactsView, ItemView, PageOffer, PictureView, StoreView } from '../../pages';
import { cleanWebAddress } from '../../pages';
import { licenceAddress } from '../licence';
import { node } from './node';

type Address = StoreView['address'];
type Geo = StoreView['geo'];

/** A picture with whatever credit and licence it has. */
export function imageObject(picture: PictureView, id?: string): ImageObjectLeaf {
  return node<ImageObjectLeaf>({
    '@type': 'ImageObject',
    '@id': id,
    url: picture.url,
    contentUrl: picture.url,
    width: pixels(picture.width),
    height: pixels(picture.height),
    caption: picture.caption ?? picture.alt,
    creator: picture.creator ? person({ name: picture.creator, role: null, url: null }) : null,
    creditText: picture.credit,
    copyrightNotice: picture.copyright,
    license: licenceAddress(picture.licence),
    acquireLicensePage: cleanWebAddress(picture.licencePage),
  });
}

/** The picture that stands for an item elsewhere: some people agreed to the hub alone. */
export function leadPicture({ cover, shareOverride }: ItemView): ImageObjectLeaf | null {
  const picture = [cover, shareOverride.image].find((one) => one && !one.hubOnly);
  return picture ? imageObject(picture) : null;
}

/** A length as schema.org's Distance. */
export function pixels(length: number | null): `${number} px` | null {
  return length === null ? null : `${length} px`;
}

/** Pages hold only clean addresses of people. */
export function person(from: { name: string; role: string | null; url: string | null }): PersonLeaf {
  return node<PersonLeaf>({
    '@type': 'Person',
    name: from.name,
    jobTitle: from.role,
    url: from.url,
  });
}

export function organization(from: { name: string | null; url: string | null } | null): OrganizationLeaf | null {
  if (!from?.name) return null;
  return node<OrganizationLeaf>({ '@type': 'Organization', name: from.name, url: cleanWebAddress(from.url) });
}

export function postalAddress(address: Address): PostalAddressLeaf | null {
  if (address === null || !Object.values(address).some(Boolean)) return null;
  return node<PostalAddressLeaf>({
    '@type': 'PostalAddress',
    streetAddress: address.street,
    postalCode: address.postalCode,
    addressLocality: address.city,
    addressRegion: address.region,
    addressCountry: address.country,
  });
}

export function geoCoordinates(geo: Geo): GeoCoordinatesLeaf | null {
  if (geo === null) return null;
  return node<GeoCoordinatesLeaf>({ '@type': 'GeoCoordinates', latitude: geo.lat, longitude: geo.lng });
}

/** A place of its own; null when nothing is known about it. */
export function place(from: { name: string | null; address: Address; geo: Geo } | null): PlaceLeaf | null {
  if (from === null || (!from.name && !from.address && !from.geo)) return null;
  return node<PlaceLeaf>({
    '@type': 'Place',
    name: from.name,
    address: postalAddress(from.address),
    geo: geoCoordinates(from.geo),
  });
}

/** A store of ours as the place of something. */
export function storePlace(store: StoreView): PlaceLeaf {
  return node<PlaceLeaf>({
    '@type': 'Place',
    '@id': `${store.url}#store`,
    name: store.title,
    url: store.url,
    address: postalAddress(store.address),
    geo: geoCoordinates(store.geo),
    telephone: store.phone,
  });
}

function virtualLocation(url: string): VirtualLocationLeaf {
  return node<VirtualLocationLeaf>({ '@type': 'VirtualLocation', url });
}

/** Prices; `url` is where to get one when the offer names no address. Only `full` is known for sure. */
export function offers(list: readonly PageOffer[], url: string, state?: string): OfferLeaf[] {
  return list.map((offer) =>
    node<OfferLeaf>({
      '@type': 'Offer',
      name: offer.name,
      price: offer.price,
      priceCurrency: offer.currency,
      availability: state === 'full' ? 'https://schema.org/SoldOut' : null,
      url: offer.url ?? url,
      validFrom: offer.availableFrom,
      validThrough: offer.availableUntil,
    }),
  );
}

export function country(code: string): CountryLeaf {
  return node<CountryLeaf>({ '@type': 'Country', name: code });
}

/** Where something happens: its own place, else the item's store, and online where it is online too. */
export function locations(
  at: Pick<FactsView<'event'>, 'attendance' | 'place' | 'onlineUrl'>,
  store: ItemView['store'],
): PlaceLeaf | VirtualLocationLeaf | (PlaceLeaf | VirtualLocationLeaf)[] | null {
  const onsite = at.attendance === 'online' ? null : (place(at.place) ?? (store && storePlace(store)));
  const online = at.attendance === 'onsite' || !at.onlineUrl ? null : virtualLocation(at.onlineUrl);
  return onsite && online ? [onsite, online] : (onsite ?? online);
}
