import { dayOf } from '../catalog';
import type { PagePerson, PagePicture } from './page';
import type { Urls } from './urls';
import type { ItemView, Joins, PictureView, StoredFile } from './view';

/** What every join needs: files and stores, addresses, and the time for consents that end. */
export interface JoinContext {
  joins: Joins;
  urls: Urls;
  now: Date;
}

type SpeakerView = Extract<ItemView['speaker'], { as: 'person' }>['person'];

/** A picture with its addresses; null when its file is gone or a consent has run out. */
export function joinPicture(picture: PagePicture | null | undefined, context: JoinContext): PictureView | null {
  if (!picture || !isShown(picture, context.now)) return null;
  const file = shownFile(picture.fileId, context);
  if (!file) return null;
  const { alt, caption, creator, credit, copyright, licence, licencePage } = picture;
  return { ...fileView(file, context), alt, caption, creator, credit, copyright, licence, licencePage };
}

/** The pictures that can be shown, in order. */
export function joinPictures(pictures: readonly PagePicture[], context: JoinContext): PictureView[] {
  return pictures.flatMap((picture) => joinPicture(picture, context) ?? []);
}

/** A plain file as a picture, without credits. */
export function joinFile(id: number | null, alt: string, context: JoinContext): PictureView | null {
  const file = shownFile(id, context);
  if (!file) return null;
  const none = { caption: null, creator: null, credit: null, copyright: null, licence: null, licencePage: null };
  return { ...fileView(file, context), alt, ...none };
}

export function joinPerson(person: PagePerson, context: JoinContext): SpeakerView {
  return { ...person, photo: joinPicture(person.photo, context) };
}

/** True while the consents of a picture last, their last day included. */
function isShown(picture: PagePicture, now: Date): boolean {
  return picture.showUntil === undefined || picture.showUntil >= dayOf(now);
}

/** A file that is there and that nobody recorded on it objects to: the same picture may be a cover or a portrait. */
function shownFile(id: number | null, { joins, now }: JoinContext): StoredFile | null {
  const file = id === null ? undefined : joins.files.get(id);
  return file && (file.rights === undefined || file.rights.hub >= dayOf(now)) ? file : null;
}

function fileView(file: StoredFile, { urls, now }: JoinContext) {
  const hubOnly = file.rights !== undefined && file.rights.social < dayOf(now);
  const formats = Object.entries(file.formats ?? {}).map(([name, { url, width, height }]) => ({
    name,
    url: urls.file(url),
    width,
    height,
  }));
  return {
    id: file.id,
    url: urls.file(file.url),
    width: file.width,
    height: file.height,
    mime: file.mime,
    formats: formats.sort((a, b) => a.width - b.width),
    focalPoint: file.focalPoint,
    ...(hubOnly ? { hubOnly: true as const } : {}),
  };
}
