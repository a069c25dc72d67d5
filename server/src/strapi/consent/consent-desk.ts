import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { PersonConsent } from '../../../../shared/contracts/photos';
import { addSeconds, type Clock, toInstant } from '../../core/clock';
import { fail, ok, type Result } from '../../core/result';
import type { ConsentScope } from '../../features/catalog';
import { agreementOf, type ConsentQuestion, type ConsentScreen, WORDING } from '../../features/hub/consent';
import type { Answer, ConsentAnswer, ConsentRequest, ConsentStore } from '../store/consent-store';
import type { LinkTokens } from './link-token';
import type { PhotoRecord, PhotoRecords } from './photo-record';

/** What an editor asks for with a link. */
export interface Ask {
  /** Id of the row among the photo's consents. */
  consent: number;
  locale: string;
  scopes: ConsentScope[];
}

/** What a visitor of a link sent. */
export interface Reply {
  answer: Answer;
  scopes: ConsentScope[];
  guardian: string;
  /** Digest of what the page showed. */
  shown: string;
}

/** A screen with the language and the address of its link; the language is null for a link that is not ours. */
export interface Looked {
  screen: ConsentScreen;
  locale: string | null;
}

/** Asks people for their consent by signed links, and keeps what they answer. */
export interface ConsentDesk {
  /** Everybody on a photo, with the newest link of each; null without such a photo. */
  people(photo: string): Promise<PersonConsent[] | null>;
  /** Makes a link; an older one that was not answered ends. */
  ask(photo: string, ask: Ask): Promise<Result<string, AskTrouble>>;
  /** Ends a link that was not answered. False: there is none. */
  revoke(photo: string, key: string): Promise<boolean>;
  look(token: string): Promise<Looked>;
  /** Takes an answer where the link still takes one. Null: it was taken. */
  answer(token: string, reply: Reply): Promise<Looked | null>;
  /** Bytes of the picture that a link asks about; null where it shows none. */
  picture(token: string): Promise<Uint8Array | null>;
}

/** Why no link could be made. */
export type AskTrouble = 'unknown-photo' | 'unknown-consent' | 'no-picture';

export interface DeskParts {
  clock: Clock;
  tokens: LinkTokens;
  store: ConsentStore;
  photos: PhotoRecords;
  newKey(): string;
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  /** Bytes as uploaded; null where they cannot be read. */
  bytes(image: { id: number; url: string }): Promise<Uint8Array | null>;
  /** Who asks, in words. */
  setting(locale: string): Promise<Pick<ConsentQuestion, 'brand' | 'hub' | 'socialPages'>>;
  linkOf(token: string): string;
}

const VALID_SECONDS = 30 * 24 * 3600;

/** A link as found, with the photo and the answers it has. */
interface Found {
  request: ConsentRequest;
  photo: PhotoRecord;
  last: (ConsentAnswer & { scopes: ConsentScope[] }) | null;
}

export function createConsentDesk(parts: DeskParts): ConsentDesk {
  const { store, photos, tokens, clock, transaction } = parts;
  return {
    people: (photo) => peopleOf(parts, photo),
    async ask(photoId, { consent, locale, scopes }) {
      const photo = await photos.read(photoId);
      if (!photo) return fail('unknown-photo');
      const row = photo.consents.find(({ id }) => id === consent);
      if (!row) return fail('unknown-consent');
      const picture = await pictureDigest(parts, photo);
      if (picture === null) return fail('no-picture');
      const now = clock.now();
      const request: ConsentRequest = {
        key: parts.newKey(),
        photo: photoId,
        consent: row.key ?? parts.newKey(),
        person: row.person,
        locale,
        scopes,
        until: row.until,
        wording: WORDING,
        picture,
        createdAt: toInstant(now),
        expiresAt: toInstant(addSeconds(now, VALID_SECONDS)),
        revokedAt: null,
      };
      await transaction(async (trx) => {
        if (!row.key) await photos.setKey(row.id, request.consent);
        await store.revoke(trx, { photo: photoId, consent: request.consent }, toInstant(now));
        await store.insert(trx, request);
      });
      return ok(parts.linkOf(tokens.sign(request.key)));
    },
    async revoke(photo, key) {
      return transaction(async (trx) => {
        const request = await store.find(trx, key);
        if (request?.photo !== photo) return false;
        return (await store.revoke(trx, { key }, toInstant(clock.now()))) > 0;
      });
    },
    look: async (token) => screenOf(parts, token, await find(parts, token)),
    async answer(token, reply) {
      const found = await find(parts, token);
      const looked = await screenOf(parts, token, found);
      const refused = whyNot(looked.screen, reply);
      if (refused || !found) return { ...looked, screen: refused ?? looked.screen };
      await take(parts, found, reply);
      return null;
    },
    async picture(token) {
      const found = await find(parts, token);
      const { screen } = await screenOf(parts, token, found);
      const image = found?.photo.image;
      if (!image || (screen.state !== 'asks' && screen.state !== 'answered')) return null;
      return parts.bytes(image);
    },
  };
}

async function find({ tokens, store, photos, transaction }: DeskParts, token: string): Promise<Found | null> {
  const key = tokens.read(token);
  if (key === null) return null;
  return transaction(async (trx) => {
    const request = await store.find(trx, key);
    const photo = request && (await photos.read(request.photo));
    if (!request || !photo) return null;
    const last = (await store.answers(trx, [key])).at(-1);
    return { request, photo, last: last ? { ...last, scopes: JSON.parse(last.shown).granted } : null };
  });
}

