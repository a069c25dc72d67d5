import type { Kind } from '../../../../shared/kinds';
import type { Head } from '../metadata';
import type { Alternate, BrandView, ItemView, JoinLink, ShareLink, SummaryView, Urls } from '../pages';
import type { HubTexts } from './texts';

/** What every page of the hub is made from. */
export interface HubPage {
  brand: BrandView;
  urls: Urls;
  locale: string;
  /** Every locale of the hub, in menu order. */
  locales: readonly string[];
  /** This page in other locales; a locale without one leads to its home. */
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
}

export interface HomeInput extends HubPage {
  head: Head;
  /** Next starts first. */
  upcoming: readonly SummaryView[];
  /** Newest first. */
  newest: readonly SummaryView[];
}

export interface ListInput extends HubPage {
  head: Head;
  title: string;
  /** The kind listed; null for a tag, a search or a mixed list. */
  kind: Kind | null;
  items: readonly SummaryView[];
  /** Given for dated kinds: which of the two lists this is. */
  when?: 'upcoming' | 'past';
  /** Given on the search page: what was searched, '' before the first search. */
  q?: string;
  /** Address of the next page. */
  nextUrl?: string | null;
}

export interface ItemInput extends HubPage {
  head: Head;
  view: ItemView;
  share: readonly ShareLink[];
  related: readonly SummaryView[];
}

/** A page as the components see it: with its texts and the path of its stylesheet. */
export interface Scene extends HubPage {
  texts: HubTexts;
  kinds: readonly Kind[];
}
