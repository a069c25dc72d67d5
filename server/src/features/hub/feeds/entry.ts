import type { ItemView, PictureView } from '../../pages';
import type { HubTexts } from '../texts';
import { kindName } from '../texts/kind-words';
import { entryHtml } from './entry-html';
import { lastingId } from './lasting-id';
import { stateWord } from './state-word';

/** One item as every feed format tells it. */
export interface FeedEntry {
  /** Lasts as long as the item, whatever its address. */
  id: string;
  url: string;
  title: string;
  summary: string | null;
  /** Whole content; every address is absolute. */
  html: string;
  publishedAt: string;
  updatedAt: string;
  author: { name: string; url: string | null } | null;
  /** Name of the kind, then the item's tags. */
  categories: string[];
  cover: PictureView | null;
  photos: readonly PictureView[];
  /** A video file of ours; pages elsewhere are linked in the text. */
  video: { url: string; mime: string } | null;
}

/** What a reader shows of an item. */
export function toEntry(view: ItemView, texts: HubTexts): FeedEntry {
  const { documentId, locale, url, summary, publishedAt, updatedAt, tags, video } = view;
  const photos = (view.kind === 'album' ? view.facts.photos : []).filter(mayTravel);
  return {
    id: lastingId(documentId, locale),
    url,
    title: markedTitle(view, texts),
    summary,
    html: entryHtml(view, texts),
    publishedAt,
    updatedAt,
    author: authorOf(view),
    categories: [...new Set([kindName(view.kind, texts), ...tags])],
    cover: view.cover && mayTravel(view.cover) ? view.cover : null,
    photos,
    video: video?.mime ? { url: video.url, mime: video.mime } : null,
  };
}

/** False for what no feed shows any more: expired news, and jobs that are closed. */
export function isCurrent({ kind, moment }: Pick<ItemView, 'kind' | 'moment'>): boolean {
  return !(kind === 'job' && moment.closed) && !(kind === 'news' && moment.past);
}

/** A feed is shown on other sites: some people agreed to the hub alone. */
export function mayTravel(picture: PictureView): boolean {
  return !picture.hubOnly;
}

/** The title, with what nobody must miss before it: `Cancelled: Repair evening`. */
function markedTitle(view: ItemView, texts: HubTexts): string {
  const word = view.kind === 'event' ? stateWord(view.facts.status, texts) : null;
  return word === null ? view.title : `${word}: ${view.title}`;
}

function authorOf(view: ItemView): FeedEntry['author'] {
  const person = view.kind === 'news' && view.facts.author ? view.facts.author : personOf(view);
  return person && { name: person.name, url: person.url };
}

function personOf({ speaker }: ItemView) {
  return speaker.as === 'person' ? speaker.person : null;
}
