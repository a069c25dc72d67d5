import type { Clock } from '../../core/clock';
import { isMonth, renderNotFound } from '../../features/hub';
import type { Head } from '../../features/metadata';
import type { PreviewLinks } from '../preview/preview-links';
import type { HubAddress, ListAddress } from './addresses';
import { type HubAnswer, type HubParts, type HubTheme, hubFrame } from './hub-frame';
import { createHubFrames, type HubFrames } from './hub-frames';
import { homeHead, newestOf, showHome } from './hub-home';
import { showItem } from './hub-item';
import { listParts, showList } from './hub-lists';
import { isNearMonth, monthParts, showMonth } from './hub-month';
import { showNear } from './hub-near';
import { type PreviewAnswer, showPreview } from './hub-preview';
import { showTags, tagsHead } from './hub-tags';
import { createListChoices } from './list-choices';
import type { RawQuery } from './list-query';
import type { Site } from './site';

export type { HubAnswer } from './hub-frame';

/** What a hub address shows: a page with its head, or why there is none. */
export interface HubPages {
  readonly frames: HubFrames;
  show(address: HubAddress, query: RawQuery): Promise<HubAnswer>;
  notFound(locale: string): Promise<HubAnswer>;
  /** What is near the position in the body of a form. */
  near(locale: string, body: unknown): Promise<HubAnswer>;
  /** The page behind a preview link, whether or not the hub is open. */
  preview(links: PreviewLinks, token: string): Promise<PreviewAnswer>;
  /** Head of an address; null when no page stands there. */
  head(address: HubAddress, query: RawQuery): Promise<Head | null>;
}

export function createHubPages(site: Site, clock: Clock, theme: HubTheme): HubPages {
  const parts: HubParts = { site, clock, theme, choices: createListChoices(site, clock) };
  return {
    frames: createHubFrames(parts),
    show: (address, query) => show(parts, address, query),
    async notFound(locale) {
      return { status: 404, locale, html: renderNotFound(await hubFrame(parts, locale, [])) };
    },
    near: (locale, body) => showNear(parts, locale, { body, query: {} }),
    preview: (links, token) => showPreview(parts, links, token),
    head: (address, query) => headOf(parts, address, query),
  };
}

async function show(parts: HubParts, address: HubAddress, query: RawQuery): Promise<HubAnswer> {
  const { site, clock } = parts;
  switch (address.page) {
    case 'root':
      return { status: 302, location: site.urls.home((await site.locales()).byDefault) };
    case 'home':
      return showHome(parts, address.locale);
    case 'item':
      return showItem(parts, address);
    case 'near':
      return showNear(parts, address.locale, { query });
    case 'tags':
      return showTags(parts, address.locale);
    default: {
      const month = monthOf(address, query, clock.now());
      return month ? showMonth(parts, address.locale, month) : showList(parts, address, query);
    }
  }
}

async function headOf(parts: HubParts, address: HubAddress, query: RawQuery): Promise<Head | null> {
  const { site, clock } = parts;
  switch (address.page) {
    case 'root':
      return headOf(parts, { page: 'home', locale: (await site.locales()).byDefault }, query);
    case 'home':
      return homeHead(parts, address.locale, await newestOf(parts, address.locale));
    case 'near':
      return null;
    case 'tags':
      return tagsHead(parts, address.locale);
    case 'item': {
      const answer = await site.item(address.kind, address.locale, address.slug);
      return answer.ok ? answer.value.head : null;
    }
    default: {
      const month = monthOf(address, query, clock.now());
      return (await (month ? monthParts(parts, address.locale, month) : listParts(parts, address, query))).head;
    }
  }
}

/** The month that an address of events asks for; null where it asks for none that has a page. */
function monthOf(address: ListAddress, { month }: RawQuery, now: Date): string | null {
  if (address.page !== 'list' || address.kind !== 'event') return null;
  return typeof month === 'string' && isMonth(month) && isNearMonth(month, now) ? month : null;
}
