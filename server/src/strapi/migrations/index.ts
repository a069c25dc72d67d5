import { pages } from './0001-pages';
import { syndication } from './0002-syndication';
import { reading } from './0003-reading';
import { shareImages } from './0004-share-images';
import { consents } from './0005-consents';
import { rebuilds } from './0006-rebuilds';
import { redirects } from './0007-redirects';
import { identifiers } from './0008-identifiers';
import { changes } from './0009-changes';
import { longTexts } from './0010-long-texts';
import { readingIndexes } from './0011-reading-indexes';
import { delivery } from './0012-delivery';
import { plans } from './0013-plans';
import { accountHealth } from './0015-account-health';
import { exchanges } from './0019-exchanges';
import { timers } from './0020-timers';
import { editAnswers } from './0021-edit-answers';
import { alerts } from './0022-alerts';
import { looks } from './0023-looks';
import { replies } from './0024-replies';
import type { Migration } from './run';

export { runMigrations } from './run';

/** In the order they are applied. */
export const MIGRATIONS: readonly Migration[] = [
  pages,
  syndication,
  reading,
  shareImages,
  consents,
  rebuilds,
  redirects,
  identifiers,
  changes,
  longTexts,
  readingIndexes,
  delivery,
  plans,
  exchanges,
  accountHealth,
  timers,
  editAnswers,
  alerts,
  looks,
  replies,
];
