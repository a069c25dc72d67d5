import { pages } from './0001-pages';
import { syndication } from './0002-syndication';
import { consents } from './0005-consents';
import { identifiers } from './0008-identifiers';
import type { Migration } from './run';

export { runMigrations } from './run';

/** In the order they are applied. */
export const MIGRATIONS: readonly Migration[] = [pages, syndication, consents, identifiers];
