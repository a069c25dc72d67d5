import type { HeadCheckResponse } from '../../../../shared/contracts/head';
import type { Kind } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { ok, type Result } from '../../core/result';
import type { Refusal } from '../../features/catalog';
import { buildHead, checkHead, previewHead, type SharePicture } from '../../features/metadata';
import { type BrandView, buildPage, type ItemView } from '../../features/pages';
import type { PreviewDrafts } from '../../features/syndication/compose/previews';
import type { Site } from './site';

/** Whose form it is; `contentType` tells where the kind has several types and the item is not saved. */
interface HeadTarget {
  kind: Kind;
  locale: string;
  contentType?: string | undefined;
}

/** How a page will look where it is shared, and what would be better, before it is published. */
export interface HeadDesk {
  /** `savedId` is null for an item that was never saved; `values` are the form's, laid over the draft. */
  check(
    target: HeadTarget,
    savedId: string | null,
    values: Record<string, unknown>,
  ): Promise<HeadCheckResponse['data']>;
  /** The share image of the same draft as JPEG, kept nowhere; null where none is drawn. */
  picture(target: HeadTarget, savedId: string | null, values: Record<string, unknown>): Promise<Uint8Array | null>;
}

interface Parts {
  drafts: PreviewDrafts;
  site: Pick<Site, 'urls' | 'viewOf' | 'brand'>;
  clock: Clock;
  /** Where the share image of a page will stand; null where none is drawn. */
  drawn(view: ItemView, brand: BrandView): SharePicture | null;
  draw(view: ItemView, brand: BrandView): Promise<Uint8Array>;
}

export function createHeadDesk(parts: Parts): HeadDesk {
  const { site, clock, drawn } = parts;
  return {
    async check(...form) {
      const read = await readDraft(parts, ...form);
      if (!read.ok) {
        const problems = read.error.map(({ field, message }) => ({ field, message }));
        return { previews: [], findings: [], problems, drawn: null };
      }
      const { view, brand } = read.value;
      const alternates = [{ locale: view.locale, url: view.url }];
      const picture = drawn(view, brand);
      const head = buildHead({ view, brand, alternates, urls: site.urls, now: clock.now(), drawn: picture });
      return { previews: previewHead(head), findings: checkHead(head), problems: [], drawn: picture?.url ?? null };
    },
    async picture(...form) {
      const read = await readDraft(parts, ...form);
      if (!read.ok || !drawn(read.value.view, read.value.brand)) return null;
      return parts.draw(read.value.view, read.value.brand);
    },
  };
}

async function readDraft(
  { drafts, site }: Parts,
  target: HeadTarget,
  savedId: string | null,
  values: Record<string, unknown>,
): Promise<Result<{ view: ItemView; brand: BrandView }, Refusal[]>> {
  const built = buildPage(await drafts.read(target, savedId, values));
  if (!built.ok) return built;
  return ok({ view: await site.viewOf(built.value.page), brand: await site.brand(target.locale) });
}
