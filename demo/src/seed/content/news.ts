import type { Entry } from '../types';

/** What happened lately, newest last so that it is published last. */
export const NEWS: readonly Entry[] = [
  {
    key: 'news-repair-report',
    picture: 'what-repairs-teach',
    speaker: { name: 'Inès Moreau', role: 'Documentation', photo: 'ines' },
    words: {
      en: {
        title: 'What 11,204 repairs taught us',
        slug: 'what-11204-repairs-taught-us',
        summary: 'We wrote down every repair of the year: what broke, why, and what we changed so that it breaks less.',
        coverAlt:
          'A workbench with a sewing machine, spools and chainrings, a board with coloured bars on the wall above it.',
        tags: ['repair', 'transparency'],
        body: `Each repair leaves a line in a notebook. At the end of the year we read all of them, aloud, over two days. It is the most useful meeting we have.

## What broke
- **Zips**, 2,310 times: the slider wears out long before the teeth
- **Brake cables**, 1,876 times, mostly rust inside the housing
- **Tent poles**, 940 times, nearly always at the same joint

## What we changed
The slider of every bag can now be replaced without sewing. Cables come greased. And the pole joint is four millimetres longer, which sounds like nothing until the wind gets up.

> A thing that breaks twice in the same place is not unlucky, it is badly drawn.

The whole notebook is [free to read](https://www.tournelune.example/en/repair-log), numbers and doodles included.`,
      },
      fr: {
        title: 'Ce que 11 204 réparations nous ont appris',
        slug: 'ce-que-11204-reparations-nous-ont-appris',
        summary:
          'Nous avons noté chaque réparation de l’année : ce qui a cassé, pourquoi, et ce que nous avons changé pour que ça casse moins.',
        coverAlt: 'Un établi avec machine à coudre, bobines et plateaux ; au mur, un tableau de barres colorées.',
        tags: ['réparation', 'transparence'],
        body: `Chaque réparation laisse une ligne dans un cahier. En fin d’année, nous les lisons toutes, à voix haute, pendant deux jours. C’est notre réunion la plus utile.

## Ce qui a cassé
- **Les fermetures éclair**, 2 310 fois : le curseur s’use bien avant les dents
- **Les câbles de frein**, 1 876 fois, surtout la rouille dans la gaine
- **Les arceaux de tente**, 940 fois, presque toujours à la même jonction

## Ce que nous avons changé
Le curseur de chaque sac se remplace désormais sans couture. Les câbles sont livrés graissés. Et le manchon d’arceau a gagné quatre millimètres : ce n’est rien, jusqu’au premier coup de vent.

> Une chose qui casse deux fois au même endroit n’a pas de malchance, elle est mal dessinée.

Le cahier complet est [en libre lecture](https://www.tournelune.example/fr/cahier-des-reparations), chiffres et gribouillis compris.`,
      },
    },
    fields: ({ file }) => ({
      author: { name: 'Inès Moreau', role: 'Documentation', photo: file('ines') },
      source: { name: 'Cahier des réparations', url: 'https://www.tournelune.example/fr/cahier-des-reparations' },
    }),
  },
  {
    key: 'news-hedges',
    picture: 'hedge-planting',
    store: 'workshop',
    words: {
      en: {
        title: 'One per cent for hedges',
        slug: 'one-per-cent-for-hedges',
        summary:
          'For the tenth winter we plant hedges on the Pilat with the farmers who asked for them. Spades are waiting.',
        coverAlt:
          'Three people plant young bushes in furrowed ground in golden light, a finished row of hedge behind them.',
        tags: ['solidarity', 'planting'],
        body: `One per cent of what we sell goes into the ground. This winter it is 2,400 metres of hawthorn, hazel and field maple above Pélussin.

## Why hedges
They hold the soil on the slope, the rain in the soil and the wind off the orchards. They also hold **more birds than any forest of the same size**, which is why three schools count them for us.

## Lend a hand
Saturdays until the end of February, gloves and lunch provided. [Put your name down](https://www.tournelune.example/en/hedges): we answer with a meeting point and the weather.`,
      },
      fr: {
        title: 'Un pour cent pour les haies',
        slug: 'un-pour-cent-pour-les-haies',
        summary:
          'Pour le dixième hiver, nous plantons des haies dans le Pilat avec les fermes qui les ont demandées. Les bêches attendent.',
        coverAlt:
          'Trois personnes plantent de jeunes arbustes dans une terre labourée, à la lumière dorée, une rangée de haie achevée derrière.',
        tags: ['solidarité', 'plantation'],
        body: `Un pour cent de nos ventes va dans la terre. Cet hiver, cela fait 2 400 mètres d’aubépine, de noisetier et d’érable champêtre au-dessus de Pélussin.

## Pourquoi des haies
Elles retiennent la terre sur la pente, la pluie dans la terre et le vent loin des vergers. Elles abritent aussi **plus d’oiseaux qu’une forêt de même surface** : trois écoles les comptent pour nous.

## Donner un coup de main
Le samedi jusqu’à fin février, gants et repas fournis. [Inscrivez-vous](https://www.tournelune.example/fr/haies) : nous répondons avec un lieu de rendez-vous et la météo.`,
      },
    },
    fields: () => ({}),
  },
  {
    key: 'news-sails',
    picture: 'sails-into-tents',
    store: 'nantes',
    speaker: { name: 'Yannick Le Goff', role: 'Coordination, Nantes', photo: 'yannick' },
    words: {
      en: {
        title: 'Our next tents have already crossed the Atlantic',
        slug: 'tents-from-old-sails',
        summary:
          'From this winter on, every two-person tent is cut from retired sails. The cloth is stronger, and it has stories.',
        coverAlt: 'Two people beside an orange tent on a beach; sailing boats cross a calm bay in the morning.',
        tags: ['tents', 'reuse', 'nantes'],
        body: `A racing sail is thrown away when it has lost two per cent of its shape. For a boat that is a lot. For a tent it is nothing at all.

## Four tonnes a year
Three sailmakers between Nantes and Lorient keep their worn sails for us. We unpick, wash and sort them; a third becomes tents, a third bags, and the rest **aprons and pouches** that classes sew themselves.

## Each one is different
You may find a number, a stitched repair or the ghost of a stripe. We leave them. On the inside of the door you can read where the cloth has been.

The first sixty are in [our shop in Nantes](https://www.tournelune.example/en/tents) from Saturday.`,
      },
      fr: {
        title: 'Nos prochaines tentes ont déjà traversé l’Atlantique',
        slug: 'des-tentes-en-vieilles-voiles',
        summary:
          'Dès cet hiver, chaque tente deux places est taillée dans des voiles retirées du service. La toile est plus solide, et elle a vécu.',
        coverAlt:
          'Deux personnes près d’une tente orange sur une plage ; des voiliers traversent une baie calme au matin.',
        tags: ['tentes', 'réemploi', 'nantes'],
        body: `Une voile de course est jetée quand elle a perdu deux pour cent de sa forme. Pour un bateau, c’est beaucoup. Pour une tente, ce n’est rien du tout.

## Quatre tonnes par an
Trois voileries, de Nantes à Lorient, nous gardent leurs voiles fatiguées. Nous les décousons, lavons, trions : un tiers devient des tentes, un tiers des sacs, et le reste **des tabliers et des trousses** que des classes cousent elles-mêmes.

## Toutes différentes
Vous trouverez peut-être un numéro, une reprise à la main ou le fantôme d’une bande. Nous les laissons. À l’intérieur de la porte, vous lirez par où la toile est passée.

Les soixante premières sont dans [notre magasin de Nantes](https://www.tournelune.example/fr/tentes) dès samedi.`,
      },
    },
    fields: ({ file }) => ({
      author: { name: 'Yannick Le Goff', role: 'Coordination, Nantes', photo: file('yannick') },
    }),
  },
  {
    key: 'news-arabic-manual',
    picture: 'what-repairs-teach',
    store: 'brussels',
    words: {
      en: {
        title: 'The repair manual speaks Arabic: دليل الإصلاح',
        slug: 'the-repair-manual-speaks-arabic',
        summary: 'Forty pages on wheels, brakes and zips, translated by the Wednesday group in Brussels. Free for all.',
        coverAlt: 'A workbench with a sewing machine, spools and trays; a board with coloured bars on the wall.',
        tags: ['repair', 'brussels'],
        body: `It began with one question at the counter, asked in Arabic and answered with hands: which way does the pedal turn?

## دليل الإصلاح
For a year, eleven people met on Wednesdays and argued about words. Is a rim a **طوق** or a **إطار**? Both stand in the index now.

The manual is free. Print it, copy it, stain it.`,
      },
      fr: {
        title: 'Le manuel de réparation parle arabe : دليل الإصلاح',
        slug: 'le-manuel-de-reparation-parle-arabe',
        summary:
          'Quarante pages sur les roues, les freins et les fermetures, traduites par le groupe du mercredi à Bruxelles. Gratuit.',
        coverAlt: 'Un établi avec machine à coudre, bobines et plateaux ; au mur, un tableau de barres colorées.',
        tags: ['réparation', 'bruxelles'],
        body: `Tout a commencé par une question au comptoir, posée en arabe et répondue avec les mains : dans quel sens tourne la pédale ?

## دليل الإصلاح
Pendant un an, onze personnes se sont retrouvées le mercredi pour se disputer sur les mots. Une jante, c’est **طوق** ou **إطار** ? Les deux figurent dans l’index.

Le manuel est gratuit. Imprimez-le, copiez-le, tachez-le.`,
      },
    },
    fields: () => ({}),
  },
  {
    key: 'news-light-check',
    picture: 'night-ride',
    store: 'lyon',
    words: {
      en: {
        title: 'Free light checks until the clocks change',
        slug: 'free-light-checks',
        summary: 'Come by with your bicycle before the dark evenings: we check lamps, cables and dynamos for nothing.',
        coverAlt: 'Three cyclists with glowing headlamps on a river bank at night, lit houses and a crescent moon.',
        tags: ['lyon'],
        body: `In every shop, at any hour, without an appointment. It takes four minutes.

**The offer has ended**; the lamps stay on.`,
      },
      fr: {
        title: 'Éclairage vérifié gratuitement jusqu’au changement d’heure',
        slug: 'eclairage-verifie-gratuitement',
        summary:
          'Passez avec votre vélo avant les soirées sombres : phares, câbles et dynamos vérifiés sans rien payer.',
        coverAlt:
          'Trois cyclistes aux phares allumés sur une berge, la nuit, des maisons éclairées et un croissant de lune.',
        tags: ['lyon'],
        body: `Dans tous les magasins, à toute heure, sans rendez-vous. Quatre minutes suffisent.

**L’offre est terminée** ; les lampes restent allumées.`,
      },
    },
    fields: ({ dates }) => ({ expiresAt: dates.instant(-2) }),
  },
  {
    key: 'news-spare-parts',
    picture: 'spare-parts',
    words: {
      en: {
        title: 'A spare part for every bicycle since 1987',
        slug: 'a-spare-part-for-every-bicycle',
        summary: 'We promised it on our first invoice. Thirty-nine models later, the shelf is complete again.',
        coverAlt: 'Two workers in front of shelves full of wheels and crates of small parts; one holds up a red wheel.',
        tags: ['spare parts', 'repair'],
        body: `In 1987 our founders wrote one sentence on the back of invoice number one: “any part, for ever”. It was easy to keep with a single model. It is less easy with thirty-nine.

## What was missing
Eleven parts had no maker left. We have redrawn them, made them again and put them on the shelf: among them the lamp bracket of the Vesper and **the chain guard of the first Comète**, which three of you have been asking for since 2009.

## How to order
1. Find the number under the bottom bracket
2. Look it up in [the parts list](https://www.tournelune.example/en/spare-parts)
3. Fetch it in a shop, or let us post it

The drawings are public. If we ever break our promise, someone else can keep it.`,
      },
      fr: {
        title: 'Une pièce pour chaque vélo depuis 1987',
        slug: 'une-piece-pour-chaque-velo',
        summary:
          'Nous l’avions promis sur notre première facture. Trente-neuf modèles plus tard, l’étagère est de nouveau complète.',
        coverAlt:
          'Deux salariés devant des étagères pleines de roues et de caisses de petites pièces ; l’une tient une roue rouge.',
        tags: ['pièces détachées', 'réparation'],
        body: `En 1987, nos fondatrices ont écrit une phrase au dos de la facture numéro un : « toutes les pièces, pour toujours ». Avec un seul modèle, c’était simple. Avec trente-neuf, un peu moins.

## Ce qui manquait
Onze pièces n’avaient plus de fabricant. Nous les avons redessinées, refaites et remises en rayon : parmi elles, la patte de phare de la Vesper et **le carter de la première Comète**, que trois d’entre vous réclamaient depuis 2009.

## Comment commander
1. Relevez le numéro sous le boîtier de pédalier
2. Cherchez-le dans [la liste des pièces](https://www.tournelune.example/fr/pieces-detachees)
3. Passez la prendre en magasin, ou laissez-nous l’envoyer

Les plans sont publics. Si un jour nous manquons à notre promesse, quelqu’un d’autre pourra la tenir.`,
      },
    },
    fields: () => ({}),
  },
  {
    key: 'news-bristol',
    picture: 'bristol-opening',
    store: 'bristol',
    speaker: { name: 'Naomi Okafor', role: 'Coordination, Bristol', photo: 'naomi' },
    words: {
      en: {
        title: 'Bristol, the kettle is on',
        slug: 'bristol-the-kettle-is-on',
        summary: 'Our sixth door opens on Stokes Croft. The first hundred punctures are on us.',
        coverAlt:
          'Neighbours cheer in front of a new shop hung with pennants, bicycles in its window, painted houses around it.',
        tags: ['bristol', 'opening'],
        body: `Hello, it is Naomi. The paint is dry, the stands are up, and the kettle has been tested more often than the till.

## Opening week
- **One hundred punctures** mended for free, first come, first patched
- A wall for notes: tell us what broke and never got fixed
- Tea from nine, soup at noon, music when someone brings a guitar

We hired seven people who live within two miles of the shop. Two of them had never held a spoke key in May; one of them now builds the straightest wheels I have seen.

Come by, even without a bicycle.`,
      },
      fr: {
        title: 'Bristol, le thé est prêt',
        slug: 'bristol-le-the-est-pret',
        summary: 'Notre sixième porte s’ouvre sur Stokes Croft. Les cent premières crevaisons sont pour nous.',
        coverAlt:
          'Des voisins applaudissent devant un magasin neuf orné de fanions, des vélos en vitrine, des maisons peintes autour.',
        tags: ['bristol', 'ouverture'],
        body: `Bonjour, c’est Naomi. La peinture est sèche, les pieds d’atelier sont montés, et la bouilloire a plus servi que la caisse.

## La semaine d’ouverture
- **Cent crevaisons** réparées gratuitement, dans l’ordre d’arrivée
- Un mur de petits mots : dites-nous ce qui a cassé et n’a jamais été réparé
- Du thé dès neuf heures, de la soupe à midi, de la musique si quelqu’un vient avec une guitare

Nous avons embauché sept personnes qui vivent à moins de trois kilomètres. En mai, deux d’entre elles n’avaient jamais tenu une clé à rayons ; l’une monte aujourd’hui les roues les plus droites que j’aie vues.

Passez, même sans vélo.`,
      },
    },
    fields: ({ dates, file }) => ({
      author: { name: 'Naomi Okafor', role: 'Coordination, Bristol', photo: file('naomi') },
      pinnedUntil: dates.instant(10),
      expiresAt: dates.instant(45),
    }),
  },
];
