import type { Fields, Locale, Refs } from '../types';

export interface PhotoEntry {
  key: string;
  /** Also the picture's id. */
  name: string;
  words: Record<Locale, { alt: string; caption: string }>;
  creator: string;
  licence: 'CC-BY-4.0' | 'CC0-1.0' | 'CC-BY-SA-4.0';
  daysAgo: number;
  place: string;
  /** Who can be recognised and agreed. */
  people: readonly {
    person: string;
    scope: readonly ('hub' | 'social' | 'press')[];
    guardian?: string;
    until?: number;
  }[];
}

const LICENCE_PAGES = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
} as const;
const EVERYWHERE = ['hub', 'social', 'press'] as const;
const HUB_AND_SOCIAL = ['hub', 'social'] as const;

/** Attributes of a photo as the content type takes them. */
export function photoFields(photo: PhotoEntry, { file, dates }: Refs): Fields {
  return {
    name: photo.name,
    image: file(photo.key),
    texts: (['en', 'fr'] as const).map((locale) => ({ locale, ...photo.words[locale] })),
    creator: photo.creator,
    credit: `${photo.creator} / Tournelune`,
    copyright: `© ${dates.day(-photo.daysAgo).slice(0, 4)} Tournelune`,
    licence: photo.licence,
    licencePage: LICENCE_PAGES[photo.licence],
    takenAt: dates.day(-photo.daysAgo),
    place: photo.place,
    people: photo.people.length > 0,
    consents: photo.people.map(({ person, scope, guardian, until }) => ({
      person,
      state: 'granted',
      scope,
      until: dates.day(until ?? 700),
      guardian: guardian ?? null,
      evidence: 'Signed form, binder 12, Saint-Étienne',
    })),
  };
}

const SCHOOL = { creator: 'Léa Tremblay', place: 'Saint-Étienne' } as const;
const RIVER = { creator: 'Yannick Le Goff', place: 'Nantes' } as const;
const COATS = { creator: 'Marc Peeters', place: 'Bruxelles' } as const;

