import { photoText, type SourceFile, type SourcePerson, type SourcePhoto, showingOf } from '../catalog';
import type { PagePerson, PagePicture } from './page';
import { cleanWebAddress } from './safe-href';

/** A plain media field as a picture; null without a file. */
export function pictureOf(file: SourceFile | null, alt: string | null = null): PagePicture | null {
  if (file === null) return null;
  return {
    fileId: file.id,
    alt: (alt ?? file.alternativeText ?? '').trim(),
    caption: file.caption,
    creator: null,
    credit: null,
    copyright: null,
    licence: null,
    licencePage: null,
  };
}

/** The photos that may be shown, in the editor's order, with the texts of the page's locale. */
export function photosOf(photos: readonly SourcePhoto[], locale: string): PagePicture[] {
  return photos.flatMap((photo) => {
    const showing = showingOf(photo);
    if (photo.image === null || !showing.shown) return [];
    const own = photoText(photo, locale);
    const words = own.alt ? own : { ...anyText(photo), caption: own.caption };
    const picture: PagePicture = {
      fileId: photo.image.id,
      alt: (words.alt ?? photo.image.alternativeText ?? '').trim(),
      caption: words.caption,
      creator: photo.creator,
      credit: photo.credit,
      copyright: photo.copyright,
      licence: photo.licence,
      licencePage: photo.licencePage,
    };
    return [showing.until === null ? picture : { ...picture, showUntil: showing.until }];
  });
}

/** A person with a portrait, whose alt text is the name. */
export function personOf(person: SourcePerson): PagePerson {
  const photo = pictureOf(person.photo);
  return {
    name: person.name,
    role: person.role,
    url: cleanWebAddress(person.url),
    photo: photo && { ...photo, alt: photo.alt || person.name },
  };
}

/** An alt text in another language helps more than none. */
function anyText(photo: SourcePhoto): { alt: string | null } {
  return { alt: photo.texts.find((text) => text.alt)?.alt ?? null };
}
