import type { Kind } from '../../../../shared/kinds';
import type { Head } from '../metadata';
import type { Alternate, BrandView, DatedView, ItemView, JoinLink, ShareLink, SummaryView, Urls } from '../pages';
import type { ListFilters } from './lists/list-filters';
import type { HubTemplates } from './templates/templates';
import type { HubTexts } from './texts';

/** What every page of the hub is made from. */
export interface HubPage {
  brand: BrandView;
  urls: Urls;
  locale: string;
  /** Every locale of the hub, in menu order. */
  locales: readonly string[];
  /** Where this page is shown in each locale; one in which it is not leads to its home. */
  alternates: readonly Alternate[];
  /** Published standing information, header and footer entries together. */
  menu: readonly SummaryView<'info'>[];
  /** Accounts that visitors can follow. */
  join: readonly JoinLink[];
  now: Date;
  /** Kinds with something to show, in menu order; all of them when absent. */
  kinds?: readonly Kind[];
  /** Replaces the built-in texts of the locale. */
  texts?: HubTexts;
  /** Parts that an app draws itself. */
  templates?: HubTemplates;
  /** Path of an app's own stylesheet, loaded after ours; none when absent. */
  stylesheet?: string;
}

export interface HomeInput extends HubPage {
  head: Head;
  /** News that an editor put first. */
  pinned: readonly SummaryView[];
  /** What happens in the next two weeks, soonest first. */
  soon: readonly DatedView[];
  /** What happens after that, next starts first: shown where the next two weeks are empty. */
  upcoming: readonly SummaryView[];
  /** Newest first. */
  newest: readonly SummaryView[];
  stores: readonly SummaryView[];
}

/** Ways to look at a kind with dates: what is to come by its next start, what is over, or all of it, newest first. */
export type ListView = 'upcoming' | 'past' | 'all';

export interface ListInput extends HubPage {
  head: Head;
  title: string;
  /** Address of the list without filters. */
  url: string;
  /** The kind listed; null for a tag, a search or a mixed list. */
  kind: Kind | null;
  items: readonly SummaryView[];
  /** Given for events and trainings: which of their lists this is. */
  when?: ListView;
  /** Given on the search page: what was searched, '' before the first search. */
  q?: string;
  /** What the list can be narrowed to, and is. */
  filters?: ListFilters;
  /** Address of the next page. */
  nextUrl?: string | null;
  /** Address of the first page, on the others. */
  firstUrl?: string | null;
  /** Tags to go on with where nothing was found. */
  suggestions?: readonly string[];
}

export interface MonthInput extends HubPage {
  head: Head;
  title: string;
  url: string;
  /** `YYYY-MM`. */
  month: string;
  runs: readonly DatedView[];
  /** Neighbouring months worth a link. */
  previous: string | null;
  next: string | null;
}

export interface TagsInput extends HubPage {
  head: Head;
  title: string;
  url: string;
  /** Most used first. */
  tags: readonly { tag: string; count: number }[];
}

export interface ItemInput extends HubPage {
  head: Head;
  view: ItemView;
  share: readonly ShareLink[];
  related: readonly SummaryView[];
  /** What comes up in a store; null or absent for the other kinds. */
  here?: { runs: readonly DatedView[]; jobs: readonly SummaryView[] } | null;
  /** Given when the item is a draft that somebody looks at before it is public. */
  draft?: DraftNote;
}

/** What the page of a draft says about itself: photos that may not be shown, and how long its link opens. */
export interface DraftNote {
  leftOut: number;
  minutes: number;
}

/** A page as the components see it: with its texts and the path of its stylesheet. */
export interface Scene extends HubPage {
  texts: HubTexts;
  kinds: readonly Kind[];
}
