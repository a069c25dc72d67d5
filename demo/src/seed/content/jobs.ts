import type { Entry } from '../types';

type JobWords = {
  experience: string;
  education: string;
  benefits: string;
};

/** Open positions, one of them remote and one already filled. */
export const JOBS: readonly Entry<JobWords>[] = [
  {
    key: 'job-community-intern',
    picture: 'job-community',
    words: {
      en: {
        title: 'Community internship (filled)',
        slug: 'community-internship',
        summary:
          'Six months with the people who answer, in Brussels. This place has been filled, thank you for 140 letters.',
        coverAlt: 'Three cheerful people under speech bubbles with a heart, a tick and three dots.',
        tags: ['jobs', 'brussels'],
        experience: 'None asked for.',
        education: 'Any course of study with an internship agreement.',
        benefits: 'Paid above the legal minimum, public transport, a bicycle for six months.',
        body: `**Selma starts in January.** We read every letter and answered each one.

The next internship opens in spring. [Leave us your address](mailto:jobs@tournelune.example) and we will tell you first.`,
      },
      fr: {
        title: 'Stage communauté (pourvu)',
        slug: 'stage-communaute',
        summary:
          'Six mois avec celles et ceux qui répondent, à Bruxelles. La place est pourvue, merci pour vos 140 lettres.',
        coverAlt: 'Trois personnes joyeuses sous des bulles avec un cœur, une coche et trois points.',
        tags: ['emplois', 'bruxelles'],
        experience: 'Aucune.',
        education: 'Toute formation avec convention de stage.',
        benefits: 'Gratification supérieure au minimum légal, transports, un vélo pendant six mois.',
        body: `**Selma commence en janvier.** Nous avons lu chaque lettre et répondu à toutes.

Le prochain stage s’ouvrira au printemps. [Laissez-nous votre adresse](mailto:jobs@tournelune.example), vous serez prévenus les premiers.`,
      },
    },
    fields: ({ dates, store }) => ({
      department: 'Communication',
      employmentTypes: ['INTERN'],
      locations: [{ store: store('brussels') }],
      remote: 'no',
      state: 'filled',
      validThrough: dates.instant(-3),
      postedAt: dates.instant(-48),
      unpublishAt: dates.instant(12),
      application: 'email',
      applicationEmail: 'jobs@tournelune.example',
    }),
  },
  {
    key: 'job-developer',
    picture: 'job-developer',
    words: {
      en: {
        title: 'Web developer (TypeScript), fully remote',
        slug: 'web-developer-typescript',
        summary:
          'You look after our parts catalogue, repair log and community pages: small sites, many languages, slow networks.',
        coverAlt:
          'A developer at a laptop in front of a window with snowy mountains, coloured lines of code on the screen.',
        tags: ['jobs', 'remote'],
        experience: 'Three years of TypeScript in production and some love for plain HTML.',
        education: 'We look at what you have made.',
        benefits: 'Four-day week at full pay, a yearly bicycle, trips to Saint-Étienne three times a year.',
        body: `Our customers read the exploded view of a hub on a phone, in a tunnel, with black fingers. You make that work.

## Your week
- The parts catalogue: 11,000 drawings, searchable in three languages
- The repair log, which is **open data**
- One day of pairing, one day that belongs to you

## Us
Two developers, one designer, no meetings before ten. You may work from France, Belgium, Luxembourg or Québec.`,
      },
      fr: {
        title: 'Développement web (TypeScript), entièrement à distance',
        slug: 'developpement-web-typescript',
        summary:
          'Vous veillez sur notre catalogue de pièces, notre cahier de réparations et nos pages : petits sites, plusieurs langues, réseaux lents.',
        coverAlt:
          'Une personne devant un ordinateur portable, face à une fenêtre donnant sur des montagnes, des lignes de code à l’écran.',
        tags: ['emplois', 'à distance'],
        experience: 'Trois ans de TypeScript en production et de la tendresse pour le HTML simple.',
        education: 'Nous regardons ce que vous avez fait.',
        benefits: 'Semaine de quatre jours à plein salaire, un vélo par an, trois voyages annuels à Saint-Étienne.',
        body: `Nos clientes et clients lisent la vue éclatée d’un moyeu sur un téléphone, dans un tunnel, les doigts noirs. Vous faites en sorte que ça marche.

## Votre semaine
- Le catalogue de pièces : 11 000 plans, trois langues de recherche
- Le cahier de réparations, en **données ouvertes**
- Un jour en binôme, un jour à vous

## Nous
Deux développeuses, un designer, aucune réunion avant dix heures. Vous pouvez travailler depuis la France, la Belgique, le Luxembourg ou le Québec.`,
      },
    },
    fields: ({ dates }) => ({
      department: 'Tech',
      employmentTypes: ['FULL_TIME'],
      locations: [],
      remote: 'full',
      remoteCountries: ['FR', 'BE', 'LU', 'CA'],
      salary: { min: 42000, max: 52000, currency: 'EUR', unit: 'year', visible: true },
      state: 'open',
      validThrough: dates.instant(40),
      postedAt: dates.instant(-6),
      application: 'url',
      applicationUrl: 'https://jobs.tournelune.example/web',
      contact: { name: 'Inès Moreau', email: 'jobs@tournelune.example' },
    }),
  },
  {
    key: 'job-store-manager',
    picture: 'job-store-manager',
    store: 'montreal',
    words: {
      en: {
        title: 'Shop coordinator, Montréal',
        slug: 'shop-coordinator-montreal',
        summary:
          'You open the door in the morning, know who is who, and keep a team of nine in good spirits through the winter.',
        coverAlt:
          'A person with curly hair presents a teal shop front under fairy lights, a bicycle and a backpack in the window.',
        tags: ['jobs', 'montreal'],
        experience: 'Two years in a shop, a kitchen or anywhere that is full on Saturdays.',
        education: 'None required.',
        benefits: 'Group insurance, four weeks of holiday, profit share as a cooperative member after one year.',
        body: `A shop is a room where strangers ask for help. You make sure that someone has time for them.

## What you do
- Plan the week, with the team and not for it
- Run the counter two days, the workshop desk two days
- Host the **winter clinics** and the storage season

French and English every day. Léa, who did this for six years, stays for three months to hand over.`,
      },
      fr: {
        title: 'Coordination de magasin, Montréal',
        slug: 'coordination-de-magasin-montreal',
        summary:
          'Vous ouvrez la porte le matin, vous savez qui est qui, et vous gardez le moral d’une équipe de neuf tout l’hiver.',
        coverAlt:
          'Une personne aux cheveux bouclés présente une devanture bleu canard sous une guirlande, un vélo et un sac en vitrine.',
        tags: ['emplois', 'montreal'],
        experience: 'Deux ans en boutique, en cuisine ou partout où c’est plein le samedi.',
        education: 'Aucune exigée.',
        benefits:
          'Assurance collective, quatre semaines de vacances, participation aux bénéfices comme membre de la coopérative après un an.',
        body: `Un magasin, c’est une pièce où des inconnus demandent de l’aide. Vous veillez à ce que quelqu’un ait du temps pour eux.

## Ce que vous faites
- Organiser la semaine, avec l’équipe et non pour elle
- Tenir le comptoir deux jours, l’accueil de l’atelier deux jours
- Animer les **cliniques d’hiver** et la saison d’entreposage

Français et anglais au quotidien. Léa, qui a fait ce métier six ans, reste trois mois pour passer le relais.`,
      },
    },
    fields: ({ dates, store }) => ({
      department: 'Magasins / Shops',
      employmentTypes: ['FULL_TIME'],
      locations: [{ store: store('montreal') }],
      remote: 'no',
      salary: { min: 52000, max: 60000, currency: 'CAD', unit: 'year', visible: true },
      state: 'open',
      validThrough: dates.instant(25),
      postedAt: dates.instant(-9),
      application: 'email',
      applicationEmail: 'montreal@tournelune.example',
      contact: { name: 'Léa Tremblay', email: 'montreal@tournelune.example', phone: '+1 514-555-0142' },
    }),
  },
  {
    key: 'job-seamstress',
    picture: 'job-seamstress',
    store: 'nantes',
    words: {
      en: {
        title: 'Repair tailor for tents and bags',
        slug: 'repair-tailor',
        summary:
          'Three days a week in Nantes, at the machines by the river. You mend, you teach, you talk sense into zips.',
        coverAlt: 'A person with glasses works at an orange sewing machine by a window, spools of thread on the shelf.',
        tags: ['jobs', 'nantes', 'sewing'],
        experience: 'You sew well, on an industrial machine or at home.',
        education: 'A tailoring diploma or a bag of things you have mended.',
        benefits: 'Free Mondays, training in sail making, lunch vouchers.',
        body: `Seven parcels a day, each with a letter. Half of the work is cloth, the other half is understanding what the thing means to someone.

## Your days
- Repair tents, panniers, jackets
- Run a [sewing afternoon](https://www.tournelune.example/en/trainings) every other Saturday
- Write one line per repair in **the notebook**

Part-time, 24 hours, permanent contract.`,
      },
      fr: {
        title: 'Couture et réparation de tentes et de sacs',
        slug: 'couture-et-reparation',
        summary:
          'Trois jours par semaine à Nantes, aux machines au bord du fleuve. Vous réparez, vous transmettez, vous raisonnez les fermetures.',
        coverAlt:
          'Une personne à lunettes travaille sur une machine à coudre orange près d’une fenêtre, des bobines sur l’étagère.',
        tags: ['emplois', 'nantes', 'couture'],
        experience: 'Vous cousez bien, sur machine industrielle ou à la maison.',
        education: 'Un CAP couture, ou un sac plein de choses réparées.',
        benefits: 'Lundis libres, formation à la voilerie, titres-restaurant.',
        body: `Sept colis par jour, chacun avec une lettre. La moitié du travail, c’est la toile ; l’autre, c’est comprendre ce que l’objet représente pour quelqu’un.

## Vos journées
- Réparer tentes, sacoches et vestes
- Animer un [après-midi couture](https://www.tournelune.example/fr/formations) un samedi sur deux
- Écrire une ligne par réparation dans **le cahier**

Temps partiel, 24 heures, CDI.`,
      },
    },
    fields: ({ dates, store }) => ({
      department: 'Atelier / Workshop',
      employmentTypes: ['PART_TIME'],
      locations: [
        { store: store('nantes') },
        { address: { city: 'Saint-Nazaire', postalCode: '44600', region: 'Pays de la Loire', country: 'FR' } },
      ],
      remote: 'no',
      salary: { min: 14.2, max: 16.5, currency: 'EUR', unit: 'hour', visible: true },
      state: 'open',
      validThrough: dates.instant(32),
      postedAt: dates.instant(-4),
      application: 'email',
      applicationEmail: 'nantes@tournelune.example',
      contact: { name: 'Yannick Le Goff', email: 'nantes@tournelune.example' },
    }),
  },
  {
    key: 'job-mechanic',
    picture: 'job-mechanic',
    store: 'lyon',
    words: {
      en: {
        title: 'Bicycle mechanic, Lyon',
        slug: 'bicycle-mechanic-lyon',
        summary:
          'Permanent, full-time, on the slopes. You repair what comes in and explain it to the person who brought it.',
        coverAlt:
          'A mechanic in an apron adjusts a yellow bicycle in a work stand, tools on the wall, wheels in a row.',
        tags: ['jobs', 'lyon', 'repair'],
        experience: 'One year at a work stand, paid or volunteer.',
        education: 'A mechanic’s certificate, or our own two-week course, which we pay.',
        benefits:
          'Thirty-five hours over four days, tools of your own, a frame at cost, a share in the cooperative after a year.',
        body: `The best mechanics we know can do two things: hear a bearing and listen to a person.

## Your bench
- Twelve to fifteen repairs a day, **explained before they are billed**
- The open workshop on Thursday evenings
- One day a month in Saint-Étienne, building

## How we hire
A conversation, half a day at the stand (paid), and a soup with the team. Ten days from first mail to answer.`,
      },
      fr: {
        title: 'Mécanicien·ne cycles, Lyon',
        slug: 'mecanicien-ne-cycles-lyon',
        summary:
          'CDI, temps plein, sur les pentes. Vous réparez ce qui arrive et vous l’expliquez à la personne qui l’a apporté.',
        coverAlt:
          'Une mécanicienne en tablier règle un vélo jaune sur un pied d’atelier, des outils au mur, des roues alignées.',
        tags: ['emplois', 'lyon', 'réparation'],
        experience: 'Un an à un pied d’atelier, salarié ou bénévole.',
        education: 'Un CQP mécanicien cycles, ou notre formation de deux semaines, que nous payons.',
        benefits:
          'Trente-cinq heures sur quatre jours, vos propres outils, un cadre à prix coûtant, une part de la coopérative après un an.',
        body: `Les meilleurs mécanos que nous connaissons savent faire deux choses : entendre un roulement et écouter quelqu’un.

## Votre poste
- Douze à quinze réparations par jour, **expliquées avant d’être facturées**
- L’atelier ouvert du jeudi soir
- Un jour par mois à Saint-Étienne, en production

## Comment nous recrutons
Une conversation, une demi-journée au pied d’atelier (payée) et une soupe avec l’équipe. Dix jours entre le premier message et la réponse.`,
      },
    },
    fields: ({ dates, store }) => ({
      department: 'Atelier / Workshop',
      employmentTypes: ['FULL_TIME'],
      locations: [{ store: store('lyon') }],
      remote: 'no',
      salary: { min: 2150, max: 2450, currency: 'EUR', unit: 'month', visible: true },
      state: 'open',
      validThrough: dates.instant(30),
      postedAt: dates.instant(-2),
      application: 'url',
      applicationUrl: 'https://jobs.tournelune.example/mechanic-lyon',
      contact: { name: 'Samuel Brun', email: 'lyon@tournelune.example', phone: '+33 4 65 71 69 01' },
    }),
  },
];
