import { KINDS, type Kind } from '../../../../shared/kinds';
import { DATED_KINDS, type Urls } from '../../features/pages';
import type { ItemsReader } from '../store/items-reader';
import type { PageReader } from '../store/page-reader';

type DatedKind = (typeof DATED_KINDS)[number];

/** Lists without the kinds that an app hides. */
export function visibleItems(items: ItemsReader, hidden: readonly Kind[]): ItemsReader {
  if (hidden.length === 0) return items;
  const shown = (kind: Kind) => !hidden.includes(kind);
  /** No kind named means every kind of the mixed feed. */
  const kindsOf = (asked: readonly Kind[]) =>
    asked.length > 0 ? asked.filter(shown) : KINDS.filter((kind) => kind !== 'info' && shown(kind));
  return {
    async list(query, now) {
      const kinds = kindsOf(query.kinds);
      return kinds.length > 0 ? items.list({ ...query, kinds }, now) : { pages: [], nextCursor: null };
    },
    async *each(query, now, batch) {
      const kinds = kindsOf(query.kinds);
      if (kinds.length > 0) yield* items.each({ ...query, kinds }, now, batch);
    },
    async runs(query) {
      const kinds = (query.kinds ?? DATED_KINDS).filter((kind: DatedKind) => shown(kind));
      return kinds.length > 0 ? items.runs({ ...query, kinds }) : [];
    },
    pinned: async (locale, now) => (shown('news') ? items.pinned(locale, now) : []),
  };
}

/** Pages without the kinds that an app hides: what visitors ask for. */
export function visiblePages(pages: PageReader, hidden: readonly Kind[]): PageReader {
  if (hidden.length === 0) return pages;
  const shown = (kind: Kind) => !hidden.includes(kind);
  return {
    ...pages,
    find: async (kind, locale, slug) => (shown(kind) ? pages.find(kind, locale, slug) : { state: 'unknown' }),
    menu: async (locale) => (shown('info') ? pages.menu(locale) : []),
    kindsShown: async (locale) => (await pages.kindsShown(locale)).filter(shown),
    related: async (page, limit) =>
      (await pages.related(page, limit + RELATED_MORE)).filter(({ kind }) => shown(kind)).slice(0, limit),
  };
}

/** Addresses without the kinds that an app hides: no page of the hub answers under their segments. */
export function visibleUrls(urls: Urls, hidden: readonly Kind[]): Urls {
  return {
    ...urls,
    kindOfSegment(segment, locale) {
      const kind = urls.kindOfSegment(segment, locale);
      return kind && hidden.includes(kind) ? undefined : kind;
    },
  };
}

/** Asked for besides, since some may be of a hidden kind. */
const RELATED_MORE = 8;
