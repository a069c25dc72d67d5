import { line, many, picture, type TypeDefinition, url } from '../schema';

export const photo: TypeDefinition = {
  kind: 'collectionType',
  singularName: 'photo',
  pluralName: 'photos',
  collectionName: 'community_hub_photos',
  displayName: 'Photo',
  description:
    'A picture with who took it, its licence, a text for those who cannot see it, and who agreed to be shown.',
  icon: 'picture',
  editorial: false,
  attributes: {
    // Not in the public model: the Content Manager needs one text to tell photos apart in pickers.
    name: line({ required: true }),
    image: picture({ required: true }),
    texts: many('photo-text'),
    creator: line(),
    credit: line(),
    copyright: line(),
    licence: line(),
    licencePage: url(),
    takenAt: { type: 'date' },
    place: line(),
    people: { type: 'boolean' },
    // Who agreed to what is nobody else's business: Strapi's own REST never answers it either.
    consents: many('consent', { private: true }),
  },
  view: {
    mainField: 'name',
    sort: { by: 'updatedAt', order: 'DESC' },
    list: ['image', 'name', 'credit', 'licence', 'people'],
    rows: [
      [
        ['image', 6],
        ['name', 6],
      ],
      [['texts', 12]],
      [
        ['creator', 6],
        ['credit', 6],
      ],
      [
        ['copyright', 4],
        ['licence', 4],
        ['licencePage', 4],
      ],
      [
        ['takenAt', 4],
        ['place', 4],
        ['people', 4],
      ],
      [['consents', 12]],
    ],
  },
};
