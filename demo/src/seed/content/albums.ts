import type { Entry } from '../types';

/** Causes the brand supports, each with its photos in order. */
export const ALBUMS: readonly Entry<{ cause: string }>[] = [
  {
    key: 'album-river',
    picture: 'river-cleanup',
    store: 'nantes',
    words: {
      en: {
        title: 'A Saturday on the Loire',
        slug: 'a-saturday-on-the-loire',
        summary: 'Ninety-four people, four kilometres of bank, 640 kilograms that will not reach the sea.',
        coverAlt:
          'Three volunteers collect litter in the grass beside a wide river, full bags between them, a boat behind.',
        tags: ['solidarity', 'nantes', 'river'],
        cause:
          'Keeping the banks of the Loire clean between Nantes and Couëron, and counting what is found so that less of it is made.',
        body: `Every autumn the Nantes shop closes for a day, with pay, and goes to the river with Rive Claire. Neighbours come along; this year the rowing club did, too.

## What we found
- 212 bottles, 94 fishing floats, 31 gloves (all left)
- two wheels and **one bicycle, which rides again**
- a letter, posted

Everything was sorted and weighed. The numbers go to the river authority, which has already moved two bins.`,
      },
      fr: {
        title: 'Un samedi sur la Loire',
        slug: 'un-samedi-sur-la-loire',
        summary: 'Quatre-vingt-quatorze personnes, quatre kilomètres de berge, 640 kilos qui n’iront pas à la mer.',
        coverAlt:
          'Trois bénévoles ramassent des déchets dans l’herbe au bord d’un large fleuve, des sacs pleins entre eux, un bateau au loin.',
        tags: ['solidarité', 'nantes', 'fleuve'],
        cause:
          'Garder propres les berges de la Loire entre Nantes et Couëron, et compter ce qu’on y trouve pour qu’on en fabrique moins.',
        body: `Chaque automne, le magasin de Nantes ferme une journée, payée, et part au fleuve avec Rive Claire. Les voisins suivent ; cette année, le club d’aviron aussi.

## Ce que nous avons trouvé
- 212 bouteilles, 94 flotteurs de pêche, 31 gants (tous gauches)
- deux roues et **un vélo, qui roule de nouveau**
- une lettre, postée depuis

Tout a été trié et pesé. Les chiffres vont au syndicat du fleuve, qui a déjà déplacé deux poubelles.`,
      },
    },
    fields: ({ dates, file, photo }) => ({
      beneficiary: { name: 'Rive Claire', url: 'https://rive-claire.example', logo: file('sign-river') },
      contribution: 'time',
      periodStart: dates.day(-52),
      periodEnd: dates.day(-52),
      place: {
        name: 'Quai de la Loire',
        address: { city: 'Nantes', postalCode: '44000', country: 'FR' },
        geo: { lat: 47.2052, lng: -1.5696 },
      },
      photos: ['river-cleanup', 'river-haul', 'river-heron', 'river-picnic'].map(photo),
    }),
  },
  {
    key: 'album-school',
    picture: 'school-bikes-row',
    store: 'workshop',
    words: {
      en: {
        title: 'Forty bicycles for the hill school',
        slug: 'forty-bicycles-for-the-hill-school',
        summary: 'No bus goes up to the school on the hill. Now forty bicycles do, and a workshop keeps them going.',
        coverAlt: 'A row of seven colourful bicycles in front of a school; a teacher and two pupils wave behind them.',
        tags: ['solidarity', 'school', 'saint-etienne'],
        cause: 'Independent ways to school for children of the hill districts of Saint-Étienne.',
        body: `The school stands where the bus turns round. For the last kilometre there was only the hill.

## What we gave
Forty bicycles that came back to us over the years, taken apart and rebuilt by apprentices. And something better than bicycles: **a workshop in the old boiler room**, with six stands and a mechanic on Tuesdays.

> They now repair mine. – Fatou S., headmistress

The pupils chose the colours and the rule on the door: whoever breaks it learns how to mend it.`,
      },
      fr: {
        title: 'Quarante vélos pour l’école de la colline',
        slug: 'quarante-velos-pour-l-ecole-de-la-colline',
        summary:
          'Aucun bus ne monte jusqu’à l’école de la colline. Quarante vélos, si, et un atelier les garde en route.',
        coverAlt:
          'Une rangée de sept vélos colorés devant une école ; une enseignante et deux élèves saluent derrière.',
        tags: ['solidarité', 'école', 'saint-etienne'],
        cause: 'Des trajets autonomes vers l’école pour les enfants des quartiers hauts de Saint-Étienne.',
        body: `L’école est là où le bus fait demi-tour. Pour le dernier kilomètre, il n’y avait que la côte.

## Ce que nous avons donné
Quarante vélos revenus chez nous au fil des ans, démontés et remontés par les apprentis. Et mieux que des vélos : **un atelier dans l’ancienne chaufferie**, avec six pieds et un mécano le mardi.

> Maintenant, ce sont eux qui réparent le mien. – Fatou S., directrice

Les élèves ont choisi les couleurs et la règle sur la porte : qui casse apprend à réparer.`,
      },
    },
    fields: ({ dates, file, photo }) => ({
      beneficiary: { name: 'École de la Colline', url: 'https://ecole-colline.example', logo: file('sign-school') },
      contribution: 'in-kind',
      amount: 9600,
      currency: 'EUR',
      amountVisible: false,
      periodStart: dates.day(-120),
      periodEnd: dates.day(-29),
      place: {
        name: 'École de la Colline',
        address: { city: 'Saint-Étienne', postalCode: '42000', country: 'FR' },
        geo: { lat: 45.4312, lng: 4.4021 },
      },
      photos: ['school-bikes-row', 'school-first-ride', 'school-workshop', 'school-keys'].map(photo),
    }),
  },
  {
    key: 'album-coats',
    picture: 'coats-rail',
    store: 'brussels',
    words: {
      en: {
        title: 'Warm coats',
        slug: 'warm-coats',
        summary:
          '618 coats collected, washed, mended and carried across Brussels by cargo bicycle before the first frost.',
        coverAlt: 'Nine winter coats in different colours hang on a clothes rail, three of them with a bright patch.',
        tags: ['solidarity', 'brussels', 'sewing'],
        cause: 'A coat that closes, for everyone who sleeps at the shelter in Laeken this winter.',
        body: `A torn coat is not given away twice. So we asked for the torn ones.

## Eleven evenings
Volunteers from three shops met at the machines after hours. Zips first, then linings, then the buttons nobody has ever got spare. Each coat left with **a mended pocket and a note in it**.

## And a cheque
Customers rounded up at the till for six weeks. With our own share it came to 7,450 euros, which pays for a night nurse until March.`,
      },
      fr: {
        title: 'Des manteaux chauds',
        slug: 'des-manteaux-chauds',
        summary:
          '618 manteaux collectés, lavés, réparés et portés à travers Bruxelles en vélo cargo avant les premières gelées.',
        coverAlt:
          'Neuf manteaux d’hiver de couleurs différentes pendent à un portant, trois d’entre eux portent une pièce claire.',
        tags: ['solidarité', 'bruxelles', 'couture'],
        cause: 'Un manteau qui ferme pour chaque personne qui dort cet hiver au refuge de Laeken.',
        body: `Un manteau déchiré ne se donne pas deux fois. Alors nous avons demandé les déchirés.

## Onze soirées
Des bénévoles de trois magasins se sont retrouvés aux machines après la fermeture. Les fermetures d’abord, puis les doublures, puis les boutons que personne n’a jamais en double. Chaque manteau est parti avec **une poche réparée et un petit mot dedans**.

## Et un chèque
Pendant six semaines, la clientèle a arrondi en caisse. Avec notre part, cela fait 7 450 euros : une infirmière de nuit jusqu’en mars.`,
      },
    },
    fields: ({ dates, file, photo }) => ({
      beneficiary: { name: 'Refuge du Canal', url: 'https://refuge-canal.example', logo: file('sign-shelter') },
      contribution: 'financial',
      amount: 7450,
      currency: 'EUR',
      amountVisible: true,
      periodStart: dates.day(-60),
      periodEnd: dates.day(-14),
      place: {
        name: 'Refuge du Canal',
        address: { city: 'Laeken', postalCode: '1020', country: 'BE' },
        geo: { lat: 50.8786, lng: 4.3487 },
      },
      photos: ['coats-rail', 'coats-sewing', 'coats-delivery', 'coats-warm'].map(photo),
    }),
  },
];
