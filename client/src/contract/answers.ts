/** Answers of the public calls under `/api/community-hub`; the others are `{ data, meta? }` of a view. */
import type { Head } from './head';
import type { Alternate, BrandView, DatedView, ItemView, JoinLink, ShareLink, SummaryView } from './views';

/** `data` of `GET /items/:kind/:slug`: all that a front end needs for that page. */
export interface ItemAnswer {
  item: ItemView;
  head: Head;
  share: ShareLink[];
  join: JoinLink[];
  /** Translations that search engines may find, for hreflang; what stands in for a missing one is none. */
  alternates: Alternate[];
  /** Where the item is shown in each language, by a version that stands in too: for a language switch. */
  languages: Alternate[];
  related: SummaryView[];
  /** What comes up in a store: dated runs and open jobs, soonest and newest first; null for the other kinds. */
  here: { runs: DatedView[]; jobs: SummaryView[] } | null;
}

/** `GET /items` */
export interface ItemsAnswer {
  data: SummaryView[];
  meta: { pagination: { limit: number; nextCursor: string | null }; locale: string };
}

/** `data` of `GET /brand`: who speaks, where else she can be followed, and the standing pages. */
export interface BrandAnswer extends BrandView {
  join: JoinLink[];
  pages: { title: string; url: string; role: string; menu: 'none' | 'header' | 'footer' }[];
  /** Every locale of the app. */
  locales: string[];
}
