import type { Entry } from '../types';

/** Meetings: on site, online and both, free and priced, each week and each month, one called off, two moved, one over. */
export const EVENTS: readonly Entry[] = [
  {
    key: 'event-open-workshop',
    picture: 'open-workshop',
    store: 'workshop',
    words: {
      en: {
        title: 'Open workshop weekend',
        slug: 'open-workshop-weekend',
        summary:
          'Two days with every machine running and every door open: see frames brazed, wheels laced and tents cut.',
        coverAlt:
          'The brick workshop at golden hour, gate wide open, pennants along the roof; families walk towards it.',
        tags: ['saint-etienne', 'families'],
        body: `Twice a year the whole workshop stops making orders and starts showing how. Bring your hands.

## What you can do
- Lace a miniature wheel and take it home
- Sew a pouch out of sailcloth with the Nantes team
- Ask the brazers anything, from behind the blue curtain

## Good to know
No booking, no entrance fee. Soup and pancakes in the yard, with **step-free access** to every hall. The tram stops at the corner.`,
      },
      fr: {
        title: 'Week-end portes ouvertes à l’atelier',
        slug: 'portes-ouvertes-a-l-atelier',
        summary:
          'Deux jours avec toutes les machines en marche et toutes les portes ouvertes : brasage des cadres, montage des roues, coupe des tentes.',
        coverAlt:
          'L’usine de brique à l’heure dorée, portail grand ouvert, fanions le long du toit ; des familles s’approchent.',
        tags: ['saint-etienne', 'famille'],
        body: `Deux fois par an, l’atelier cesse de produire et se met à montrer. Venez avec vos mains.

## Ce que vous pourrez faire
- Monter une roue miniature et l’emporter
- Coudre une trousse en toile de voile avec l’équipe de Nantes
- Tout demander aux braseurs, derrière le rideau bleu

## Bon à savoir
Sans réservation, entrée libre. Soupe et crêpes dans la cour, **accès de plain-pied** à tous les ateliers. Le tram s’arrête au coin.`,
      },
    },
    fields: ({ dates }) => ({
      startsAt: dates.on('saturday', 26, '00:00'),
      endsAt: dates.later(dates.on('saturday', 26, '00:00'), 1, '00:00'),
      timezone: 'Europe/Paris',
      allDay: true,
      eventStatus: 'scheduled',
      attendance: 'onsite',
      organizer: { name: 'Tournelune', url: 'https://www.tournelune.example' },
      registration: 'none',
    }),
  },
  {
    key: 'event-mended-things',
    picture: 'mended-things',
    store: 'brussels',
    words: {
      en: {
        title: 'Mended Things: two days on repair',
        slug: 'mended-things',
        summary:
          'Makers, lawyers and neighbours on why things break and who is allowed to fix them. In Brussels and online.',
        coverAlt:
          'Two speakers on a stage in front of a screen that shows a large wheel; the audience seen from behind.',
        tags: ['repair', 'conference', 'brussels'],
        body: `The law now gives us a right to repair. A right is a start. It needs drawings, parts, time and people who dare.

## On stage
- **Aïcha Diallo** on sewing as infrastructure
- **Marc Peeters** on fleets that never get replaced
- **Inès Moreau** reads from eleven thousand repairs

## Off stage
Both afternoons belong to the workbenches in the foyer: bring something broken, sit next to someone who knows, leave with it under your arm.

Talks are interpreted into English, French and Flemish sign language. The stream has captions.`,
      },
      fr: {
        title: 'Choses réparées : deux jours sur la réparation',
        slug: 'choses-reparees',
        summary:
          'Artisans, juristes et voisins sur ce qui casse et sur qui a le droit de le réparer. À Bruxelles et en ligne.',
        coverAlt: 'Deux intervenants sur scène devant un écran qui montre une grande roue ; le public vu de dos.',
        tags: ['réparation', 'conférence', 'bruxelles'],
        body: `La loi nous donne désormais un droit à la réparation. Un droit, c’est un début. Il lui faut des plans, des pièces, du temps et des gens qui osent.

## Sur scène
- **Aïcha Diallo** : la couture, une infrastructure
- **Marc Peeters** : ces flottes qu’on ne remplace jamais
- **Inès Moreau** lit onze mille réparations

## Hors scène
Les deux après-midi sont aux établis, dans le foyer : venez avec un objet cassé, asseyez-vous près de quelqu’un qui sait, repartez avec sous le bras.

Interprétation en anglais, en français et en langue des signes de Belgique. La diffusion est sous-titrée.`,
      },
    },
    fields: ({ dates, file }) => ({
      startsAt: dates.on('friday', 33, '09:30'),
      endsAt: dates.later(dates.on('friday', 33, '09:30'), 1, '17:30'),
      timezone: 'Europe/Brussels',
      eventStatus: 'scheduled',
      attendance: 'mixed',
      place: {
        name: 'Halles Saint-Géry',
        address: { street: 'Place Saint-Géry 1', postalCode: '1000', city: 'Bruxelles', country: 'BE' },
        geo: { lat: 50.8474, lng: 4.3469 },
      },
      onlineUrl: 'https://live.tournelune.example/mended-things',
      organizer: { name: 'Tournelune Bruxelles', url: 'https://www.tournelune.example' },
      speakers: [
        { name: 'Aïcha Diallo', role: 'Architecture textile', photo: file('aicha') },
        { name: 'Marc Peeters', role: 'Mobilité, Tournelune Bruxelles', photo: file('marc') },
        { name: 'Inès Moreau', role: 'Documentation, Tournelune', photo: file('ines') },
      ],
      offers: [
        { name: '2 jours / days', price: 45, currency: 'EUR', url: 'https://tickets.tournelune.example/mended-things' },
        {
          name: 'Étudiants / Students',
          price: 15,
          currency: 'EUR',
          url: 'https://tickets.tournelune.example/mended-things',
        },
        { name: 'Online', price: 0, currency: 'EUR', url: 'https://live.tournelune.example/mended-things' },
      ],
      capacity: 220,
      registration: 'external',
      registrationUrl: 'https://tickets.tournelune.example/mended-things',
    }),
  },
  {
    key: 'event-bivouac',
    picture: 'winter-bivouac',
    store: 'lyon',
    words: {
      en: {
        title: 'Winter bivouac on the Vercors',
        slug: 'winter-bivouac-vercors',
        summary:
          'A first night in the snow with two mountain guides. Called off: the avalanche bulletin says no, and so do we.',
        coverAlt: 'Two lit tents in the snow below grey mountains and snow-covered pines, a lantern between them.',
        tags: ['tents', 'mountain'],
        body: `**We have cancelled this bivouac.** A metre of fresh snow on an old crust is no place for a first night out. Everyone who booked has been paid back in full.

## What now
A new date will be set in January. Those who had a place choose first.

Until then, the training [First night out](https://www.tournelune.example/en/trainings) covers the same ground, with a heated floor.`,
      },
      fr: {
        title: 'Bivouac d’hiver dans le Vercors',
        slug: 'bivouac-d-hiver-vercors',
        summary:
          'Une première nuit dans la neige avec deux guides. Annulé : le bulletin d’avalanche dit non, et nous aussi.',
        coverAlt:
          'Deux tentes éclairées dans la neige sous des montagnes grises et des sapins enneigés, une lanterne entre elles.',
        tags: ['tentes', 'montagne'],
        body: `**Nous annulons ce bivouac.** Un mètre de neige fraîche sur une vieille croûte, ce n’est pas l’endroit d’une première nuit dehors. Toutes les personnes inscrites ont été intégralement remboursées.

## Et maintenant
Une nouvelle date sera fixée en janvier. Celles et ceux qui avaient une place choisiront en premier.

D’ici là, la formation [Première nuit dehors](https://www.tournelune.example/fr/formations) couvre le même terrain, plancher chauffant en plus.`,
      },
    },
    fields: ({ dates }) => ({
      startsAt: dates.on('saturday', 19, '14:00'),
      endsAt: dates.later(dates.on('saturday', 19, '14:00'), 1, '11:00'),
      timezone: 'Europe/Paris',
      eventStatus: 'cancelled',
      attendance: 'onsite',
      place: {
        name: 'Col du Rousset',
        address: { city: 'Chamaloc', postalCode: '26150', country: 'FR' },
        geo: { lat: 44.8397, lng: 5.4056 },
      },
      offers: [{ name: 'Standard', price: 60, currency: 'EUR' }],
      capacity: 12,
      registration: 'none',
    }),
  },
  {
    key: 'event-winter-commute',
    picture: 'winter-commute',
    store: 'montreal',
    words: {
      en: {
        title: 'Winter commuting clinic',
        slug: 'winter-commuting-clinic',
        summary:
          'Studs, layers and lights: an evening for everyone who would like to ride to work in January. New date.',
        coverAlt:
          'Two riders in falling snow, one with panniers and one with a cargo box, in front of lit brick houses at dusk.',
        tags: ['montreal', 'winter'],
        body: `**Moved by one week** because of the storm warning. Tickets stay valid.

## The evening
1. What to wear, from the feet up
2. Which tyre for which ice
3. How to wash off the salt in four minutes

Léa rides from Verdun every day of the year and will bring her most ridiculous mittens. Hot cider for everyone; the ticket includes a set of lights.`,
      },
      fr: {
        title: 'Clinique du vélo d’hiver',
        slug: 'clinique-du-velo-d-hiver',
        summary:
          'Clous, couches et lumières : une soirée pour qui voudrait rouler jusqu’au travail en janvier. Nouvelle date.',
        coverAlt:
          'Deux cyclistes sous la neige, l’une avec des sacoches, l’autre avec une caisse, devant des maisons éclairées au crépuscule.',
        tags: ['montreal', 'hiver'],
        body: `**Reportée d’une semaine** à cause de l’avis de tempête. Les billets restent valables.

## La soirée
1. Comment s’habiller, en partant des pieds
2. Quel pneu pour quelle glace
3. Enlever le sel en quatre minutes

Léa roule depuis Verdun chaque jour de l’année et apportera ses mitaines les plus ridicules. Cidre chaud pour tout le monde ; le billet comprend un jeu de lumières.`,
      },
    },
    before: ({ dates }) => ({
      startsAt: dates.on('wednesday', 2, '18:30'),
      endsAt: dates.on('wednesday', 2, '20:30'),
      eventStatus: 'scheduled',
    }),
    fields: ({ dates, file }) => ({
      startsAt: dates.on('wednesday', 9, '18:30'),
      endsAt: dates.on('wednesday', 9, '20:30'),
      timezone: 'America/Toronto',
      eventStatus: 'rescheduled',
      attendance: 'onsite',
      speakers: [{ name: 'Léa Tremblay', role: 'Tournelune Montréal', photo: file('lea') }],
      offers: [{ name: 'Standard', price: 18, currency: 'CAD', url: 'https://tickets.tournelune.example/winter' }],
      capacity: 30,
      registration: 'external',
      registrationUrl: 'https://tickets.tournelune.example/winter',
    }),
  },
  {
    key: 'event-online-talk',
    picture: 'online-talk',
    speaker: { name: 'Inès Moreau', role: 'Documentation', photo: 'ines' },
    words: {
      en: {
        title: 'How to choose a bicycle that lasts',
        slug: 'how-to-choose-a-bicycle-that-lasts',
        summary: 'An hour online with Inès: seven questions to ask in any shop, ours included. Free, with captions.',
        coverAlt: 'A laptop on a wooden table in the evening; on its screen a woman presents an orange bicycle.',
        tags: ['online', 'advice'],
        body: `You do not need to know what a bottom bracket is. You need to know what to ask about it.

## Seven questions
Can I buy this part in ten years? Which tool opens it? Who else makes it? The other four are better told with a bicycle in the hand, so we will have one on the table.

Half of the hour is for **your questions**. The recording stays online, with captions in English and French.`,
      },
      fr: {
        title: 'Comment choisir un vélo qui dure',
        slug: 'comment-choisir-un-velo-qui-dure',
        summary:
          'Une heure en ligne avec Inès : sept questions à poser dans n’importe quel magasin, le nôtre compris. Gratuit et sous-titré.',
        coverAlt:
          'Un ordinateur portable sur une table en bois, le soir ; à l’écran, une femme présente un vélo orange.',
        tags: ['en ligne', 'conseil'],
        body: `Pas besoin de savoir ce qu’est un boîtier de pédalier. Il faut savoir quoi demander à son sujet.

## Sept questions
Pourrai-je acheter cette pièce dans dix ans ? Quel outil l’ouvre ? Qui d’autre la fabrique ? Les quatre autres se racontent mieux un vélo en main : il y en aura un sur la table.

La moitié de l’heure est pour **vos questions**. L’enregistrement reste en ligne, sous-titré en français et en anglais.`,
      },
    },
    fields: ({ dates, file }) => ({
      startsAt: dates.on('tuesday', 4, '19:00'),
      endsAt: dates.on('tuesday', 4, '20:00'),
      timezone: 'Europe/Paris',
      eventStatus: 'scheduled',
      attendance: 'online',
      onlineUrl: 'https://live.tournelune.example/a-bicycle-that-lasts',
      speakers: [{ name: 'Inès Moreau', role: 'Documentation, Tournelune', photo: file('ines') }],
      offers: [{ price: 0, currency: 'EUR' }],
      registration: 'external',
      registrationUrl: 'https://live.tournelune.example/a-bicycle-that-lasts',
    }),
  },
  {
    key: 'event-repair-cafe',
    picture: 'repair-cafe',
    store: 'nantes',
    words: {
      en: {
        title: 'Repair café on the quay',
        slug: 'repair-cafe-nantes',
        summary: 'Bring it broken, mend it together, take it home. Every first Saturday of the month, with cake.',
        coverAlt:
          'Three people repair things around a long table under fairy lights, a wheel and steaming mugs between them.',
        tags: ['repair', 'nantes'],
        body: `Twelve volunteers, two sewing machines, one soldering iron and a rule: **you hold the tool**. We only point.

## Welcome are
- Bicycles, toasters, lamps and radios
- Jackets, tents, stuffed rabbits
- People who have never repaired anything

Four things out of five leave working. The fifth leaves with a diagnosis and a slice of cake.`,
      },
      fr: {
        title: 'Repair café sur le quai',
        slug: 'repair-cafe-nantes',
        summary:
          'Venez avec un objet cassé, réparons-le ensemble, repartez avec. Chaque premier samedi du mois, gâteau compris.',
        coverAlt:
          'Trois personnes réparent des objets autour d’une longue table sous une guirlande, une roue et des tasses fumantes entre elles.',
        tags: ['réparation', 'nantes'],
        body: `Douze bénévoles, deux machines à coudre, un fer à souder et une règle : **c’est vous qui tenez l’outil**. Nous, nous montrons du doigt.

## Sont bienvenus
- Vélos, grille-pain, lampes et radios
- Vestes, tentes, lapins en peluche
- Celles et ceux qui n’ont jamais rien réparé

Quatre objets sur cinq repartent en état de marche. Le cinquième repart avec un diagnostic et une part de gâteau.`,
      },
    },
    fields: ({ dates }) => ({
      startsAt: dates.firstOfMonth('saturday', 1, '14:00'),
      endsAt: dates.firstOfMonth('saturday', 1, '18:00'),
      timezone: 'Europe/Paris',
      eventStatus: 'scheduled',
      attendance: 'onsite',
      organizer: { name: 'Tournelune Nantes', url: 'https://www.tournelune.example' },
      registration: 'none',
      recurrence: {
        rule: 'FREQ=MONTHLY;BYDAY=1SA',
        exceptions: [{ date: dates.firstOfMonth('saturday', 8, '14:00').slice(0, 10) }],
      },
    }),
  },
  {
    key: 'event-sunday-ride',
    picture: 'school-first-ride',
    store: 'bristol',
    words: {
      en: {
        title: 'Sunday beginners’ ride',
        slug: 'sunday-beginners-ride',
        summary: 'An hour on quiet paths, every Sunday: for those who are learning, and for those who have forgotten.',
        coverAlt: 'A girl with a helmet rides an orange bicycle along a park path, a volunteer jogs behind her.',
        tags: ['bristol', 'ride', 'beginners'],
        body: `Every Sunday at ten we leave from the shop at the pace of whoever is slowest. Nobody overtakes anybody.

## What to bring
- A bicycle, or ask us for one when you arrive
- Gloves from October to April
- **No lycra needed**

In three weeks there is no ride: even the kettle rests.`,
      },
      fr: {
        title: 'Balade des débutants, le dimanche',
        slug: 'balade-des-debutants-du-dimanche',
        summary: 'Une heure sur des chemins tranquilles, tous les dimanches : pour qui apprend, et pour qui a oublié.',
        coverAlt: 'Une fillette casquée roule sur un vélo orange dans un parc, un bénévole trottine derrière elle.',
        tags: ['bristol', 'balade', 'débutants'],
        body: `Tous les dimanches à dix heures, nous partons du magasin au rythme de la personne la plus lente. Personne ne double personne.

## À apporter
- Un vélo, ou demandez-nous-en un en arrivant
- Des gants d’octobre à avril
- **Le cuissard reste à la maison**

Dans trois semaines, pas de balade : même la bouilloire se repose.`,
      },
    },
    fields: ({ dates }) => ({
      startsAt: dates.on('sunday', 1, '10:00'),
      endsAt: dates.on('sunday', 1, '11:00'),
      timezone: 'Europe/London',
      eventStatus: 'scheduled',
      attendance: 'onsite',
      offers: [{ price: 0, currency: 'GBP' }],
      registration: 'none',
      recurrence: {
        rule: 'FREQ=WEEKLY;BYDAY=SU',
        exceptions: [{ date: dates.later(dates.on('sunday', 1, '10:00'), 21, '10:00').slice(0, 10) }],
      },
    }),
  },
  {
    key: 'event-map-evening',
    picture: 'our-people',
    store: 'brussels',
    words: {
      en: {
        title: 'Draw the map of safe ways',
        slug: 'draw-the-map-of-safe-ways',
        summary: 'We put the cobbles, the tram rails and the good detours of Brussels on one map. Moved online.',
        coverAlt: 'Six members of the cooperative stand together under fairy lights at dusk, waving.',
        tags: ['brussels', 'online'],
        body: `The room is flooded, the idea is dry: **the evening takes place online**, at the same time.

Have the way to your work in mind, with everything that frightens you on it. We draw while you talk.`,
      },
      fr: {
        title: 'Dessinons la carte des chemins sûrs',
        slug: 'dessinons-la-carte-des-chemins-surs',
        summary:
          'Les pavés, les rails et les bons détours de Bruxelles, sur une seule carte. La soirée passe en ligne.',
        coverAlt: 'Six membres de la coopérative réunis sous une guirlande lumineuse, au crépuscule, saluent.',
        tags: ['bruxelles', 'en ligne'],
        body: `La salle est inondée, l’idée est au sec : **la soirée a lieu en ligne**, à la même heure.

Ayez en tête le chemin de votre travail, avec tout ce qui vous y fait peur. Nous dessinons pendant que vous parlez.`,
      },
    },
    fields: ({ dates }) => ({
      startsAt: dates.on('thursday', 11, '19:00'),
      endsAt: dates.on('thursday', 11, '20:30'),
      timezone: 'Europe/Brussels',
      eventStatus: 'moved-online',
      attendance: 'online',
      onlineUrl: 'https://live.tournelune.example/safe-ways',
      registration: 'none',
    }),
  },
  {
    key: 'event-night-ride',
    picture: 'night-ride',
    store: 'lyon',
    words: {
      en: {
        title: 'Night ride along the Saône',
        slug: 'night-ride-saone',
        summary:
          'Twelve quiet kilometres by lamplight, from the slopes to the confluence and back. All bicycles, all legs.',
        coverAlt:
          'Three cyclists with glowing headlamps on a river bank at night, lit houses and a crescent moon behind them.',
        tags: ['lyon', 'ride'],
        body: `We meet when the shops close and ride when the lamps come on. Nobody is left behind: the last rider carries the soup.

## The way
- 20:00 – tyres, brakes and **lights checked for free** in the workshop
- 20:30 – off we go, along the left bank
- 22:00 – soup under the bridge, then home with the moon

Children ride with an adult. We lend twenty bicycles, first come first served.`,
      },
      fr: {
        title: 'Balade nocturne au fil de la Saône',
        slug: 'balade-nocturne-saone',
        summary:
          'Douze kilomètres tranquilles à la lueur des phares, des pentes au confluent et retour. Tous vélos, tous mollets.',
        coverAlt:
          'Trois cyclistes aux phares allumés sur une berge, la nuit, devant des maisons éclairées et un croissant de lune.',
        tags: ['lyon', 'balade'],
        body: `On se retrouve quand les boutiques ferment, on part quand les lampes s’allument. Personne ne reste derrière : c’est le dernier qui porte la soupe.

## Le parcours
- 20 h – pneus, freins et **éclairage vérifiés gratuitement** à l’atelier
- 20 h 30 – départ, par la rive gauche
- 22 h – soupe sous le pont, puis retour avec la lune

Les enfants roulent avec un adulte. Nous prêtons vingt vélos, dans l’ordre d’arrivée.`,
      },
    },
    fields: ({ dates }) => ({
      startsAt: dates.on('friday', 5, '20:30'),
      endsAt: dates.on('friday', 5, '22:45'),
      timezone: 'Europe/Paris',
      eventStatus: 'scheduled',
      attendance: 'onsite',
      offers: [{ price: 0, currency: 'EUR' }],
      capacity: 80,
      registration: 'none',
    }),
  },
  {
    key: 'event-cargo-parade',
    picture: 'coats-delivery',
    store: 'brussels',
    words: {
      en: {
        title: 'Cargo bicycle parade for the shelters',
        slug: 'cargo-bicycle-parade',
        summary: 'Forty-one cargo bicycles carried winter coats across Brussels. Thank you, and here is how it went.',
        coverAlt: 'A cargo bicycle full of coats crosses a square in light snow towards two waiting people.',
        tags: ['brussels', 'solidarity'],
        body: `Forty-one bicycles, 618 coats, one accordion. The parade left from Saint-Géry and reached the shelter in Laeken before the soup did.

The whole story, with pictures, is in the album [Warm coats](https://www.tournelune.example/en/warm-coats).`,
      },
      fr: {
        title: 'Parade des vélos cargos pour les refuges',
        slug: 'parade-des-velos-cargos',
        summary:
          'Quarante et un vélos cargos ont porté des manteaux à travers Bruxelles. Merci, et voici comment c’était.',
        coverAlt:
          'Un vélo cargo chargé de manteaux traverse une place sous une neige légère, vers deux personnes qui l’attendent.',
        tags: ['bruxelles', 'solidarité'],
        body: `Quarante et un vélos, 618 manteaux, un accordéon. La parade est partie de Saint-Géry et a rejoint le refuge de Laeken avant la soupe.

Toute l’histoire, en images, est dans l’album [Des manteaux chauds](https://www.tournelune.example/fr/manteaux).`,
      },
    },
    fields: ({ dates }) => ({
      startsAt: dates.on('sunday', -14, '14:00'),
      endsAt: dates.on('sunday', -14, '17:00'),
      timezone: 'Europe/Brussels',
      eventStatus: 'scheduled',
      attendance: 'onsite',
      registration: 'none',
    }),
  },
];
