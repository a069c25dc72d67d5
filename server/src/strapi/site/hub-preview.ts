import { sentenceIn } from '../../../../shared/sentences/sentence-in';
import { type NoPreview, renderItem, renderNoPreview } from '../../features/hub';
import { PREVIEW_MINUTES, type PreviewLinks, type PreviewTarget } from '../preview/preview-links';
import { type HubParts, hubFrame } from './hub-frame';
import { itemPage } from './hub-item';

/** The page behind a preview link; a draft is read and shown, never kept. */
export interface PreviewAnswer {
  status: 200 | 404 | 410 | 422;
  html: string;
  locale: string;
}

/** Shows what a preview link names, whether or not the hub is open. */
export async function showPreview(parts: HubParts, links: PreviewLinks, token: string): Promise<PreviewAnswer> {
  const read = links.read(token);
  switch (read.state) {
    case 'valid':
      return read.target.status === 'draft' ? showDraft(parts, read.target) : showPublished(parts, read.target);
    case 'expired':
      return nothing(parts, read.locale, 410, { because: 'expired', minutes: PREVIEW_MINUTES });
    case 'unknown':
      return nothing(parts, (await parts.site.locales()).byDefault, 404, { because: 'absent' });
  }
}

async function showDraft(parts: HubParts, { kind, locale, documentId }: PreviewTarget): Promise<PreviewAnswer> {
  const found = await parts.site.draftOf(kind, locale, documentId);
  if (!found.ok) {
    const lacking = found.error.map(({ message }) => sentenceIn(locale, message));
    return nothing(parts, locale, 422, { because: 'incomplete', lacking });
  }
  const { leftOut, ...answer } = found.value;
  // Nobody else can open what the links would share.
  const page = { ...(await itemPage(parts, answer)), share: [], draft: { leftOut, minutes: PREVIEW_MINUTES } };
  return { status: 200, locale, html: renderItem(page) };
}

async function showPublished(parts: HubParts, { locale, documentId }: PreviewTarget): Promise<PreviewAnswer> {
  const answer = await parts.site.published(documentId, locale);
  if (!answer) return nothing(parts, locale, 404, { because: 'absent' });
  return { status: 200, locale, html: renderItem(await itemPage(parts, answer)) };
}

async function nothing(
  parts: HubParts,
  locale: string,
  status: PreviewAnswer['status'],
  reason: NoPreview,
): Promise<PreviewAnswer> {
  return { status, locale, html: renderNoPreview(await hubFrame(parts, locale, []), reason) };
}