/** Pictures of the causes the brand helps. */
export const PHOTOS: readonly PhotoEntry[] = [
  {
    ...SCHOOL,
    key: 'school-bikes-row',
    name: 'Forty bicycles in the school yard',
    licence: 'CC-BY-4.0',
    daysAgo: 38,
    people: [
      { person: 'Fatou S., headmistress', scope: EVERYWHERE },
      { person: 'Jules R., 9', scope: HUB_AND_SOCIAL, guardian: 'Anne R.', until: 330 },
      { person: 'Amina K., 9', scope: HUB_AND_SOCIAL, guardian: 'Idir K.', until: 330 },
    ],
    words: {
      en: {
        alt: 'A row of seven colourful bicycles in front of a school; a teacher and two pupils wave behind them.',
        caption: 'Seven of the forty, lined up on the morning they arrived.',
      },
      fr: {
        alt: 'Une rangée de sept vélos colorés devant une école ; une enseignante et deux élèves saluent derrière.',
        caption: 'Sept des quarante, alignés le matin de leur arrivée.',
      },
    },
  },
  {
    ...SCHOOL,
    key: 'school-first-ride',
    name: 'First ride in the park',
    licence: 'CC-BY-4.0',
    daysAgo: 37,
    people: [
      { person: 'Binta D., 10', scope: HUB_AND_SOCIAL, guardian: 'Oumar D.', until: 330 },
      { person: 'Luc F., volunteer', scope: EVERYWHERE },
    ],
    words: {
      en: {
        alt: 'A girl with a helmet rides an orange bicycle along a park path, a volunteer jogs behind her.',
        caption: 'Three metres alone, then thirty, then the whole park.',
      },
      fr: {
        alt: 'Une fillette casquée roule sur un vélo orange dans un parc, un bénévole trottine derrière elle.',
        caption: 'Trois mètres seule, puis trente, puis tout le parc.',
      },
    },
  },
  {
    ...SCHOOL,
    key: 'school-workshop',
    name: 'Workshop in the classroom',
    licence: 'CC-BY-4.0',
    daysAgo: 30,
    people: [
      { person: 'Elio V., 9', scope: ['hub'], guardian: 'Marta V.', until: 330 },
      { person: 'Samuel B., mechanic', scope: EVERYWHERE },
      { person: 'Nour H., 10', scope: ['hub'], guardian: 'Rim H.', until: 330 },
    ],
    words: {
      en: {
        alt: 'In a classroom a mechanic shows two pupils a red bicycle in a work stand, a wheel is drawn on the board.',
        caption: 'Geometry lesson: what is a circle that is not quite round?',
      },
      fr: {
        alt: 'Dans une classe, un mécano montre à deux élèves un vélo rouge sur un pied ; une roue est dessinée au tableau.',
        caption: 'Leçon de géométrie : qu’est-ce qu’un cercle pas tout à fait rond ?',
      },
    },
  },
  {
    ...SCHOOL,
    key: 'school-keys',
    name: 'The key of the bicycle shed',
    licence: 'CC-BY-4.0',
    daysAgo: 29,
    people: [
      { person: 'Colette P., volunteer', scope: EVERYWHERE },
      { person: 'Amina K., 9', scope: HUB_AND_SOCIAL, guardian: 'Idir K.', until: 330 },
    ],
    words: {
      en: {
        alt: 'A grey-haired woman hands a large golden key to a pupil under a string of pennants.',
        caption: 'Colette, who ran the shed for eleven years, hands over the key.',
      },
      fr: {
        alt: 'Une femme aux cheveux gris remet une grande clé dorée à une élève, sous une guirlande de fanions.',
        caption: 'Colette, qui a tenu le garage onze ans, transmet la clé.',
      },
    },
  },
  {
    ...RIVER,
    key: 'river-cleanup',
    name: 'Morning on the bank',
    licence: 'CC-BY-SA-4.0',
    daysAgo: 52,
    people: [
      { person: 'Gwenn A.', scope: EVERYWHERE },
      { person: 'Moussa T.', scope: EVERYWHERE },
      { person: 'Rose L.', scope: HUB_AND_SOCIAL },
    ],
    words: {
      en: {
        alt: 'Three volunteers collect litter in the grass beside a wide river, full bags between them, a boat behind.',
        caption: 'Nine o’clock, low water, high spirits.',
      },
      fr: {
        alt: 'Trois bénévoles ramassent des déchets dans l’herbe au bord d’un large fleuve, des sacs pleins entre eux, un bateau au loin.',
        caption: 'Neuf heures, eaux basses, moral haut.',
      },
    },
  },
  {
    ...RIVER,
    key: 'river-haul',
    name: 'What the river gave back',
    licence: 'CC-BY-SA-4.0',
    daysAgo: 52,
    people: [
      { person: 'Hugo M.', scope: EVERYWHERE },
      { person: 'Inger S.', scope: EVERYWHERE },
      { person: 'Awa N.', scope: EVERYWHERE },
    ],
    words: {
      en: {
        alt: 'Three people cheer behind crates of sorted finds; old wheels and a rusty bicycle lie next to them at sunset.',
        caption: '640 kilograms, two wheels and one bicycle that rides again.',
      },
      fr: {
        alt: 'Trois personnes se réjouissent derrière des caisses de trouvailles triées ; à côté, de vieilles roues et un vélo rouillé, au couchant.',
        caption: '640 kilos, deux roues, et un vélo qui roule de nouveau.',
      },
    },
  },
  {
    ...RIVER,
    key: 'river-heron',
    name: 'A heron looks on',
    licence: 'CC0-1.0',
    daysAgo: 52,
    people: [],
    words: {
      en: {
        alt: 'A grey heron stands in shallow water between reeds, low hills and a pale sun behind it.',
        caption: 'The only participant who arrived early.',
      },
      fr: {
        alt: 'Un héron cendré se tient dans l’eau peu profonde entre les roseaux, des collines et un soleil pâle derrière lui.',
        caption: 'Le seul participant arrivé en avance.',
      },
    },
  },
  {
    ...RIVER,
    key: 'river-picnic',
    name: 'Picnic on the grass',
    licence: 'CC-BY-SA-4.0',
    daysAgo: 52,
    people: [
      { person: 'Gwenn A.', scope: EVERYWHERE },
      { person: 'Awa N.', scope: EVERYWHERE },
      { person: 'Rose L.', scope: HUB_AND_SOCIAL },
    ],
    words: {
      en: {
        alt: 'Three people around a long table on a river meadow, with fruit and steaming mugs, trees on both sides.',
        caption: 'Reusable cups only, and no leftovers.',
      },
      fr: {
        alt: 'Trois personnes autour d’une longue table dans un pré au bord du fleuve, avec des fruits et des tasses fumantes.',
        caption: 'Gobelets réutilisables, et pas une miette de reste.',
      },
    },
  },
  {
    ...COATS,
    key: 'coats-rail',
    name: 'Nine coats on a rail',
    licence: 'CC-BY-4.0',
    daysAgo: 20,
    people: [],
    words: {
      en: {
        alt: 'Nine winter coats in different colours hang on a clothes rail, three of them with a bright patch.',
        caption: 'Washed, patched, buttoned: the first nine of 618.',
      },
      fr: {
        alt: 'Neuf manteaux d’hiver de couleurs différentes pendent à un portant, trois d’entre eux portent une pièce claire.',
        caption: 'Lavés, rapiécés, boutonnés : les neuf premiers sur 618.',
      },
    },
  },
  {
    ...COATS,
    key: 'coats-sewing',
    name: 'Late shift at the machine',
    licence: 'CC-BY-4.0',
    daysAgo: 18,
    people: [{ person: 'Aïcha Diallo', scope: EVERYWHERE }],
    words: {
      en: {
        alt: 'A woman with a headscarf and glasses works at a sewing machine in the evening under an orange lamp.',
        caption: 'Aïcha came for one evening and stayed for eleven.',
      },
      fr: {
        alt: 'Une femme portant foulard et lunettes travaille le soir à la machine à coudre, sous une lampe orange.',
        caption: 'Aïcha était venue pour un soir, elle est restée onze.',
      },
    },
  },
  {
    ...COATS,
    key: 'coats-delivery',
    name: 'Across town by cargo bicycle',
    licence: 'CC-BY-4.0',
    daysAgo: 14,
    people: [
      { person: 'Koen V.', scope: EVERYWHERE },
      { person: 'Ibrahim, shelter team', scope: EVERYWHERE },
      { person: 'Mireille, shelter team', scope: EVERYWHERE },
    ],
    words: {
      en: {
        alt: 'A cargo bicycle full of coats crosses a square in light snow towards two waiting people, lit gables behind.',
        caption: 'Forty-one bicycles, one accordion, no puncture.',
      },
      fr: {
        alt: 'Un vélo cargo chargé de manteaux traverse une place sous une neige légère vers deux personnes, des pignons éclairés derrière.',
        caption: 'Quarante et un vélos, un accordéon, aucune crevaison.',
      },
    },
  },
  {
    ...COATS,
    key: 'coats-warm',
    name: 'A warm cup',
    licence: 'CC-BY-4.0',
    daysAgo: 14,
    people: [
      { person: 'Ibrahim, shelter team', scope: EVERYWHERE },
      { person: 'Mireille, shelter team', scope: EVERYWHERE },
    ],
    words: {
      en: {
        alt: 'Two people in winter coats share a steaming mug on a snowy square in front of stepped gables.',
        caption: 'The best test of a coat is the person inside it.',
      },
      fr: {
        alt: 'Deux personnes en manteau d’hiver partagent une tasse fumante sur une place enneigée devant des pignons à gradins.',
        caption: 'Le meilleur test d’un manteau, c’est la personne dedans.',
      },
    },
  },
];
