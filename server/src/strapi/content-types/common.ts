import { KIND_UIDS } from '../../../../shared/kinds';
import {
  type Attribute,
  type Attributes,
  line,
  localized,
  one,
  paragraph,
  picture,
  stringList,
  toOne,
  type View,
  wallTime,
} from '../schema';

/** What every kind opens with. */
export const opening = {
  title: localized(line({ required: true })),
  slug: localized({ type: 'uid', targetField: 'title' } satisfies Attribute),
  summary: localized(paragraph({ maxLength: 300 })),
  body: localized({ type: 'blocks' } satisfies Attribute),
  cover: picture(),
  coverAlt: localized(line()),
} as const satisfies Attributes;

/** What every kind closes with, after its own fields. */
export const closing = {
  store: toOne(KIND_UIDS.store),
  speaker: one('speaker'),
  tags: localized(stringList()),
  video: localized(one('video')),
  share: localized(one('share')),
  publishAt: localized({ type: 'datetime' } satisfies Attribute),
  unpublishAt: localized({ type: 'datetime' } satisfies Attribute),
  identifier: line({ unique: true }),
} as const satisfies Attributes;

/** Times of publishing for kinds that have a zone: on its clocks, as their other times. */
export const wallPublishing = {
  publishAt: localized(wallTime()),
  unpublishAt: localized(wallTime()),
} as const satisfies Attributes;

export const openingRows = [
  [
    ['title', 8],
    ['slug', 4],
  ],
  [['summary', 12]],
  [
    ['cover', 6],
    ['coverAlt', 6],
  ],
] as const satisfies View['rows'];

/** The text, which each kind shows after the facts without which there is nothing to tell. */
export const bodyRow = [['body', 12]] as const satisfies View['rows'][number];

export const closingRows = [
  [['video', 12]],
  [['speaker', 12]],
  [['share', 12]],
  [
    ['tags', 6],
    ['store', 6],
  ],
  [
    ['publishAt', 6],
    ['unpublishAt', 6],
  ],
  [['identifier', 6]],
] as const satisfies View['rows'];
