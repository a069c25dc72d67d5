import type { SourceItem, SourcePhoto } from '../catalog';
import { cleanBlocks } from './blocks';
import type { BrandPage, Page, PagePicture, PageRef } from './page';

/** Upload files a page needs to be shown, each once. */
export function fileIdsOf(page: Page): number[] {
  const { video, share, speaker } = page;
  const common = [video?.file, video?.poster, video?.captions, share.image, page.cover?.fileId];
  const person = speaker.as === 'person' ? speaker.person.photo?.fileId : null;
  const extra = Object.values(page.extraPictures ?? {}).flat();
  const inText = cleanBlocks(page.body).map((block) => (block.type === 'image' ? block.image.fileId : null));
  return unique([...common, person, ...inText, ...[...factPictures(page), ...extra].map((picture) => picture?.fileId)]);
}

/** Stores a page names, by documentId, each once. */
export function storeIdsOf(page: Page): string[] {
  return unique([page.store, ...factStores(page)]);
}

/** Upload files the brand needs to be shown, each once. */
export function brandFileIdsOf(brand: BrandPage): number[] {
  return unique([brand.logo, brand.shareImage?.fileId]);
}

/**
 * What a page depends on. Photos that are left out count too: a consent that arrives later must
 * bring them back.
 */
export function refsOf(page: Page, item: SourceItem): PageRef[] {
  return [
    ...storeIdsOf(page).map((id): PageRef => ({ type: 'store', id })),
    ...unique(photosIn(item).map((photo) => photo.documentId)).map((id): PageRef => ({ type: 'photo', id })),
    ...fileIdsOf(page).map((id): PageRef => ({ type: 'file', id })),
  ];
}

function photosIn(item: SourceItem): SourcePhoto[] {
  return item.kind === 'album' || item.kind === 'store' ? item.photos : [];
}

function factStores(page: Page): (string | null)[] {
  if (page.kind === 'training') return page.facts.sessions.map((session) => session.store);
  if (page.kind === 'job') return page.facts.locations.map((location) => location.store);
  return [];
}

function factPictures(page: Page): (PagePicture | null | undefined)[] {
  switch (page.kind) {
    case 'news':
      return [page.facts.author?.photo];
    case 'event':
      return page.facts.speakers.map((speaker) => speaker.photo);
    case 'album':
      return [page.facts.beneficiary?.logo, ...page.facts.photos];
    case 'store':
      return page.facts.photos;
    default:
      return [];
  }
}

function unique<T>(values: readonly (T | null | undefined)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null && value !== undefined))];
}
