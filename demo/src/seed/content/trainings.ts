import type { Entry, Fields, Refs, StoreKey } from '../types';

type TrainingEntry = Entry<{ objectives: string; prerequisites: string; audience: string }>;

const ZONES: Record<StoreKey, string> = {
  lyon: 'Europe/Paris',
  nantes: 'Europe/Paris',
  workshop: 'Europe/Paris',
  brussels: 'Europe/Brussels',
  bristol: 'Europe/London',
  montreal: 'America/Toronto',
};

interface Run {
  at: StoreKey;
  starts: string;
  ends: string;
  type?: 'training' | 'advice' | 'trial' | 'visit';
  instructor?: string;
  seats?: number;
  sessionStatus?: 'scheduled' | 'full' | 'postponed' | 'cancelled';
}

const run = (
  { store }: Refs,
  { at, starts, ends, type = 'training', sessionStatus = 'scheduled', ...rest }: Run,
): Fields => ({
  type,
  startsAt: starts,
  endsAt: ends,
  timezone: ZONES[at],
  store: store(at),
  sessionStatus,
  ...rest,
});

/** What one can learn, mostly in the shops. */
export const TRAININGS: readonly TrainingEntry[] = [
  {
    key: 'training-sewing',
    picture: 'sew-and-patch',
    store: 'nantes',
    words: {
      en: {
        title: 'Sew and patch: jackets, bags, tents',
        slug: 'sew-and-patch',
        summary:
          'An afternoon at the machines: change a slider, set a patch that holds, seal a seam. Bring what is torn.',
        coverAlt: 'Two people at a sewing bench patch an orange jacket and a green one, spools on the shelf above.',
        tags: ['sewing', 'repair'],
        objectives:
          'Choose needle and thread for the cloth, set a patch that survives rain, replace the slider of a zip, seal a seam.',
        prerequisites: 'None. If you can thread a needle you are ahead; if not, we will show you.',
        audience: 'Anyone from 14 years on.',
        body: `Cloth is honest: it shows you where it hurts. In three hours you learn to read a tear and to answer it.

## You will practise
- Three stitches that solve nine problems out of ten
- The invisible patch, and **the proudly visible one**
- Seam tape, silicone and when to leave them alone

Bring one thing that needs you. Cloth, thread and machines are here.`,
      },
      fr: {
        title: 'Coudre et rapiécer : vestes, sacs, tentes',
        slug: 'coudre-et-rapiecer',
        summary:
          'Un après-midi aux machines : changer un curseur, poser une pièce qui tient, étanchéifier une couture. Venez avec ce qui est déchiré.',
        coverAlt:
          'Deux personnes à une table de couture rapiècent une veste orange et une verte, des bobines sur l’étagère au-dessus.',
        tags: ['couture', 'réparation'],
        objectives:
          'Choisir l’aiguille et le fil selon la toile, poser une pièce qui survit à la pluie, remplacer un curseur, étanchéifier une couture.',
        prerequisites:
          'Aucun. Si vous savez enfiler une aiguille, vous avez de l’avance ; sinon, nous vous montrerons.',
        audience: 'Toute personne à partir de 14 ans.',
        body: `La toile est franche : elle montre où elle a mal. En trois heures, vous apprenez à lire une déchirure et à lui répondre.

## Vous pratiquerez
- Trois points qui règlent neuf problèmes sur dix
- La pièce invisible, et **celle qu’on montre fièrement**
- Les bandes d’étanchéité, le silicone, et quand s’en passer

Apportez une chose qui a besoin de vous. La toile, le fil et les machines sont là.`,
      },
    },
    fields: (refs) => ({
      level: 'beginner',
      durationMinutes: 180,
      language: 'fr',
      provider: { name: 'Tournelune', url: 'https://www.tournelune.example' },
      offers: [{ name: 'Standard', price: 38, currency: 'EUR' }],
      sessions: [
        run(refs, {
          at: 'nantes',
          starts: refs.dates.on('saturday', 6, '14:00'),
          ends: refs.dates.on('saturday', 6, '17:00'),
          instructor: 'Aïcha Diallo',
          seats: 0,
          sessionStatus: 'full',
        }),
        run(refs, {
          at: 'nantes',
          starts: refs.dates.on('saturday', 20, '14:00'),
          ends: refs.dates.on('saturday', 20, '17:00'),
          instructor: 'Aïcha Diallo',
          seats: 5,
        }),
        run(refs, {
          at: 'bristol',
          starts: refs.dates.on('sunday', 22, '11:30'),
          ends: refs.dates.on('sunday', 22, '14:30'),
          instructor: 'Naomi Okafor',
          seats: 8,
        }),
      ],
    }),
  },
  {
    key: 'training-wheels',
    picture: 'true-a-wheel',
    store: 'workshop',
    words: {
      en: {
        title: 'Build and true a wheel',
        slug: 'build-and-true-a-wheel',
        summary:
          'A day with a wheel builder: from a bag of spokes to a wheel that runs straight, and the ear to hear it.',
        coverAlt: 'Two people lean over a wheel in a truing stand under warm light, finished wheels on the dark wall.',
        tags: ['wheels', 'workshop'],
        objectives:
          'Lace a three-cross wheel, bring it true within half a millimetre, judge tension by ear, replace a broken spoke on the road.',
        prerequisites: 'You have changed a tyre before and own patience.',
        audience: 'Keen riders, volunteers of bicycle kitchens, future mechanics.',
        body: `A wheel is thirty-six arguments that end in agreement. You will referee.

## The day
1. Morning: hub, rim, spokes, and why the order matters
2. Lunch in the canteen, with us
3. Afternoon: round, straight, centred, **in that order**

You keep the wheel. If you want to become a mechanic, this day counts towards the [two-week course](https://www.tournelune.example/en/become-a-mechanic).`,
      },
      fr: {
        title: 'Monter et dévoiler une roue',
        slug: 'monter-et-devoiler-une-roue',
        summary:
          'Une journée avec une monteuse de roues : d’un sachet de rayons à une roue qui tourne droit, et l’oreille qui va avec.',
        coverAlt:
          'Deux personnes penchées sur une roue dans un centreur, sous une lumière chaude, des roues finies au mur sombre.',
        tags: ['roues', 'atelier'],
        objectives:
          'Rayonner une roue croisée trois fois, la dévoiler au demi-millimètre, juger la tension à l’oreille, remplacer un rayon cassé en route.',
        prerequisites: 'Avoir déjà changé un pneu, et être patient.',
        audience: 'Cyclistes passionnés, bénévoles d’ateliers vélo, futurs mécaniciens.',
        body: `Une roue, ce sont trente-six disputes qui finissent par un accord. Vous arbitrez.

## La journée
1. Le matin : moyeu, jante, rayons, et pourquoi l’ordre compte
2. Le déjeuner à la cantine, avec nous
3. L’après-midi : ronde, droite, centrée, **dans cet ordre**

Vous gardez la roue. Si vous voulez devenir mécano, cette journée compte pour la [formation de deux semaines](https://www.tournelune.example/fr/devenir-mecano).`,
      },
    },
    fields: (refs) => ({
      level: 'intermediate',
      durationMinutes: 420,
      language: 'fr',
      certificate: 'Attestation Tournelune',
      provider: { name: 'Tournelune', url: 'https://www.tournelune.example' },
      offers: [
        { name: 'Standard', price: 120, currency: 'EUR' },
        { name: 'Bénévoles / Volunteers', price: 40, currency: 'EUR' },
      ],
      sessions: [
        run(refs, {
          at: 'workshop',
          starts: refs.dates.on('friday', 13, '09:00'),
          ends: refs.dates.on('friday', 13, '17:00'),
          instructor: 'Inès Moreau',
          seats: 2,
        }),
        run(refs, {
          at: 'workshop',
          starts: refs.dates.on('friday', 41, '09:00'),
          ends: refs.dates.on('friday', 41, '17:00'),
          instructor: 'Inès Moreau',
          seats: 6,
        }),
      ],
    }),
  },
  {
    key: 'training-bivouac',
    picture: 'first-night-out',
    words: {
      en: {
        title: 'First night out',
        slug: 'first-night-out',
        summary:
          'An evening of advice before your first bivouac: what to carry, where to sleep, how to leave no trace.',
        coverAlt: 'Two people sit by a small campfire at night, a lit tent, pines and a full moon around them.',
        tags: ['tents', 'advice'],
        objectives:
          'Pack for one night under eight kilograms, choose a spot, pitch in the dark, stay warm, leave nothing.',
        prerequisites: 'None.',
        audience: 'Families, friends and the mildly nervous.',
        body: `The first night out is mostly a matter of socks. The rest we tell you in ninety minutes, with a tent pitched between the shelves.

## We talk about
- The eight things in the bag, and **the twelve that stay home**
- Where sleeping out is allowed, and how to ask a farmer
- What that noise is (a hedgehog)

Free of charge. The tent we practise with may be borrowed for your first night.`,
      },
      fr: {
        title: 'Première nuit dehors',
        slug: 'premiere-nuit-dehors',
        summary:
          'Une soirée de conseils avant votre premier bivouac : quoi porter, où dormir, comment ne laisser aucune trace.',
        coverAlt:
          'Deux personnes assises près d’un petit feu, la nuit, une tente éclairée, des sapins et la pleine lune autour.',
        tags: ['tentes', 'conseil'],
        objectives:
          'Faire son sac pour une nuit à moins de huit kilos, choisir un endroit, monter la tente dans le noir, rester au chaud, ne rien laisser.',
        prerequisites: 'Aucun.',
        audience: 'Familles, amis et légèrement inquiets.',
        body: `La première nuit dehors, c’est surtout une affaire de chaussettes. Le reste, nous vous le disons en une heure et demie, une tente montée entre les rayons.

## On parle
- Des huit choses du sac, et **des douze qui restent à la maison**
- Des endroits où l’on a le droit de dormir, et de comment demander à un fermier
- De ce bruit-là (un hérisson)

C’est gratuit. La tente d’entraînement peut être empruntée pour votre première nuit.`,
      },
    },
    fields: (refs) => ({
      level: 'all',
      durationMinutes: 90,
      language: 'fr',
      provider: { name: 'Tournelune', url: 'https://www.tournelune.example' },
      offers: [{ price: 0, currency: 'EUR' }],
      sessions: [
        run(refs, {
          at: 'lyon',
          type: 'advice',
          starts: refs.dates.on('thursday', 7, '19:30'),
          ends: refs.dates.on('thursday', 7, '21:00'),
          instructor: 'Yannick Le Goff',
          seats: 14,
        }),
        run(refs, {
          at: 'montreal',
          type: 'advice',
          starts: refs.dates.on('friday', 15, '18:30'),
          ends: refs.dates.on('friday', 15, '20:00'),
          instructor: 'Léa Tremblay',
          seats: 20,
        }),
        run(refs, {
          at: 'nantes',
          type: 'advice',
          starts: refs.dates.on('thursday', 21, '19:00'),
          ends: refs.dates.on('thursday', 21, '20:30'),
          instructor: 'Yannick Le Goff',
          seats: 14,
          sessionStatus: 'postponed',
        }),
      ],
    }),
  },
  {
    key: 'training-cargo',
    picture: 'cargo-trial',
    store: 'brussels',
    words: {
      en: {
        title: 'Try a cargo bicycle with your children',
        slug: 'try-a-cargo-bicycle',
        summary:
          'Forty minutes in the park with a box, a belt and two passengers of your choice. We bring the helmets.',
        coverAlt: 'A father rides a green cargo bicycle through a park, two children laugh in its wooden box.',
        tags: ['cargo', 'families'],
        objectives: 'Start, turn and stop with a loaded box, park on the stand, fasten children and shopping.',
        prerequisites: 'You can ride a bicycle. Children from one year on.',
        audience: 'Parents, grandparents and those who carry a lot.',
        body: `The first corner feels like steering a sofa. After the third you will not want to go back.

## How it goes
- Ten minutes on the lawn, empty
- Twenty on the lanes, **with the children in the box**
- Ten on the cobbles, because this is Brussels

We tell you honestly if a bus pass would serve you better.`,
      },
      fr: {
        title: 'Essayer un vélo cargo avec ses enfants',
        slug: 'essayer-un-velo-cargo',
        summary:
          'Quarante minutes au parc avec une caisse, une ceinture et deux passagers de votre choix. Nous apportons les casques.',
        coverAlt: 'Un père traverse un parc sur un vélo cargo vert, deux enfants rient dans la caisse en bois.',
        tags: ['cargo', 'famille'],
        objectives: 'Démarrer, tourner et s’arrêter en charge, béquiller, attacher enfants et courses.',
        prerequisites: 'Savoir faire du vélo. Enfants à partir d’un an.',
        audience: 'Parents, grands-parents et gens très chargés.',
        body: `Le premier virage donne l’impression de conduire un canapé. Après le troisième, on ne veut plus revenir en arrière.

## Comment ça se passe
- Dix minutes sur la pelouse, à vide
- Vingt dans les allées, **avec les enfants dans la caisse**
- Dix sur les pavés, parce que c’est Bruxelles

Nous vous dirons franchement si un abonnement de bus vous conviendrait mieux.`,
      },
    },
    fields: (refs) => ({
      level: 'all',
      durationMinutes: 40,
      language: 'fr',
      provider: { name: 'Tournelune Bruxelles', url: 'https://www.tournelune.example' },
      offers: [{ price: 0, currency: 'EUR' }],
      sessions: [
        run(refs, {
          at: 'brussels',
          type: 'trial',
          starts: refs.dates.on('wednesday', 2, '14:30'),
          ends: refs.dates.on('wednesday', 2, '15:10'),
          instructor: 'Marc Peeters',
          seats: 1,
        }),
        run(refs, {
          at: 'brussels',
          type: 'trial',
          starts: refs.dates.on('wednesday', 9, '14:30'),
          ends: refs.dates.on('wednesday', 9, '15:10'),
          instructor: 'Marc Peeters',
          seats: 4,
        }),
        run(refs, {
          at: 'workshop',
          type: 'visit',
          starts: refs.dates.on('monday', 16, '10:00'),
          ends: refs.dates.on('monday', 16, '11:30'),
          seats: 12,
        }),
      ],
    }),
  },
  {
    key: 'training-bike-care',
    picture: 'bike-care',
    store: 'lyon',
    words: {
      en: {
        title: 'Look after your bicycle: the basics',
        slug: 'look-after-your-bicycle',
        summary:
          'Two hours on your own bicycle: puncture, brakes, chain. You leave with black fingers and no fear of the workshop.',
        coverAlt:
          'A woman and a mechanic beside an orange bicycle in a work stand, tools on a green board behind them.',
        tags: ['repair', 'beginners'],
        objectives:
          'Mend a puncture in ten minutes, set rim and disc brakes, clean and judge a chain, know when to ask.',
        prerequisites: 'None. Come with your bicycle, as dirty as it is.',
        audience: 'Everyone who rides.',
        body: `Most of what goes wrong on a bicycle can be put right with three tools and a little nerve. We supply both.

## Two hours, three jobs
- **The puncture**: find it, patch it, find out why
- **The brakes**: pads, cables, and the sound you should not hear
- **The chain**: clean, oil, measure

> I had been carrying my bicycle up to a shop for years for something that takes four minutes. – Samir, Lyon

Six people at most, one stand each. Places go fast, and we add dates when they do.`,
      },
      fr: {
        title: 'Prendre soin de son vélo : les bases',
        slug: 'prendre-soin-de-son-velo',
        summary:
          'Deux heures sur votre propre vélo : crevaison, freins, chaîne. Vous repartez les doigts noirs et sans peur de l’atelier.',
        coverAlt:
          'Une femme et un mécano près d’un vélo orange sur un pied d’atelier, des outils sur un panneau vert derrière eux.',
        tags: ['réparation', 'débutants'],
        objectives:
          'Réparer une crevaison en dix minutes, régler des freins à patins et à disque, nettoyer et juger une chaîne, savoir quand demander.',
        prerequisites: 'Aucun. Venez avec votre vélo, sale comme il est.',
        audience: 'Toutes celles et ceux qui roulent.',
        body: `L’essentiel des pannes d’un vélo se règle avec trois outils et un peu d’audace. Nous fournissons les deux.

## Deux heures, trois gestes
- **La crevaison** : la trouver, la réparer, comprendre d’où elle vient
- **Les freins** : patins, câbles, et le bruit qu’on ne devrait pas entendre
- **La chaîne** : nettoyer, huiler, mesurer

> Je montais mon vélo en magasin depuis des années pour une chose qui prend quatre minutes. – Samir, Lyon

Six personnes au plus, un pied d’atelier chacune. Les places partent vite ; nous ajoutons alors des dates.`,
      },
    },
    fields: (refs) => ({
      level: 'beginner',
      durationMinutes: 120,
      language: 'fr',
      provider: { name: 'Tournelune', url: 'https://www.tournelune.example' },
      offers: [{ name: 'Standard', price: 35, currency: 'EUR' }],
      sessions: [
        run(refs, {
          at: 'lyon',
          starts: refs.dates.on('thursday', 3, '18:30'),
          ends: refs.dates.on('thursday', 3, '20:30'),
          instructor: 'Inès Moreau',
          seats: 0,
          sessionStatus: 'full',
        }),
        run(refs, {
          at: 'lyon',
          starts: refs.dates.on('thursday', 14, '18:30'),
          ends: refs.dates.on('thursday', 14, '20:30'),
          instructor: 'Inès Moreau',
          seats: 4,
        }),
        run(refs, {
          at: 'nantes',
          starts: refs.dates.on('saturday', 13, '10:00'),
          ends: refs.dates.on('saturday', 13, '12:00'),
          instructor: 'Yannick Le Goff',
          seats: 6,
        }),
        run(refs, {
          at: 'brussels',
          starts: refs.dates.on('saturday', 20, '10:00'),
          ends: refs.dates.on('saturday', 20, '12:00'),
          instructor: 'Marc Peeters',
          seats: 6,
        }),
        run(refs, {
          at: 'bristol',
          starts: refs.dates.on('saturday', 27, '10:00'),
          ends: refs.dates.on('saturday', 27, '12:00'),
          instructor: 'Naomi Okafor',
          seats: 5,
        }),
      ],
    }),
  },
];
