import type { Dates } from '../dates';
import type { Entry } from '../types';
import type { Kind } from '../uids';

/** Drafts that publish themselves: nobody reads them before. */
export const TIMED: readonly { kind: Kind; entry: Entry; publishAt(dates: Dates): string }[] = [
  {
    kind: 'news',
    entry: {
      key: 'news-winter-hours',
      picture: 'store-nantes',
      words: {
        en: {
          title: 'Winter hours: the workshops close with the light',
          slug: 'winter-hours',
          summary:
            'From December on, our workshop counters close at five. The shops stay open as long as they always did.',
          coverAlt: 'The Nantes shop at dusk, its windows lit, two bicycles leaning against the wall.',
          tags: ['shops', 'winter'],
          body: `Cold hands mend badly, and nobody sees a hairline crack by lamplight. So the workshop counters close **at five** until the end of February.

What you leave before noon is ready the next morning. The shops keep their hours.`,
        },
        fr: {
          title: 'Horaires d’hiver : les ateliers ferment avec le jour',
          slug: 'horaires-d-hiver',
          summary:
            'À partir de décembre, les comptoirs d’atelier ferment à dix-sept heures. Les magasins gardent leurs horaires.',
          coverAlt: 'Le magasin de Nantes au crépuscule, vitrines éclairées, deux vélos appuyés contre le mur.',
          tags: ['magasins', 'hiver'],
          body: `Les mains froides réparent mal, et personne ne voit une fissure à la lampe. Les comptoirs d’atelier ferment donc **à dix-sept heures** jusqu’à la fin février.

Ce que vous déposez avant midi est prêt le lendemain matin. Les magasins gardent leurs horaires.`,
        },
      },
      fields: () => ({}),
    },
    publishAt: (dates) => dates.instant(3),
  },
  {
    kind: 'event',
    entry: {
      key: 'event-bicycle-swap',
      picture: 'school-bikes-row',
      store: 'lyon',
      words: {
        en: {
          title: 'Children’s bicycle swap',
          slug: 'childrens-bicycle-swap',
          summary: 'Bring the bicycle that has grown too small and ride home on one that fits. No money changes hands.',
          coverAlt: 'Forty children’s bicycles in a long row in a school yard, each with a paper tag.',
          tags: ['lyon', 'families'],
          body: `Children grow, frames do not. Twice a year we put the small bicycles next to the bigger ones.

- Hand yours in **from ten**: we check brakes and bearings
- Choose **from two**, in the order of arrival
- What is left goes to the schools of the quarter`,
        },
        fr: {
          title: 'Bourse d’échange de vélos d’enfants',
          slug: 'bourse-de-velos-d-enfants',
          summary:
            'Apportez le vélo devenu trop petit, repartez sur un vélo à la bonne taille. Aucun argent ne circule.',
          coverAlt: 'Quarante vélos d’enfants alignés dans une cour d’école, une étiquette de papier à chacun.',
          tags: ['lyon', 'famille'],
          body: `Les enfants grandissent, les cadres non. Deux fois par an, nous mettons les petits vélos à côté des grands.

- Déposez le vôtre **dès dix heures** : nous vérifions freins et roulements
- Choisissez **à partir de quatorze heures**, par ordre d’arrivée
- Ce qui reste va aux écoles du quartier`,
        },
      },
      fields: ({ dates }) => ({
        startsAt: dates.on('saturday', 30, '10:00'),
        endsAt: dates.on('saturday', 30, '17:00'),
        timezone: 'Europe/Paris',
        eventStatus: 'scheduled',
        attendance: 'onsite',
        registration: 'none',
      }),
    },
    publishAt: (dates) => `${dates.day(6)}T09:00`,
  },
];
