import type { Entry } from '../types';

/** Standing information. */
export const INFOS: readonly Entry[] = [
  {
    key: 'info-about',
    picture: 'our-people',
    words: {
      en: {
        title: 'Who we are',
        slug: 'about',
        summary: 'A cooperative of ninety-one people who build, mend and teach, in six places and four countries.',
        coverAlt: 'Six members of the cooperative stand together under fairy lights at dusk, waving.',
        tags: ['tournelune'],
        body: `Tournelune began in 1987 in a garage in Saint-Étienne, when four colleagues bought the tools of the factory that had just let them go.

## What we believe
- A thing you cannot open is not yours
- Good work can be explained
- The nearest repair is the best one

## How we decide
Everyone who has been here for a year may buy a share, and **every share has one vote**, whatever it cost. We publish our accounts, our pay scale (one to three) and our mistakes.

## The name
A wheel that turns under the moon. It was the founders’ first night ride; the light failed and they repaired it by hand.`,
      },
      fr: {
        title: 'Qui nous sommes',
        slug: 'qui-nous-sommes',
        summary:
          'Une coopérative de quatre-vingt-onze personnes qui fabriquent, réparent et transmettent, en six lieux.',
        coverAlt: 'Six membres de la coopérative réunis sous une guirlande lumineuse, au crépuscule, saluent.',
        tags: ['tournelune'],
        body: `Tournelune est née en 1987 dans un garage de Saint-Étienne, quand quatre collègues ont racheté les outils de l’usine qui venait de les licencier.

## Ce que nous croyons
- Ce qu’on ne peut pas ouvrir ne nous appartient pas
- Le bon travail s’explique
- La meilleure réparation est la plus proche

## Comment nous décidons
Qui est là depuis un an peut acheter une part, et **chaque part vaut une voix**, quel que soit son prix. Nous publions nos comptes, nos salaires (de un à trois) et nos erreurs.

## Le nom
Une roue qui tourne sous la lune. C’était la première sortie nocturne des fondatrices ; la lumière a lâché, elles l’ont réparée à la main.`,
      },
    },
    fields: () => ({ role: 'about', menu: 'header' }),
  },
  {
    key: 'info-contact',
    picture: 'where-we-are',
    words: {
      en: {
        title: 'Contact',
        slug: 'contact',
        summary: 'Write, ring or come by. A person answers, usually within a working day.',
        coverAlt: 'An illustrated map with a river, a dotted road, trees and four coloured pins.',
        tags: [],
        body: `## Write
[bonjour@tournelune.example](mailto:bonjour@tournelune.example) reaches six of us in turn. We answer within one working day, in English and French; Dutch takes two.

## Ring
+33 4 65 71 01 87, Monday to Friday, 9:00 to 12:30 and 14:00 to 17:00 (Paris).

## Come by
The shops know more than the telephone does. Bring the thing.`,
      },
      fr: {
        title: 'Contact',
        slug: 'contact',
        summary: 'Écrivez, appelez ou passez. Une personne répond, en général sous un jour ouvré.',
        coverAlt:
          'Une carte illustrée avec un fleuve, une route en pointillés, des arbres et quatre repères de couleur.',
        tags: [],
        body: `## Écrire
[bonjour@tournelune.example](mailto:bonjour@tournelune.example) arrive chez six d’entre nous, à tour de rôle. Réponse sous un jour ouvré en français et en anglais ; deux en néerlandais.

## Appeler
+33 4 65 71 01 87, du lundi au vendredi, de 9 h à 12 h 30 et de 14 h à 17 h.

## Passer
Les magasins en savent plus que le téléphone. Apportez l’objet.`,
      },
    },
    fields: () => ({ role: 'contact', menu: 'header' }),
  },
  {
    key: 'info-press',
    picture: 'share-default',
    words: {
      en: {
        title: 'Press',
        slug: 'press',
        summary: 'Pictures, figures and a person to talk to.',
        coverAlt: 'A loaded touring bicycle, a lit tent and a camper under a crescent moon, mountains behind.',
        tags: [],
        body: `## Figures
- 91 members, 6 places, 11,204 repairs last year
- Turnover of 8.4 million euros, one per cent of it for hedges
- Pay from 1 to 3, accounts online

## Pictures
All photos in our albums may be used under the licence given beside each of them. Please keep the credit.

## Speak to us
[presse@tournelune.example](mailto:presse@tournelune.example), answered the same day.`,
      },
      fr: {
        title: 'Presse',
        slug: 'presse',
        summary: 'Des images, des chiffres et quelqu’un à qui parler.',
        coverAlt:
          'Un vélo de randonnée chargé, une tente éclairée et une campeuse sous un croissant de lune, des montagnes derrière.',
        tags: [],
        body: `## Chiffres
- 91 membres, 6 lieux, 11 204 réparations l’an dernier
- 8,4 millions d’euros de chiffre d’affaires, dont un pour cent pour les haies
- Salaires de 1 à 3, comptes en ligne

## Images
Les photos de nos albums sont utilisables sous la licence indiquée à côté de chacune. Merci de garder le crédit.

## Nous parler
[presse@tournelune.example](mailto:presse@tournelune.example), réponse dans la journée.`,
      },
    },
    fields: () => ({ role: 'press', menu: 'footer' }),
  },
  {
    key: 'info-legal',
    picture: 'workshop-saint-etienne',
    words: {
      en: {
        title: 'Legal notice',
        slug: 'legal-notice',
        summary: 'Who publishes these pages and who hosts them.',
        coverAlt: 'A brick factory with saw-tooth roofs and tall windows.',
        tags: [],
        body: `## Publisher
Tournelune SCOP SA, a fictional cooperative made up for this demonstration, 9 rue des Passementiers, 42000 Saint-Étienne, France.

Responsible for content: Inès Moreau.

## Host
This demonstration runs on the computer in front of you.

## Pictures
Every picture was drawn by the demo’s own code. Names, people and figures are invented.`,
      },
      fr: {
        title: 'Mentions légales',
        slug: 'mentions-legales',
        summary: 'Qui publie ces pages et qui les héberge.',
        coverAlt: 'Une usine de brique aux toits en dents de scie et hautes fenêtres.',
        tags: [],
        body: `## Éditeur
Tournelune SCOP SA, coopérative fictive imaginée pour cette démonstration, 9 rue des Passementiers, 42000 Saint-Étienne, France.

Directrice de la publication : Inès Moreau.

## Hébergement
Cette démonstration tourne sur l’ordinateur que vous avez devant vous.

## Images
Toutes les images ont été dessinées par le code de la démonstration. Les noms, les personnes et les chiffres sont inventés.`,
      },
    },
    fields: () => ({ role: 'legal-notice', menu: 'footer' }),
  },
  {
    key: 'info-privacy',
    picture: 'where-we-are',
    words: {
      en: {
        title: 'Privacy',
        slug: 'privacy',
        summary: 'No cookies, no profiles, no third parties. Here is the little that we do keep.',
        coverAlt: 'An illustrated map with a river, a dotted road, trees and four coloured pins.',
        tags: [],
        body: `These pages set **no cookie** and load nothing from anyone else.

## What we keep
- If you write to us: your message, until it is answered, and two years after
- If you appear in a photo: your consent, on paper, as long as the photo is shown

## What you can ask
To see it, correct it, remove it, or to take back a consent. The picture then disappears from these pages and from the networks where we posted it.

[vieprivee@tournelune.example](mailto:vieprivee@tournelune.example)`,
      },
      fr: {
        title: 'Vie privée',
        slug: 'vie-privee',
        summary: 'Ni cookie, ni profil, ni tiers. Voici le peu que nous gardons.',
        coverAlt:
          'Une carte illustrée avec un fleuve, une route en pointillés, des arbres et quatre repères de couleur.',
        tags: [],
        body: `Ces pages ne déposent **aucun cookie** et ne chargent rien d’ailleurs.

## Ce que nous gardons
- Si vous nous écrivez : votre message, jusqu’à la réponse, puis deux ans
- Si vous apparaissez sur une photo : votre accord, sur papier, tant que la photo est montrée

## Ce que vous pouvez demander
Consulter, corriger, effacer, ou retirer un accord. La photo disparaît alors de ces pages et des réseaux où nous l’avons publiée.

[vieprivee@tournelune.example](mailto:vieprivee@tournelune.example)`,
      },
    },
    fields: () => ({ role: 'privacy', menu: 'footer' }),
  },
  {
    key: 'info-accessibility',
    picture: 'our-people',
    words: {
      en: {
        title: 'Accessibility',
        slug: 'accessibility',
        summary: 'How these pages and our shops can be reached by everyone, and what we have not managed yet.',
        coverAlt: 'Six members of the cooperative stand together under fairy lights at dusk, waving.',
        tags: [],
        body: `## These pages
They work with a keyboard, a screen reader, large type and without JavaScript. Every picture has a text. If one does not tell you what you need, [write to us](mailto:bonjour@tournelune.example).

## Our shops
- Step-free: Lyon, Brussels, Bristol, Saint-Étienne
- One step, with a ramp: Nantes
- **Not yet**: Montréal, where we are arguing with a staircase`,
      },
      fr: {
        title: 'Accessibilité',
        slug: 'accessibilite',
        summary:
          'Comment ces pages et nos magasins sont accessibles à toutes et tous, et ce que nous n’avons pas encore réussi.',
        coverAlt: 'Six membres de la coopérative réunis sous une guirlande lumineuse, au crépuscule, saluent.',
        tags: [],
        body: `## Ces pages
Elles fonctionnent au clavier, avec un lecteur d’écran, en grands caractères et sans JavaScript. Chaque image a un texte. S’il ne vous dit pas ce qu’il vous faut, [écrivez-nous](mailto:bonjour@tournelune.example).

## Nos magasins
- De plain-pied : Lyon, Bruxelles, Bristol, Saint-Étienne
- Une marche, avec rampe : Nantes
- **Pas encore** : Montréal, où nous négocions avec un escalier`,
      },
    },
    fields: () => ({ role: 'accessibility', menu: 'footer' }),
  },
];
