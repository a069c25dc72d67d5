import type { Fields, Refs } from '../types';

/** Who speaks. */
export function brandFields({ file }: Refs): Fields {
  return {
    name: 'Tournelune',
    legalName: 'Tournelune SCOP SA',
    logo: file('logo'),
    texts: [
      {
        locale: 'en',
        tagline: 'Made to go far. Made to be mended.',
        description:
          'Tournelune is a workers’ cooperative from Saint-Étienne. Since 1987 we have built bicycles, bags and tents that can be opened, understood and repaired, and we teach anyone who wants to learn.',
      },
      {
        locale: 'fr',
        tagline: 'Fait pour aller loin. Fait pour être réparé.',
        description:
          'Tournelune est une coopérative stéphanoise. Depuis 1987, nous fabriquons des vélos, des sacs et des tentes qu’on peut ouvrir, comprendre et réparer, et nous transmettons nos gestes à qui veut les apprendre.',
      },
    ],
    sameAs: [
      { url: 'https://tootle.example/@tournelune' },
      { url: 'https://skyline.example/profile/tournelune' },
      { url: 'https://video.example/@tournelune' },
    ],
    primaryColor: '#1f4149',
    accentColor: '#df7b3e',
    shareImage: file('share-default'),
    shareImageAlt: 'A loaded touring bicycle, a lit tent and a camper under a crescent moon, mountains behind.',
    contactPoints: [
      { type: 'customer service', email: 'bonjour@tournelune.example', phone: '+33 4 65 71 01 87' },
      { type: 'press', email: 'presse@tournelune.example' },
    ],
    hashtags: ['Tournelune', 'Repair'],
    menu: [
      { locale: 'en', label: 'Spare parts', url: 'https://www.tournelune.example/en/spare-parts' },
      { locale: 'fr', label: 'Pièces détachées', url: 'https://www.tournelune.example/fr/pieces-detachees' },
    ],
    fediverseCreator: '@tournelune@tootle.example',
  };
}
