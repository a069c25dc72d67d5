import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  AddPhotosInput,
  AlbumPhoto,
  PhotoTextsInput,
  PhotoTextsResponse,
} from '../../../../shared/contracts/photos';
import { KIND_UIDS, PHOTO_UID } from '../../../../shared/kinds';
import type { Clock } from '../../core/clock';
import { checkPhotos, dayOf, type PhotoRequirements, rightsOf, type SourcePhoto } from '../../features/catalog';
import { populateOf } from '../items/populate';
import { toSourcePhoto } from '../items/to-source';
import { type Editor, rightsOfUser, type TypeRights } from './rights-of-user';

/** Kinds that show photos. */
export type PhotoKind = 'album' | 'store';

/** Many photos at once: what they lack, new ones from uploads, their texts in one go. */
export interface PhotoDesk {
  /** The saved draft's photos in its order; null without such a draft. */
  list(kind: PhotoKind, documentId: string, locale: string): Promise<{ title: string; photos: AlbumPhoto[] } | null>;
  /** Makes a photo of each file at the end of the album, in every language of it, or none of them. */
  add(editor: Editor, album: string, input: AddPhotosInput): Promise<string[]>;
  /** Throws a 403 where the editor may not change who agreed to this photo, a 404 without such a photo. */
  checkConsents(editor: Editor, photo: string): Promise<void>;
  /** Saves each photo on its own. */
  write(editor: Editor, input: PhotoTextsInput): Promise<PhotoTextsResponse['data']>;
}

interface Parts {
  strapi: Core.Strapi;
  clock: Clock;
  required: PhotoRequirements;
}

interface FileRow {
  id: number;
  name: string;
  mime: string;
  url: string;
  formats?: { thumbnail?: { url: string } } | null;
}
type PhotoRow = Record<string, unknown> & { documentId: string; name: string; image: FileRow | null };
type Documents = { create(params: object): Promise<{ documentId: string }>; update(params: object): Promise<unknown> };

const PHOTO = PHOTO_UID as UID.ContentType;
const ALBUM = KIND_UIDS.album as UID.ContentType;
/** Roles made in the admin name the fields of a component, others the component. */
const CONSENT_FIELDS = ['consents', 'consents.state'] as const;
const CREATOR = { createdBy: { populate: { roles: true } } } as const;

export function createPhotoDesk(parts: Parts): PhotoDesk {
  const { strapi } = parts;
  const documents = (uid: UID.ContentType) => strapi.documents(uid) as unknown as Documents;
  return {
    async list(kind, documentId, locale) {
      const uid = KIND_UIDS[kind] as UID.ContentType;
      const row = await strapi.db.query(uid).findOne({
        where: { documentId, locale, publishedAt: null },
        select: ['title'],
        populate: { photos: { populate: populateOf(strapi, PHOTO) } },
      });
      if (!row) return null;
      const photos = await Promise.all((row.photos as PhotoRow[]).map((photo) => describe(parts, photo, locale)));
      return { title: row.title, photos };
    },
    add: async (editor, album, input) =>
      strapi.db.transaction(async (): Promise<string[]> => {
        const drafts = await strapi.db
          .query(ALBUM)
          .findMany({ where: { documentId: album, publishedAt: null }, populate: CREATOR });
        if (drafts.length === 0) throw new errors.NotFoundError('There is no such album: save it first');
        const onAlbum = rightsOfUser(strapi, editor, ALBUM);
        for (const draft of drafts) onAlbum.checkUpdate(draft);
        const files = await filesOf(strapi, input);
        const made: string[] = [];
        for (const data of files.map((file) => newPhoto(file, input))) {
          const allowed = await rightsOfUser(strapi, editor, PHOTO).creation(data);
          made.push((await documents(PHOTO).create({ data: allowed })).documentId);
        }
        const connect = made.map((documentId) => ({ documentId }));
        for (const draft of drafts) {
          const data = await onAlbum.change(draft, { photos: { connect } });
          await documents(ALBUM).update({ documentId: album, locale: draft.locale, data });
        }
        return made;
      }),
    async checkConsents(editor, documentId) {
      const row = await strapi.db.query(PHOTO).findOne({ where: { documentId }, populate: CREATOR });
      if (!row) throw new errors.NotFoundError('There is no such photo: save it first');
      rightsOfUser(strapi, editor, PHOTO).checkUpdate(row, CONSENT_FIELDS);
    },
    async write(editor, { photos }) {
      const rights = rightsOfUser(strapi, editor, PHOTO);
      const outcomes: PhotoTextsResponse['data'] = [];
      for (const { documentId, ...change } of photos) {
        const error = await writeOne(strapi, rights, documentId, change);
        outcomes.push({ documentId, error });
      }
      return outcomes;
    },
  };
}

