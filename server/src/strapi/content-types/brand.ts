import { color, line, many, picture, stringList, type TypeDefinition } from '../schema';

export const brand: TypeDefinition = {
  kind: 'singleType',
  singularName: 'brand',
  pluralName: 'brands',
  collectionName: 'community_hub_brand',
  displayName: 'Brand',
  description: 'Who speaks on the hub: name, logo, colours and the defaults of every page.',
  icon: 'brush',
  editorial: false,
  attributes: {
    name: line({ required: true }),
    legalName: line(),
    logo: picture(),
    texts: many('brand-text'),
    sameAs: many('link'),
    primaryColor: color(),
    accentColor: color(),
    shareImage: picture(),
    shareImageAlt: line(),
    contactPoints: many('contact-point'),
    hashtags: stringList(),
    menu: many('menu-entry'),
    fbAppId: line({ regex: '^\\d+$', maxLength: 32 }),
    fediverseCreator: line({ regex: '^@[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' }),
    xSite: line({ regex: '^@\\w{1,15}$', maxLength: 16 }),
  },
  view: {
    mainField: 'name',
    rows: [
      [
        ['name', 6],
        ['legalName', 6],
      ],
      [['texts', 12]],
      [
        ['logo', 6],
        ['shareImage', 6],
      ],
      [['shareImageAlt', 12]],
      [
        ['primaryColor', 6],
        ['accentColor', 6],
      ],
      [['sameAs', 12]],
      [['contactPoints', 12]],
      [['hashtags', 12]],
      [['menu', 12]],
      [
        ['fbAppId', 4],
        ['fediverseCreator', 4],
        ['xSite', 4],
      ],
    ],
  },
};
