import type { LocalBusiness, LocalBusinessLeaf, OpeningHoursSpecificationLeaf } from 'schema-dts';

import type { FactsView, Weekday } from '../../pages';
import { graphId, type ItemContext } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { geoCoordinates, imageObject, postalAddress } from './things';

/** schema.org 30.0's LocalBusiness types that a brand's places are likely to be; others fall back to LocalBusiness. */
const BUSINESS_TYPES = [
  'LocalBusiness',
  'Store',
  'AutoPartsStore',
  'AutoRepair',
  'Bakery',
  'BikeStore',
  'BookStore',
  'CafeOrCoffeeShop',
  'ClothingStore',
  'ComputerStore',
  'ConvenienceStore',
  'DepartmentStore',
  'ElectronicsStore',
  'Florist',
  'FurnitureStore',
  'GardenStore',
  'GroceryStore',
  'HardwareStore',
  'HealthAndBeautyBusiness',
  'HobbyShop',
  'HomeAndConstructionBusiness',
  'HomeGoodsStore',
  'JewelryStore',
  'Library',
  'LiquorStore',
  'MobilePhoneStore',
  'MusicStore',
  'OfficeEquipmentStore',
  'OutletStore',
  'PetStore',
  'ProfessionalService',
  'Restaurant',
  'ShoeStore',
  'ShoppingCenter',
  'SportingGoodsStore',
  'SportsActivityLocation',
  'TouristInformationCenter',
  'ToyStore',
  'WholesaleStore',
] as const satisfies readonly TypeOf<LocalBusiness>[];
type TypeOf<T> = T extends { '@type': infer U } ? U : never;

export function storeNode({ view, url, urls, brand, description }: ItemContext<'store'>): GraphNode {
  const { facts } = view;
  const ours = facts.role === 'store' || facts.role === 'office';
  const business = node<LocalBusinessLeaf>({
    '@type': 'LocalBusiness',
    '@id': graphId.main(url, 'store'),
    name: view.title,
    description,
    url,
    image: [view.cover, ...facts.photos].flatMap((one) => (one && !one.hubOnly ? imageObject(one) : [])),
    address: postalAddress(facts.address),
    geo: geoCoordinates(facts.geo),
    hasMap: mapAddress(view.title, facts),
    logo: ours && brand.logo ? imageObject(brand.logo) : null,
    telephone: facts.phone,
    email: facts.email,
    openingHoursSpecification: weeklyHours(facts),
    specialOpeningHoursSpecification: specialHours(facts),
    parentOrganization: ours ? ref(graphId.organization(urls)) : null,
    knowsAbout: facts.services,
    mainEntityOfPage: ref(graphId.webpage(url)),
  });
  return asGraphNode(business, businessType(facts.businessType));
}

/** Google's own address of a place it knows by id (Maps URLs, 2026-11). */
function mapAddress(name: string, { googlePlaceId }: FactsView<'store'>): string | null {
  if (!googlePlaceId) return null;
  const id = encodeURIComponent(googlePlaceId);
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(name)}&query_place_id=${id}`;
}

function businessType(given: string): string {
  return BUSINESS_TYPES.find((type) => type === given) ?? 'LocalBusiness';
}

function weeklyHours({ hours }: FactsView<'store'>): OpeningHoursSpecificationLeaf[] {
  return hours.map(({ day, opens, closes }) =>
    node<OpeningHoursSpecificationLeaf>({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: dayOfWeek(day),
      opens,
      closes,
    }),
  );
}

/** A day on which nothing opens is written as 00:00 to 00:00: Google's LocalBusiness guide, 2026-11. */
function specialHours({ specialDays }: FactsView<'store'>): OpeningHoursSpecificationLeaf[] {
  return specialDays.map(({ date, closed, opens, closes }) =>
    node<OpeningHoursSpecificationLeaf>({
      '@type': 'OpeningHoursSpecification',
      validFrom: date,
      validThrough: date,
      opens: closed ? '00:00' : opens,
      closes: closed ? '00:00' : closes,
    }),
  );
}

function dayOfWeek(day: Weekday) {
  const name = `${day.charAt(0).toUpperCase()}${day.slice(1)}` as Capitalize<Weekday>;
  return `https://schema.org/${name}` as const;
}
