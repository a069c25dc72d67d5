import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';
import { sentenceIn } from '../../../../shared/sentences/sentence-in';
import { languageOf } from '../../core/locale';
import { adminLanguage } from '../admin-language';
import type { BrandWriter } from '../items/brand';
import type { Dependants } from '../items/dependants';
import type { KindSources } from '../items/kind-sources';
import type { PhotoConsents } from '../items/photo-consents';
import type { Rebuilder, Rebuilt } from '../items/rebuild';
import type { RefusedPage } from '../items/refused-page';
import { syncLocales } from '../items/sync-locales';
import { type Change, changeOf, type DocumentAction, isOurWrite } from './change';
import { explainMissingTranslation } from './missing-translation';
import { type ShareIntent, shareIntentOf } from './share-intent';

/** Turns a change of pages into what should stand on the networks, in the same transaction. */
export interface PostPlanner {
  published(
    trx: Knex.Transaction,
    change: { kind: Kind; documentId: string; locales: string[]; rebuilt: Rebuilt; intent: ShareIntent },
  ): Promise<void>;
  removed(
    trx: Knex.Transaction,
    change: { documentId: string; locales: string[]; because: 'unpublished' | 'deleted' },
  ): Promise<void>;
  /** An item was created: the plan made while it was unsaved becomes its own. */
  created(trx: Knex.Transaction, item: { kind: Kind; documentId: string }): Promise<void>;
}

export interface ChangeParts {
  strapi: Core.Strapi;
  sources: KindSources;
  /** Of the app; the default one is the language of types that have none. */
  locales: { codes(): Promise<string[]>; byDefault(): Promise<string> };
  rebuilder: Rebuilder;
  dependants: Dependants;
  brand: BrandWriter;
  photos: PhotoConsents;
  planner: PostPlanner;
  /** Wakes the dispatcher; never throws. */
  wake(): void;
}

/**
 * The one document middleware. Added in `register()` it wraps i18n's, and opens the transaction
 * itself because Strapi runs middlewares outside its own.
 */
export function watchDocuments(parts: ChangeParts): void {
  parts.strapi.documents.use(async (context, next) => {
    const done = context as unknown as DocumentAction;
    if (!isOurWrite(done, parts.sources)) return next();
    return parts.strapi.db.transaction(async ({ trx, onCommit }) => {
      const intent = shareIntentOf(parts.strapi, isPublicAtOnce(parts, done));
      const result = await next().catch(async (error) => {
        throw await explainMissingTranslation(parts.strapi, error);
      });
      const change = changeOf(done, result, parts.sources);
      if (isCreation(done)) await adoptPlan(parts, trx as Knex.Transaction, done, result);
      if (change) {
        await applyChange(parts, trx as Knex.Transaction, change, intent);
        onCommit(() => parts.wake());
      }
      return result;
    });
  });
}

/** A type of the app without drafts: saving it by hand is publishing it by hand. */
function isPublicAtOnce({ sources }: ChangeParts, { uid }: DocumentAction): boolean {
  const source = sources.ofUid(uid);
  return source !== undefined && !sources.hasDrafts(source);
}

function isCreation(done: DocumentAction): boolean {
  return done.action === 'create';
}

async function adoptPlan(
  parts: ChangeParts,
  trx: Knex.Transaction,
  done: DocumentAction,
  result: unknown,
): Promise<void> {
  const publication = { ...done, params: { ...done.params, status: 'published' } };
  const published = changeOf(publication, result, parts.sources);
  if (published?.type === 'published') {
    await parts.planner.created(trx, { kind: published.kind, documentId: published.documentId });
  }
}

async function applyChange(
  parts: ChangeParts,
  trx: Knex.Transaction,
  change: Change,
  intent: ShareIntent,
): Promise<void> {
  switch (change.type) {
    case 'published':
      return applyPublished(parts, trx, change, intent);
    case 'unpublished':
    case 'deleted':
      return applyRemoved(parts, trx, change);
    case 'photo':
      return parts.photos.changed(trx, change.documentId);
    case 'brand':
      return parts.brand.rebuild(trx);
  }
}

async function applyPublished(
  { strapi, rebuilder, planner, dependants, locales: languages }: ChangeParts,
  trx: Knex.Transaction,
  { kind, documentId, locales: named, own }: Extract<Change, { type: 'published' }>,
  intent: ShareIntent,
): Promise<void> {
  const locales = named.length > 0 ? named : [await languages.byDefault()];
  // What an app's own type says in each language is the app's affair.
  if (own && (await languages.codes()).length > 1) {
    for (const locale of locales) await syncLocales(strapi, kind, documentId, locale);
  }
  const rebuilt = await rebuilder.rebuild(trx, kind, documentId, locales);
  if (!rebuilt.ok) throw refusal(strapi, rebuilt.error);
  await planner.published(trx, { kind, documentId, locales, rebuilt: rebuilt.value, intent });
  if (kind === 'store') await dependants.markStale(trx, { type: 'store', id: documentId });
}

async function applyRemoved(
  { strapi, rebuilder, planner, dependants }: ChangeParts,
  trx: Knex.Transaction,
  { type, kind, documentId }: Extract<Change, { type: 'unpublished' | 'deleted' }>,
): Promise<void> {
  const rebuilt = await rebuilder.rebuild(trx, kind, documentId, []);
  if (!rebuilt.ok) throw refusal(strapi, rebuilt.error);
  await planner.removed(trx, { documentId, locales: rebuilt.value.removed, because: type });
  if (kind === 'store') await dependants.markStale(trx, { type: 'store', id: documentId });
}

/** Says which item and which fields, so that one refused item of a bulk publish can be found. */
function refusal(strapi: Core.Strapi, refused: RefusedPage): Error {
  const language = adminLanguage(strapi);
  const name = `"${refused.title}" (${refused.locale})`;
  const refusals = refused.refusals.map(({ field, message }) => ({ field, message: sentenceIn(language, message) }));
  const messages = refusals.map(({ message }) => message);
  const stop = languageOf(language) === 'fr' ? 'ne peut pas être publié :' : 'cannot be published:';
  return new errors.ValidationError(`${name} ${stop} ${messages.join('; ')}`, {
    kind: refused.kind,
    documentId: refused.documentId,
    locale: refused.locale,
    errors: refusals.map(({ field, message }) => ({
      path: field.split('.'),
      name: 'ValidationError',
      message,
    })),
  });
}