async function describe({ strapi, clock, required }: Parts, row: PhotoRow, locale: string): Promise<AlbumPhoto> {
  const photo: SourcePhoto = toSourcePhoto(strapi, row);
  const { documentId, texts, creator, credit, copyright, licence, people } = photo;
  return {
    documentId,
    name: row.name,
    thumbnail: row.image && (await thumbnailOf(strapi, row.image)),
    texts: texts.map(({ locale: code, alt, caption }) => ({ locale: code, alt, caption })),
    creator,
    credit,
    copyright,
    licence,
    people,
    problems: checkPhotos([photo], locale, required).map(({ field, message }) => ({
      field: field.split('.').at(-1) ?? field,
      message: message.replace(/^Photo 1( \(“.*?”\))? /, ''),
    })),
    leftOut: rightsOf(photo).hub < dayOf(clock.now()),
  };
}

/** A private provider answers nobody without a signature; this address is for the admin alone. */
async function thumbnailOf(strapi: Core.Strapi, image: FileRow): Promise<string> {
  const signed: FileRow = await strapi.plugin('upload').service('file').signFileUrls(image);
  return signed.formats?.thumbnail?.url ?? signed.url;
}

async function filesOf(strapi: Core.Strapi, { files }: AddPhotosInput): Promise<FileRow[]> {
  const ids = files.map(({ id }) => id);
  const rows: FileRow[] = await strapi.db.query('plugin::upload.file').findMany({ where: { id: { $in: ids } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return files.map(({ id }, index) => {
    const file = byId.get(id);
    if (file?.mime.startsWith('image/')) return file;
    const message = `files.${index} is no picture of the media library`;
    throw new errors.ValidationError(message, { errors: [{ path: ['files', String(index)], message, name: 'id' }] });
  });
}

function newPhoto(file: FileRow, { files, defaults }: AddPhotosInput): Record<string, unknown> {
  const takenAt = files.find(({ id }) => id === file.id)?.takenAt ?? null;
  return { name: file.name, image: file.id, takenAt, ...defaults };
}

/** Null when it was saved, else why not. */
async function writeOne(
  strapi: Core.Strapi,
  rights: TypeRights,
  documentId: string,
  { texts, ...fields }: Omit<PhotoTextsInput['photos'][number], 'documentId'>,
): Promise<string | null> {
  const populate = { ...CREATOR, texts: true };
  const row = await strapi.db.query(PHOTO).findOne({ where: { documentId }, populate });
  if (!row) return 'This photo is no longer there';
  const changes = texts === undefined ? fields : { ...fields, texts: mergedTexts(row.texts, texts) };
  try {
    const data = await rights.change(row, changes);
    await (strapi.documents(PHOTO) as unknown as Documents).update({ documentId, data });
    return null;
  } catch (error) {
    if (error instanceof errors.ApplicationError || error instanceof errors.ForbiddenError) return error.message;
    throw error;
  }
}

type TextRow = { id?: number; locale: string; alt: string | null; caption: string | null };

/** The stored texts with those sent in their place; other languages stay. */
function mergedTexts(stored: readonly TextRow[], sent: readonly TextRow[]): TextRow[] {
  const kept = stored.map((text) => {
    const change = sent.find(({ locale }) => locale === text.locale);
    return change ? { ...text, alt: change.alt, caption: change.caption } : text;
  });
  return [...kept, ...sent.filter(({ locale }) => !stored.some((text) => text.locale === locale))];
}
