import { createPreviewDrafts } from '../strapi/items/preview-draft';
import { type Answers, createAnswers } from '../strapi/site/answers';
import { createSite, type Site, type SiteParts } from '../strapi/site/site';
import { visibleItems, visiblePages } from '../strapi/site/visible';
import { readRevision } from '../strapi/store/changes';
import { createItemsReader } from '../strapi/store/items-reader';
import { createTagReader } from '../strapi/store/tag-reader';
import type { Ground } from './ground';
import type { Drawing } from './images';
import type { Syndication } from './syndication';

/** All that visitors read, and the answers of the API that are written once for many. */
export function composeSite(
  ground: Ground,
  { accounts }: Syndication,
  drawing: Drawing,
): { site: Site; answers: Answers } {
  const { hiddenKinds, closedJobs } = ground.config.hub;
  const parts: SiteParts = {
    urls: ground.urls,
    clock: ground.clock,
    locales: ground.locales,
    pages: visiblePages(ground.pages, hiddenKinds),
    tags: createTagReader(ground.read),
    items: visibleItems(createItemsReader(ground.read), hiddenKinds),
    closedJobs,
    drawn: drawing.pictureOf,
    drafts: composeDrafts(ground),
    async accounts() {
      const connected = await accounts.list();
      return connected.flatMap(({ channel, handle, url, locale }) => (url ? [{ channel, handle, url, locale }] : []));
    },
  };
  return { site: createSite(parts), answers: createAnswers(parts, () => ground.read(readRevision)) };
}

function composeDrafts(ground: Ground): SiteParts['drafts'] {
  const drafts = createPreviewDrafts(ground);
  return {
    withSlug: (kind, locale, slug) => ground.rows.draftWithSlug(kind, locale, slug),
    read: (kind, locale, documentId) => drafts.read({ kind, locale }, documentId, {}),
  };
}
