import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { ConsentScope } from '../../features/catalog';

/** One link that asks one person about one picture. */
export interface ConsentRequest {
  key: string;
  /** documentId. */
  photo: string;
  /** Key of the row among the photo's consents. */
  consent: string;
  person: string;
  locale: string;
  scopes: ConsentScope[];
  /** Last day asked for; null without an end. */
  until: string | null;
  /** Version of the sentences. */
  wording: string;
  /** SHA-256 of the picture's bytes. */
  picture: string;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
}

export type Answer = 'granted' | 'refused' | 'withdrawn';

/** What was answered, with what the page showed. Never changed, never deleted. */
export interface ConsentAnswer {
  request: string;
  answeredAt: string;
  answer: Answer;
  /** JSON. */
  shown: string;
  /** SHA-256 of the above and of the digest of the answer before. */
  digest: string;
}

/** Consent requests and their answers, in the connection or transaction given to each call. */
export interface ConsentStore {
  insert(db: Knex, request: ConsentRequest): Promise<void>;
  find(db: Knex, key: string): Promise<ConsentRequest | null>;
  ofPhoto(db: Knex, photo: string): Promise<ConsentRequest[]>;
  /** Ends links that were not answered. Answers how many. */
  revoke(db: Knex, where: { key: string } | { photo: string; consent: string }, at: string): Promise<number>;
  record(db: Knex, answer: Omit<ConsentAnswer, 'digest'>): Promise<ConsentAnswer>;
  /** Oldest first. */
  answers(db: Knex, requests: readonly string[]): Promise<ConsentAnswer[]>;
}

const REQUESTS = 'community_hub_consent_requests';
const ANSWERS = 'community_hub_consent_answers';

export function createConsentStore(): ConsentStore {
  const store: ConsentStore = {
    async insert(db, request) {
      await db(REQUESTS).insert(toRow(request));
    },
    async find(db, key) {
      const row = await db(REQUESTS).where({ key }).first();
      return row ? toRequest(row) : null;
    },
    async ofPhoto(db, photo) {
      const rows = await db(REQUESTS).where({ photo }).orderBy('created_at', 'desc').select();
      return rows.map(toRequest);
    },
    revoke: (db, where, at) =>
      db(REQUESTS)
        .where(where)
        .whereNull('revoked_at')
        .whereNotIn('key', db(ANSWERS).select('request'))
        .update({ revoked_at: at }),
    async record(db, answer) {
      const before = (await store.answers(db, [answer.request])).at(-1)?.digest ?? '';
      const digest = digestOf(answer, before);
      const { request, answeredAt, shown } = answer;
      await db(ANSWERS).insert({ request, answered_at: answeredAt, answer: answer.answer, shown, digest });
      return { ...answer, digest };
    },
    async answers(db, requests) {
      const rows = await db(ANSWERS)
        .whereIn('request', [...requests])
        .orderBy('id')
        .select();
      return rows.map(({ request, answered_at: answeredAt, answer, shown, digest }) => ({
        request,
        answeredAt,
        answer,
        shown,
        digest,
      }));
    },
  };
  return store;
}

/** Binds an answer to the one before it, so that a row that was changed or taken out shows. */
export function digestOf(answer: Omit<ConsentAnswer, 'digest'>, before: string): string {
  const { request, answeredAt, shown } = answer;
  const text = JSON.stringify([before, request, answeredAt, answer.answer, shown]);
  return createHash('sha256').update(text).digest('hex');
}

interface RequestRow extends Omit<ConsentRequest, 'scopes' | 'createdAt' | 'expiresAt' | 'revokedAt'> {
  scopes: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

function toRow({ scopes, createdAt, expiresAt, revokedAt, ...request }: ConsentRequest): RequestRow {
  const times = { created_at: createdAt, expires_at: expiresAt, revoked_at: revokedAt };
  return { ...request, ...times, scopes: scopes.join(',') };
}

function toRequest({ scopes, created_at, expires_at, revoked_at, ...row }: RequestRow): ConsentRequest {
  const times = { createdAt: created_at, expiresAt: expires_at, revokedAt: revoked_at };
  return { ...row, ...times, scopes: scopes.split(',') as ConsentScope[] };
}
