import { type JoinContext, joinPerson, joinPicture, joinPictures } from './join-picture';
import type { Page, PageFacts } from './page';
import type { FactsView, StoreView } from './view';

/** Facts of each kind with pictures and stores joined. */
export const joinFacts = {
  news: (facts: PageFacts['news'], context: JoinContext): FactsView<'news'> => ({
    ...facts,
    author: facts.author && joinPerson(facts.author, context),
  }),
  event: (facts: PageFacts['event'], context: JoinContext): FactsView<'event'> => ({
    ...facts,
    speakers: facts.speakers.map((speaker) => joinPerson(speaker, context)),
  }),
  training: (facts: PageFacts['training'], context: JoinContext): FactsView<'training'> => ({
    ...facts,
    sessions: facts.sessions.map((session) => ({ ...session, store: joinStore(session.store, context) })),
  }),
  album: (facts: PageFacts['album'], context: JoinContext): FactsView<'album'> => ({
    ...facts,
    beneficiary: facts.beneficiary && {
      ...facts.beneficiary,
      logo: joinPicture(facts.beneficiary.logo, context),
    },
    photos: joinPictures(facts.photos, context),
  }),
  job: (facts: PageFacts['job'], context: JoinContext): FactsView<'job'> => ({
    ...facts,
    locations: facts.locations.map((location) => ({ ...location, store: joinStore(location.store, context) })),
  }),
  store: (facts: PageFacts['store'], context: JoinContext): FactsView<'store'> => ({
    ...facts,
    photos: joinPictures(facts.photos, context),
  }),
  info: (facts: PageFacts['info']): FactsView<'info'> => facts,
};

/** A store as others embed it; null when it is not published. */
export function joinStore(documentId: string | null, { joins, urls }: JoinContext): StoreView | null {
  const page: Page<'store'> | undefined = documentId === null ? undefined : joins.stores.get(documentId);
  if (!page) return null;
  const { address, geo, phone, timezone } = page.facts;
  const { title, slug, locale } = page;
  return {
    documentId: page.documentId,
    title,
    slug,
    url: urls.item('store', locale, slug),
    address,
    geo,
    phone,
    timezone,
  };
}