async function screenOf(parts: DeskParts, token: string, found: Found | null): Promise<Looked> {
  if (!found) return { screen: { state: 'unknown' }, locale: null };
  const { request, last, photo } = found;
  const { locale } = request;
  const ended = request.revokedAt !== null ? 'revoked' : isOver(parts, request) ? 'expired' : null;
  if (ended && !last) return { screen: { state: ended }, locale };
  if ((await pictureDigest(parts, photo)) !== request.picture) {
    return { screen: { state: 'replaced', granted: last?.answer === 'granted' }, locale };
  }
  const question = await questionOf(parts, found);
  const asked = { question, shown: digest({ question, picture: request.picture }), pictureUrl: `${token}/picture.jpg` };
  if (!last) return { screen: { state: 'asks', problem: null, ...asked }, locale };
  const { answer, answeredAt: at, scopes } = last;
  return { screen: { state: 'answered', answer, at, scopes, open: ended === null, ...asked }, locale };
}

function isOver({ clock }: DeskParts, { expiresAt }: ConsentRequest): boolean {
  return toInstant(clock.now()) > expiresAt;
}

async function questionOf({ setting }: DeskParts, { request, photo }: Found): Promise<ConsentQuestion> {
  const { person, scopes, until, locale } = request;
  const guardian = photo.consents.find(({ key }) => key === request.consent)?.guardian ?? null;
  return { person, scopes, until, guardian, locale, ...(await setting(locale)) };
}

/** The screen to show instead where an answer cannot be taken; null where it can. */
function whyNot(screen: ConsentScreen, { answer, scopes, shown }: Reply): ConsentScreen | null {
  if (answer === 'withdrawn') {
    const stands =
      screen.state === 'answered' ? screen.answer === 'granted' : screen.state === 'replaced' && screen.granted;
    return stands ? null : screen;
  }
  const asks = screen.state === 'asks' || (screen.state === 'answered' && screen.open && screen.answer !== 'granted');
  if (!asks) return screen;
  const { question, pictureUrl } = screen;
  const again = { state: 'asks' as const, question, pictureUrl, shown: screen.shown };
  if (shown !== screen.shown) return { ...again, problem: 'changed' };
  const offered = scopes.filter((scope) => question.scopes.includes(scope));
  return answer === 'granted' && offered.length === 0 ? { ...again, problem: 'choose-one' } : null;
}

/** Writes the evidence and the consent in one transaction: pages and posts follow in it. */
async function take(parts: DeskParts, found: Found, { answer, scopes, guardian }: Reply): Promise<void> {
  const { request, photo } = found;
  const question = await questionOf(parts, found);
  const granted = answer === 'granted' ? request.scopes.filter((scope) => scopes.includes(scope)) : [];
  const named = answer === 'withdrawn' ? question.guardian : guardian.trim().slice(0, 255) || null;
  const shown = JSON.stringify({
    ...question,
    photo: request.photo,
    picture: request.picture,
    wording: WORDING,
    sentences: agreementOf(question),
    granted,
    guardian: named,
  });
  const answeredAt = toInstant(parts.clock.now());
  await parts.transaction(async (trx) => {
    const record = await parts.store.record(trx, { request: request.key, answeredAt, answer, shown });
    await parts.photos.write(photo, request.consent, {
      person: request.person,
      state: answer,
      scope: granted,
      until: request.until,
      guardian: named,
      evidence: `Link ${request.key}, ${answeredAt}, ${record.digest}`,
    });
  });
}

async function peopleOf({ photos, store, tokens, linkOf, clock, transaction }: DeskParts, documentId: string) {
  const photo = await photos.read(documentId);
  if (!photo) return null;
  const [requests, answers] = await transaction(async (trx) => {
    const asked = await store.ofPhoto(trx, documentId);
    return [
      asked,
      await store.answers(
        trx,
        asked.map(({ key }) => key),
      ),
    ] as const;
  });
  const now = toInstant(clock.now());
  return photo.consents.map(({ id, key, person, state, scope, until, guardian }): PersonConsent => {
    const request = key === null ? undefined : requests.find(({ consent }) => consent === key);
    const given = answers.filter((answer) => answer.request === request?.key);
    const link = request && {
      key: request.key,
      url: linkOf(tokens.sign(request.key)),
      locale: request.locale,
      scopes: request.scopes,
      createdAt: request.createdAt,
      expiresAt: request.expiresAt,
      state: linkState(request, given.length > 0, now),
      answers: given.map(({ answeredAt, answer, digest: evidence }) => ({ at: answeredAt, answer, evidence })),
    };
    return { id, person, state, scope: scope ?? [], until, guardian, link: link ?? null };
  });
}

function linkState(request: ConsentRequest, answered: boolean, now: string) {
  if (answered) return 'answered' as const;
  if (request.revokedAt !== null) return 'revoked' as const;
  return now > request.expiresAt ? ('expired' as const) : ('waiting' as const);
}

async function pictureDigest({ bytes }: DeskParts, { image }: PhotoRecord): Promise<string | null> {
  const content = image && (await bytes(image));
  return content ? createHash('sha256').update(content).digest('hex') : null;
}

function digest(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
