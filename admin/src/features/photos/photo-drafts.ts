import type { AlbumPhoto, PhotoTextsInput } from '../../../../shared/contracts/photos';

export type PhotoField = 'credit' | 'licence' | 'creator' | 'copyright';
export type PhotoChange = PhotoTextsInput['photos'][number];

/** What was typed and not saved yet, by photo. */
export type Drafts = Readonly<Record<string, PhotoChange>>;

/** A photo's own line of one language, as it stands in the table. */
export function textOf(
  photo: AlbumPhoto,
  draft: PhotoChange | undefined,
  locale: string,
): { alt: string; caption: string } {
  const typed = draft?.texts?.find((text) => text.locale === locale);
  const text = typed ?? photo.texts.find((one) => one.locale === locale);
  return { alt: text?.alt ?? '', caption: text?.caption ?? '' };
}

/** A field of a photo, as it stands in the table. */
export function fieldOf(photo: AlbumPhoto, draft: PhotoChange | undefined, field: PhotoField): string {
  return (draft && field in draft ? draft[field] : photo[field]) ?? '';
}

/** The drafts with one field changed; empty means none. */
export function withField(drafts: Drafts, photo: AlbumPhoto, field: PhotoField, value: string): Drafts {
  const draft = { ...drafts[photo.documentId], documentId: photo.documentId, [field]: value === '' ? null : value };
  return { ...drafts, [photo.documentId]: draft };
}

/** The drafts with the alt text or the caption of one language changed. */
export function withText(
  drafts: Drafts,
  photo: AlbumPhoto,
  locale: string,
  change: Partial<{ alt: string; caption: string }>,
): Drafts {
  const draft = drafts[photo.documentId];
  const { alt, caption } = { ...textOf(photo, draft, locale), ...change };
  const others = (draft?.texts ?? []).filter((text) => text.locale !== locale);
  const texts = [...others, { locale, alt: alt === '' ? null : alt, caption: caption === '' ? null : caption }];
  return { ...drafts, [photo.documentId]: { ...draft, documentId: photo.documentId, texts } };
}

/** Changes in portions, so that progress can be shown. */
export function portionsOf(drafts: Drafts, size: number): PhotoChange[][] {
  const all = Object.values(drafts);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** The drafts without those that were saved. */
export function without(drafts: Drafts, saved: ReadonlySet<string>): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([id]) => !saved.has(id)));
}
