import type { Kind } from '../../../../../shared/kinds';
import type { ImageWords } from '../../metadata';
import type { HubTexts } from '.';

const ONE = {
  news: 'oneNews',
  event: 'oneEvent',
  training: 'oneTraining',
  album: 'oneAlbum',
  job: 'oneJob',
  store: 'oneStore',
  info: 'oneInfo',
} as const satisfies Record<Kind, keyof HubTexts>;

/** What one item of a kind is called, above its title. */
export function kindName(kind: Kind, texts: HubTexts): string {
  return texts[ONE[kind]];
}

/** What schema.org's employment types are called (Google's JobPosting guide, 2026-11). */
export function employmentNames(texts: HubTexts): Readonly<Record<string, string>> {
  return {
    FULL_TIME: texts.fullTime,
    PART_TIME: texts.partTime,
    CONTRACTOR: texts.contractor,
    TEMPORARY: texts.temporary,
    INTERN: texts.intern,
    VOLUNTEER: texts.volunteer,
    PER_DIEM: texts.perDiem,
    OTHER: texts.other,
  };
}

/** The words of the share image of an item. */
export function imageWords(kind: Kind, texts: HubTexts): ImageWords {
  // One by one: a copy of all texts takes longer than the rest of a head.
  return {
    kind: kindName(kind, texts),
    cancelled: texts.cancelled,
    postponed: texts.postponed,
    rescheduled: texts.rescheduled,
    movedOnline: texts.movedOnline,
    full: texts.full,
    filled: texts.filled,
    closed: texts.closed,
    online: texts.online,
    fullyRemote: texts.fullyRemote,
    partlyRemote: texts.partlyRemote,
    support: texts.support,
    employment: employmentNames(texts),
  };
}
