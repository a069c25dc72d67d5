import type { HeadCheckResponse } from '../../../../shared/contracts/head';
import type { Kind } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { buildHead, checkHead, previewHead } from '../../features/metadata';
import { buildPage } from '../../features/pages';
import type { PreviewDrafts } from '../../features/syndication/previews';
import type { Site } from './site';

/** How a page will look where it is shared, and what would be better, before it is published. */
export interface HeadDesk {
  /** `savedId` is null for an item that was never saved; `values` are the form's, laid over the draft. */
  check(
    target: { kind: Kind; locale: string },
    savedId: string | null,
    values: Record<string, unknown>,
  ): Promise<HeadCheckResponse['data']>;
}

interface Parts {
  drafts: PreviewDrafts;
  site: Pick<Site, 'urls' | 'viewOf' | 'brand'>;
  clock: Clock;
}

export function createHeadDesk({ drafts, site, clock }: Parts): HeadDesk {
  return {
    async check(target, savedId, values) {
      const built = buildPage(await drafts.read(target, savedId, values));
      if (!built.ok) {
        const problems = built.error.map(({ field, message }) => ({ field, message }));
        return { previews: [], findings: [], problems };
      }
      const [view, brand] = [await site.viewOf(built.value.page), await site.brand(target.locale)];
      const alternates = [{ locale: view.locale, url: view.url }];
      const head = buildHead({ view, brand, alternates, urls: site.urls, now: clock.now() });
      return { previews: previewHead(head), findings: checkHead(head), problems: [] };
    },
  };
}
