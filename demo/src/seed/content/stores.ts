import type { Entry, Fields, StoreKey } from '../types';

type Day = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
type StoreEntry = Entry<{ services: string[] }> & { key: StoreKey };

const hours = (days: readonly Day[], ...shifts: readonly (readonly [opens: string, closes: string])[]): Fields[] =>
  days.flatMap((day) => shifts.map(([opens, closes]) => ({ day, opens, closes })));
const MIDWEEK = ['tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** Five shops and the workshop where everything is made. */
export const STORES: readonly StoreEntry[] = [
  {
    key: 'lyon',
    picture: 'store-lyon',
    words: {
      en: {
        title: 'Tournelune Lyon',
        slug: 'lyon',
        summary:
          'Our first shop, on the slopes of the Croix-Rousse: bicycles upstairs, workshop downstairs, coffee always on.',
        coverAlt:
          'A brick-red shop front with a yellow striped awning on a golden evening, Fourvière hill behind the houses.',
        tags: ['lyon', 'workshop'],
        services: ['Repairs while you wait', 'Bicycle fitting', 'Second-hand bicycles', 'Tent hire'],
        body: `We opened this door in 1994 with three bicycles in the window and a stove that smoked. The stove is gone, the bicycles have multiplied.

## Upstairs, downstairs
The ground floor is for trying: every model may leave for an hour, with a helmet and a hill in front of it. Downstairs, five work stands are open to anyone on **Thursday evenings**, with a mechanic to ask and a tool for everything.

## Getting here
- Metro C, Croix-Paquet, then three minutes on foot
- Bicycle stands in front of the door, and a pump that works
- Step-free entrance on the left, the lift goes down to the workshop`,
      },
      fr: {
        title: 'Tournelune Lyon',
        slug: 'lyon',
        summary:
          'Notre premier magasin, sur les pentes de la Croix-Rousse : les vélos en haut, l’atelier en bas, le café toujours chaud.',
        coverAlt:
          'Une devanture rouge brique au store rayé jaune, un soir doré, la colline de Fourvière derrière les maisons.',
        tags: ['lyon', 'atelier'],
        services: ['Réparation minute', 'Étude posturale', 'Vélos d’occasion', 'Location de tentes'],
        body: `Nous avons ouvert cette porte en 1994, avec trois vélos en vitrine et un poêle qui fumait. Le poêle est parti, les vélos se sont multipliés.

## En haut, en bas
Le rez-de-chaussée sert à essayer : chaque modèle peut partir une heure, avec un casque et une bonne côte devant lui. En bas, cinq pieds d’atelier sont ouverts à toutes et tous **le jeudi soir**, avec un mécano pour répondre et un outil pour chaque problème.

## Venir
- Métro C, Croix-Paquet, puis trois minutes à pied
- Arceaux devant la porte, et une pompe qui marche
- Entrée de plain-pied à gauche, l’ascenseur descend à l’atelier`,
      },
    },
    fields: ({ dates }) => ({
      role: 'store',
      businessType: 'BikeStore',
      address: {
        street: '14 rue Burdeau',
        postalCode: '69001',
        city: 'Lyon',
        region: 'Auvergne-Rhône-Alpes',
        country: 'FR',
      },
      geo: { lat: 45.7703, lng: 4.8326 },
      phone: '+33 4 65 71 69 01',
      email: 'lyon@tournelune.example',
      timezone: 'Europe/Paris',
      hours: [
        ...hours(['tuesday', 'wednesday', 'friday'], ['09:30', '12:30'], ['14:00', '19:00']),
        ...hours(['thursday'], ['09:30', '12:30'], ['14:00', '22:00']),
        ...hours(['saturday'], ['10:00', '19:00']),
      ],
      specialDays: [{ date: dates.day(17), closed: true, note: 'Inventaire / Stocktaking' }],
    }),
  },
  {
    key: 'nantes',
    picture: 'store-nantes',
    words: {
      en: {
        title: 'Tournelune Nantes',
        slug: 'nantes',
        summary:
          'By the old quays: tents sewn from sails, a sewing room with a view of the masts, and a repair café every month.',
        coverAlt:
          'A teal shop front with a tent and a bicycle in the window, white mansard houses and a sailing boat on the quay.',
        tags: ['nantes', 'sewing'],
        services: ['Sewing room', 'Tent repair', 'Waterproofing', 'Repairs while you wait'],
        body: `Nantes is where our cloth comes in. Sailmakers along the Loire bring us what the wind has finished with, and Yannick’s team turns it into tents, panniers and aprons.

## The sewing room
Six machines, a table of four metres and a window on the river. Bring a torn jacket: **small patches are free**, you only pay for the zip.

> I came with a broken tent pole and left knowing how to sleeve one. – Maëlle, customer since last spring

The repair café meets on the first Saturday of each month. There is always cake.`,
      },
      fr: {
        title: 'Tournelune Nantes',
        slug: 'nantes',
        summary:
          'Au bord des vieux quais : des tentes cousues dans des voiles, un atelier couture avec vue sur les mâts, un repair café chaque mois.',
        coverAlt:
          'Une devanture bleu canard avec une tente et un vélo en vitrine, des immeubles blancs mansardés et un voilier à quai.',
        tags: ['nantes', 'couture'],
        services: ['Atelier couture', 'Réparation de tentes', 'Imperméabilisation', 'Réparation minute'],
        body: `C’est par Nantes que notre toile arrive. Les voileries de la Loire nous apportent ce que le vent a fini d’user, et l’équipe de Yannick en fait des tentes, des sacoches et des tabliers.

## L’atelier couture
Six machines, une table de quatre mètres et une fenêtre sur le fleuve. Apportez une veste déchirée : **les petites pièces sont offertes**, vous ne payez que la fermeture éclair.

> Je suis venue avec un arceau cassé, je suis repartie en sachant le manchonner. – Maëlle, cliente depuis le printemps

Le repair café a lieu le premier samedi du mois. Il y a toujours du gâteau.`,
      },
    },
    fields: () => ({
      role: 'store',
      businessType: 'SportingGoodsStore',
      address: {
        street: '6 quai Turenne',
        postalCode: '44000',
        city: 'Nantes',
        region: 'Pays de la Loire',
        country: 'FR',
      },
      geo: { lat: 47.2121, lng: -1.5561 },
      phone: '+33 2 61 91 44 06',
      email: 'nantes@tournelune.example',
      timezone: 'Europe/Paris',
      hours: [...hours(MIDWEEK, ['10:00', '13:00'], ['14:30', '19:00']), ...hours(['saturday'], ['10:00', '19:00'])],
    }),
  },
  {
    key: 'brussels',
    picture: 'store-brussels',
    words: {
      en: {
        title: 'Tournelune Brussels',
        slug: 'brussels',
        summary:
          'A corner of Saint-Géry where cargo bicycles are tried on cobbles, in three languages and in any weather.',
        coverAlt: 'A dark green shop front glowing at dusk between stepped gables, two street lamps lit.',
        tags: ['brussels', 'cargo'],
        services: ['Cargo bicycle trials', 'Fleet maintenance', 'Repairs while you wait'],
        body: `If a cargo bicycle survives our street, it will survive yours. The cobbles of Saint-Géry are the best test bench we know.

## For families and for firms
- Trials with children, **every Wednesday afternoon**
- Fleet care for bakeries, plumbers and three florists
- A parts counter that speaks Dutch, French and English

Marc answers most questions with another question: what do you carry, how far, and who is waiting for it?`,
      },
      fr: {
        title: 'Tournelune Bruxelles',
        slug: 'bruxelles',
        summary:
          'Un coin de Saint-Géry où l’on essaie les vélos cargos sur les pavés, en trois langues et par tous les temps.',
        coverAlt:
          'Une devanture vert sombre illuminée au crépuscule entre des pignons à gradins, deux réverbères allumés.',
        tags: ['bruxelles', 'cargo'],
        services: ['Essais de vélos cargos', 'Entretien de flottes', 'Réparation minute'],
        body: `Si un vélo cargo survit à notre rue, il survivra à la vôtre. Les pavés de Saint-Géry sont le meilleur banc d’essai que nous connaissions.

## Pour les familles et les entreprises
- Essais avec enfants, **tous les mercredis après-midi**
- Entretien de flottes pour des boulangeries, des plombiers et trois fleuristes
- Un comptoir pièces qui parle néerlandais, français et anglais

Marc répond à la plupart des questions par une autre : que transportez-vous, jusqu’où, et qui l’attend ?`,
      },
    },
    fields: () => ({
      role: 'store',
      businessType: 'BikeStore',
      address: { street: 'Rue de la Grande Île 22', postalCode: '1000', city: 'Bruxelles', country: 'BE' },
      geo: { lat: 50.8479, lng: 4.3467 },
      email: 'bruxelles@tournelune.example',
      timezone: 'Europe/Brussels',
      hours: [
        ...hours(MIDWEEK, ['10:00', '18:30']),
        ...hours(['saturday'], ['10:00', '18:00']),
        ...hours(['sunday'], ['13:00', '17:00']),
      ],
    }),
  },
  {
    key: 'montreal',
    picture: 'store-montreal',
    words: {
      en: {
        title: 'Tournelune Montréal',
        slug: 'montreal',
        summary:
          'On the Plateau, among the winding stairs: studded tyres, salt-proof chains and the warmest changing room in town.',
        coverAlt: 'A plum-coloured shop front in the snow between brick houses with winding outdoor stairs.',
        tags: ['montreal', 'winter'],
        services: ['Winter preparation', 'Bicycle storage', 'Tent and bag repair'],
        body: `Winter is half of our year, so we treat it as a season and not as an accident. From October on, half the workshop is studs, mudguards and grease that does not mind salt.

## Leave it with us
We store two hundred bicycles from December to April. Each one is checked before it sleeps and **again before it wakes**.

Late nights on Fridays in summer: the workshop stays open past midnight on the evening of the street fair.`,
      },
      fr: {
        title: 'Tournelune Montréal',
        slug: 'montreal',
        summary:
          'Sur le Plateau, entre les escaliers tournants : pneus cloutés, chaînes qui ne craignent pas le sel et vestiaire bien chaud.',
        coverAlt:
          'Une devanture couleur prune sous la neige, entre des maisons de brique aux escaliers extérieurs tournants.',
        tags: ['montreal', 'hiver'],
        services: ['Préparation hivernale', 'Entreposage de vélos', 'Réparation de tentes et de sacs'],
        body: `L’hiver, c’est la moitié de notre année : on le traite comme une saison, pas comme un accident. Dès octobre, la moitié de l’atelier se met aux clous, aux garde-boue et à la graisse qui se moque du sel.

## Laissez-le-nous
Nous entreposons deux cents vélos de décembre à avril. Chacun est vérifié avant de dormir, **puis avant de se réveiller**.

En été, l’atelier reste ouvert passé minuit le vendredi de la foire commerciale.`,
      },
    },
    fields: ({ dates }) => ({
      role: 'store',
      businessType: 'BikeStore',
      address: { street: '4210 rue Saint-Denis', postalCode: 'H2J 2K8', city: 'Montréal', region: 'QC', country: 'CA' },
      geo: { lat: 45.5234, lng: -73.5833 },
      phone: '+1 514-555-0142',
      email: 'montreal@tournelune.example',
      timezone: 'America/Toronto',
      hours: [
        ...hours(['tuesday', 'wednesday', 'thursday'], ['10:00', '18:00']),
        ...hours(['friday'], ['10:00', '21:00']),
        ...hours(['saturday', 'sunday'], ['10:00', '17:00']),
      ],
      specialDays: [{ date: dates.day(12), closed: false, opens: '18:00', closes: '01:00', note: 'Nocturne' }],
    }),
  },
  {
    key: 'bristol',
    picture: 'store-bristol',
    words: {
      en: {
        title: 'Tournelune Bristol',
        slug: 'bristol',
        summary: 'Our newest shop, between painted houses and steep streets. Low gears, strong brakes, good tea.',
        coverAlt:
          'A dark green shop front with an orange awning, a row of painted houses and a suspension bridge behind.',
        tags: ['bristol', 'opening'],
        services: ['Repairs while you wait', 'Second-hand bicycles', 'Sewing corner'],
        body: `Bristol wrote to us for six years. There were drawings of hills, letters from children and, once, a cake in the post. We gave in.

## What you will find
- Eight work stands, two of them low enough for children
- A wall of second-hand parts, sorted by the people who will use them
- A **sewing corner** run with the neighbours from the community hall

Naomi runs the place. She learnt to build wheels in Saint-Étienne and to make tea here.`,
      },
      fr: {
        title: 'Tournelune Bristol',
        slug: 'bristol',
        summary:
          'Notre dernier-né, entre maisons peintes et rues pentues. Petits braquets, bons freins, excellent thé.',
        coverAlt:
          'Une devanture vert sombre au store orange, une rangée de maisons peintes et un pont suspendu à l’arrière-plan.',
        tags: ['bristol', 'ouverture'],
        services: ['Réparation minute', 'Vélos d’occasion', 'Coin couture'],
        body: `Bristol nous a écrit pendant six ans. Il y a eu des dessins de côtes, des lettres d’enfants et même, une fois, un gâteau par la poste. Nous avons cédé.

## Ce que vous y trouverez
- Huit pieds d’atelier, dont deux à hauteur d’enfant
- Un mur de pièces d’occasion, triées par celles et ceux qui s’en servent
- Un **coin couture** animé avec les voisins de la salle communale

C’est Naomi qui tient la maison. Elle a appris à monter des roues à Saint-Étienne, et à faire le thé ici.`,
      },
    },
    fields: () => ({
      role: 'store',
      businessType: 'BikeStore',
      address: { street: '71 Stokes Croft', postalCode: 'BS1 3QY', city: 'Bristol', country: 'GB' },
      geo: { lat: 51.4633, lng: -2.5897 },
      phone: '+44 117 496 0187',
      email: 'bristol@tournelune.example',
      timezone: 'Europe/London',
      hours: [
        ...hours(MIDWEEK, ['09:00', '17:30']),
        ...hours(['saturday'], ['09:00', '18:00']),
        ...hours(['sunday'], ['11:00', '16:00']),
      ],
    }),
  },
  {
    key: 'workshop',
    picture: 'workshop-saint-etienne',
    words: {
      en: {
        title: 'The workshop in Saint-Étienne',
        slug: 'saint-etienne-workshop',
        summary:
          'Where frames are brazed, wheels are laced and tents are cut. Visits by appointment, open doors twice a year.',
        coverAlt: 'A brick factory with saw-tooth roofs and tall windows, a mechanic and a bicycle in the lit gateway.',
        tags: ['saint-etienne', 'workshop'],
        services: ['Guided visits', 'Spare parts counter', 'Training room'],
        body: `Forty-three people, one old ribbon factory and a bell that rings at noon. Everything with our name on it starts here.

## Visit us
Visits last ninety minutes, for groups of up to twelve. You will see **brazing, wheel building and cutting**, and you will leave with something you made.

School classes come free of charge on Mondays. [Write to us](mailto:visites@tournelune.example) with two dates that suit you.`,
      },
      fr: {
        title: 'L’atelier de Saint-Étienne',
        slug: 'atelier-saint-etienne',
        summary:
          'Là où l’on brase les cadres, rayonne les roues et coupe les tentes. Visites sur rendez-vous, portes ouvertes deux fois l’an.',
        coverAlt:
          'Une usine de brique aux toits en dents de scie et hautes fenêtres, un mécano et un vélo sous le porche éclairé.',
        tags: ['saint-etienne', 'atelier'],
        services: ['Visites guidées', 'Comptoir pièces détachées', 'Salle de formation'],
        body: `Quarante-trois personnes, une ancienne fabrique de rubans et une cloche qui sonne à midi. Tout ce qui porte notre nom commence ici.

## Nous rendre visite
La visite dure une heure et demie, par groupes de douze au plus. Vous verrez **le brasage, le montage des roues et la coupe**, et vous repartirez avec un objet fait de vos mains.

Les classes viennent gratuitement le lundi. [Écrivez-nous](mailto:visites@tournelune.example) en proposant deux dates.`,
      },
    },
    fields: () => ({
      role: 'office',
      businessType: 'ProfessionalService',
      address: {
        street: '9 rue des Passementiers',
        postalCode: '42000',
        city: 'Saint-Étienne',
        region: 'Auvergne-Rhône-Alpes',
        country: 'FR',
      },
      geo: { lat: 45.4497, lng: 4.3868 },
      phone: '+33 4 65 71 42 00',
      email: 'atelier@tournelune.example',
      timezone: 'Europe/Paris',
      hours: hours(['monday', ...MIDWEEK], ['08:30', '12:00'], ['13:30', '17:30']),
    }),
  },
];
