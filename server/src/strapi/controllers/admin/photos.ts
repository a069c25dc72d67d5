import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { AlbumPhotosResponse, PeopleResponse, PhotoTextsResponse } from '../../../../../shared/contracts/photos';
import { CONSENT_SCOPES } from '../../../features/catalog';
import type { AskTrouble } from '../../consent/consent-desk';
import type { PhotoKind } from '../../photos/photo-desk';
import type { Editor } from '../../photos/rights-of-user';
import { badRequest, parseInput } from './input';
import { type AdminRequest, type Deps, hubOf } from './request';

const MOST = 200;
const text = (longest: number) => z.string('must be a text').max(longest, `must have at most ${longest} characters`);
const line = text(255).nullable().optional();
const documentId = z.string('must be the id of a photo').regex(/^[a-z0-9]{1,64}$/i, 'must be the id of a photo');
const locale = z.string('must be the code of a language').min(1, 'must be the code of a language').max(16);

const localeQuery = z.object({ locale });

const addInput = z.strictObject({
  files: z
    .array(
      z.strictObject({
        id: z.number('must be the number of a file').int().positive(),
        takenAt: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2027-05-31')
          .nullable()
          .optional(),
      }),
      'must be a list of files',
    )
    .min(1, 'must name at least one file')
    .max(MOST, `must name at most ${MOST} files`),
  defaults: z.strictObject({
    creator: text(255).optional(),
    credit: text(255).optional(),
    copyright: text(255).optional(),
    licence: text(255).optional(),
    place: text(255).optional(),
  }),
});

const textsInput = z.strictObject({
  photos: z
    .array(
      z.strictObject({
        documentId,
        texts: z
          .array(z.strictObject({ locale, alt: text(1000).nullable(), caption: text(2000).nullable() }))
          .optional(),
        creator: line,
        credit: line,
        copyright: line,
        licence: line,
        people: z.boolean('must be true, false or null').nullable().optional(),
      }),
      'must be a list of photos',
    )
    .max(MOST, `must name at most ${MOST} photos`),
});

const askInput = z.strictObject({
  consent: z.number('must be the number of a consent').int().positive(),
  locale,
  scopes: z
    .array(z.enum(CONSENT_SCOPES, `must be any of ${CONSENT_SCOPES.join(', ')}`), 'must be a list of places')
    .min(1, 'must name at least one place'),
});

const TROUBLES = {
  'unknown-photo': { field: 'photo', message: 'There is no such photo: save it first.' },
  'unknown-consent': { field: 'consent', message: 'There is no such consent: save the photo first.' },
  'no-picture': { field: 'image', message: 'The picture cannot be read from the media library.' },
} as const satisfies Record<AskTrouble, { field: string; message: string }>;

/** Photos of albums and stores together, and the consents of each. */
export const adminPhotos = (deps: Deps) => ({
  listAlbum: (request: AdminRequest) => list(deps, request, 'album'),
  listStore: (request: AdminRequest) => list(deps, request, 'store'),
  async add(request: AdminRequest) {
    const input = parseInput(addInput, request.request.body);
    return { data: await hubOf(deps).photos.add(editorOf(request), idIn(request), input as never) };
  },
  async write(request: AdminRequest): Promise<PhotoTextsResponse> {
    const input = parseInput(textsInput, request.request.body);
    return { data: await hubOf(deps).photos.write(editorOf(request), input as never) };
  },
  async people(request: AdminRequest): Promise<PeopleResponse> {
    const photo = await photoIn(deps, request);
    const people = (await hubOf(deps).consents.people(photo)) ?? [];
    return { data: { people, locales: await hubOf(deps).locales() } };
  },
  async ask(request: AdminRequest) {
    const { publicUrl, consents, locales } = hubOf(deps);
    const input = parseInput(askInput, request.request.body);
    if (!publicUrl) throw refused('hub.publicUrl', 'A link needs the public address of the hub: set hub.publicUrl.');
    if (!(await locales()).some(({ code }) => code === input.locale)) {
      throw refused('locale', 'locale must be a language of the app');
    }
    const asked = await consents.ask(await photoIn(deps, request), input);
    if (asked.ok) return { data: { url: asked.value } };
    const { field, message } = TROUBLES[asked.error];
    throw refused(field, message);
  },
  async revoke(request: AdminRequest) {
    const photo = await photoIn(deps, request);
    const revoked = await hubOf(deps).consents.revoke(photo, String(request.params.key));
    if (!revoked) throw new errors.NotFoundError('There is no link that waits for an answer');
    return { data: null };
  },
});

async function list(deps: Deps, request: AdminRequest, kind: PhotoKind): Promise<AlbumPhotosResponse> {
  const asked = parseInput(localeQuery, request.query);
  const found = await hubOf(deps).photos.list(kind, idIn(request), asked.locale);
  if (!found) throw new errors.NotFoundError('There is no such draft in this language: save it first');
  return { data: { ...found, locales: await hubOf(deps).locales() } };
}

function refused(field: string, message: string): Error {
  return badRequest([{ path: [field], message }]);
}

/** A photo whose consents the editor may change. */
async function photoIn(deps: Deps, request: AdminRequest): Promise<string> {
  const photo = idIn(request);
  await hubOf(deps).photos.checkConsents(editorOf(request), photo);
  return photo;
}

function idIn(request: AdminRequest): string {
  return parseInput(z.object({ documentId }), { documentId: request.params.documentId }).documentId;
}

function editorOf({ state }: AdminRequest): Editor {
  if (!state.user) throw new errors.UnauthorizedError();
  return { user: state.user, ability: state.userAbility };
}
