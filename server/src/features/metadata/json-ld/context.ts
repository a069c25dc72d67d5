import type { BrandView, ItemView, Urls } from '../../pages';
import type { SharePicture } from '../share-picture';

/** What the builders of one page's graph share. */
export interface GraphContext {
  brand: BrandView;
  urls: Urls;
  now: Date;
  /** Address of the page that holds the graph. */
  url: string;
  locale: string;
  title: string;
  description: string | null;
  /** What the page's card shows. */
  picture: SharePicture | null;
}

/** A graph context whose page shows one item of a kind. */
export interface ItemContext<K extends ItemView['kind']> extends GraphContext {
  view: Extract<ItemView, { kind: K }>;
}

/** Stable ids: the same thing has the same id on every page and in every language. */
export const graphId = {
  organization: (urls: Urls) => `${urls.home()}#organization`,
  website: (urls: Urls, locale: string) => `${urls.home(locale)}#website`,
  webpage: (url: string) => `${url}#webpage`,
  breadcrumb: (url: string) => `${url}#breadcrumb`,
  logo: (urls: Urls) => `${urls.home()}#logo`,
  video: (url: string) => `${url}#video`,
  main: (url: string, kind: string) => `${url}#${kind}`,
} as const;
