import { toInstant } from '../../core/clock';
import { listedUntil } from '../../features/catalog';
import { BUILDER_VERSION, datesUntil, type Page, searchTextOf } from '../../features/pages';
import type { CapturedStores } from '../items/captured-stores';

/** What a page was made from, beside the item. */
export interface PageOrigin {
  /** The stores chosen in the draft when it was published. */
  captured: CapturedStores;
  /** Digest of the fields that its type gives: another one means that the page must be made again. */
  shape: string;
}

/** Listed for ever. */
const FOR_EVER = '9999-12-31T23:59:59.999Z';

/** The row of `pages` of a page built now. */
export function pageRow(page: Page, { captured, shape }: PageOrigin, now: Date) {
  return {
    document_id: page.documentId,
    locale: page.locale,
    source_locale: page.sourceLocale,
    kind: page.kind,
    slug: page.slug,
    data: JSON.stringify(page),
    search_text: searchTextOf(page),
    captured: JSON.stringify(captured),
    shape,
    first_published_at: page.firstPublishedAt,
    updated_at: page.updatedAt,
    builder_version: BUILDER_VERSION,
    stale_since: null,
    ...listing(page),
    dates_until: datesUntil(page, now)?.toISOString() ?? null,
  };
}

/** What lists ask of a page without reading it. */
function listing(page: Page) {
  const geo = page.kind === 'store' ? page.facts.geo : null;
  return {
    listed_until: listedUntil(page) ?? FOR_EVER,
    pinned_until: page.kind === 'news' ? page.facts.pinnedUntil && toInstant(new Date(page.facts.pinnedUntil)) : null,
    lat: geo?.lat ?? null,
    lng: geo?.lng ?? null,
  };
}
